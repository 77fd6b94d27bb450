namespace LpaFunctions.Core.Publishing;

/// <summary>A table as it is published: cells are their canonical text (<see cref="CellText"/>), null where there is nothing to say.</summary>
public sealed record PublishedTable(TableSpec Spec, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>Fills the column "notice" of every row that has none; tables without the column stay as they are.</summary>
    public PublishedTable WithNotice(string? sentence)
    {
        if (sentence is null || Spec.Columns.All(c => c.Name != Tables.Columns.Notice.Name))
        {
            return this;
        }

        var at = Spec.IndexOf(Tables.Columns.Notice.Name);
        return this with { Rows = [.. Rows.Select(r => (IReadOnlyList<string?>)[.. r.Take(at), r[at] ?? sentence, .. r.Skip(at + 1)])] };
    }

    public string? Cell(int row, string column) => Rows[row][Spec.IndexOf(column)];
}
