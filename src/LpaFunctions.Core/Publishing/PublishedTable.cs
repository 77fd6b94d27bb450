namespace LpaFunctions.Core.Publishing;

/// <summary>A table as it is published: cells are their canonical text (<see cref="CellText"/>), null where there is nothing to say.</summary>
public sealed record PublishedTable(TableSpec Spec, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    public string? Cell(int row, string column) => Rows[row][Spec.IndexOf(column)];
}
