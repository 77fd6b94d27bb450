namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>A sheet of cells as text.</summary>
/// <param name="Rows">Each with its 1-based number; cells by 0-based column, null where empty.</param>
public sealed record ImportSheet(string FileName, string Name, IReadOnlyList<ImportSheetRow> Rows)
{
    /// <summary>Cells that were merged downwards; other shapes of merged cells are not listed.</summary>
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];
}

public sealed record ImportSheetRow(int Number, IReadOnlyList<string?> Cells)
{
    /// <summary>White space at the ends and TABs inside are quirks of the exporting system.</summary>
    public string? Text(int column) =>
        column < Cells.Count && Cells[column] is { } cell && cell.Replace("\t", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text
            ? text
            : null;

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
