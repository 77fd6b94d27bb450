namespace LpaFunctions.Core.Publishing;

/// <summary>What the cells of a published column hold; it decides their form in JSON, CSV, XLSX and every schema.</summary>
public enum ColumnType
{
    Text,
    Integer,

    /// <summary>An exact decimal: marks as short as they can be ("37.5"), percentages with two places ("78.13").</summary>
    Number,

    /// <summary>"true" or "false".</summary>
    YesNo,
}
