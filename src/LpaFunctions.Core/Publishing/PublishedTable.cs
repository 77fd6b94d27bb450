namespace LpaFunctions.Core.Publishing;

/// <summary>A table as it is published: cells are their canonical text (<see cref="CellText"/>), null where there is nothing to say.</summary>
public sealed record PublishedTable(TableSpec Spec, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>The table without the columns that are published only if used, where no row uses them.</summary>
    public PublishedTable WithoutUnused()
    {
        var used = Enumerable
            .Range(0, Spec.Columns.Count)
            .Where(i => !Spec.Columns[i].OnlyIfUsed || Rows.Any(r => r[i] is not null))
            .ToArray();
        if (used.Length == Spec.Columns.Count)
        {
            return this;
        }

        var spec = Spec with { Columns = [.. used.Select(i => Spec.Columns[i])] };

        return new PublishedTable(spec, [.. Rows.Select(r => (IReadOnlyList<string?>)[.. used.Select(i => r[i])])]);
    }

    public string? Cell(int row, string column) => Rows[row][Spec.IndexOf(column)];
}
