using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing;

/// <summary>Checks that need nothing but the rows of tables.</summary>
public static class TableChecks
{
    private static readonly string[] Sums = ["full", "marks"];

    /// <summary>How many references between tables there are, and how many find their target.</summary>
    public static (int References, int Held) ForeignKeys(IReadOnlyList<PublishedTable> tables)
    {
        var (references, held) = (0, 0);
        foreach (var table in tables)
        {
            foreach (var key in table.Spec.ForeignKeys)
            {
                var target = tables.FirstOrDefault(t => t.Spec.Name == key.Table);
                var there = target is null ? [] : Keys(target, key.TargetColumns);
                var columns = RowKey.Columns(table.Spec, key.Columns);
                references += table.Rows.Count;
                held += table.Rows.Count(r => there.Contains(new RowKey(r, columns)));
            }
        }

        return (references, held);
    }

    /// <summary>How many rows differ in the columns that name them.</summary>
    public static int UniqueKeys(PublishedTable table) => Keys(table, table.Spec.PrimaryKey).Count;

    private static HashSet<RowKey> Keys(PublishedTable table, IReadOnlyList<string> names)
    {
        var columns = RowKey.Columns(table.Spec, names);
        return [.. table.Rows.Select(r => new RowKey(r, columns))];
    }

    /// <summary>Whether a row of the table results has a total that is the sum of its domains; true where it has no figures.</summary>
    public static bool SumsAgree(TableSpec spec, IReadOnlyList<string?> row) =>
        Sums.All(what =>
            CellText.Number(row[spec.IndexOf($"total_{what}")]) is not { } total
            || total == DomainCells(spec, row, what).Sum(c => CellText.Number(c) ?? 0m)
        );

    private static IEnumerable<string?> DomainCells(TableSpec spec, IReadOnlyList<string?> row, string what) =>
        Domains.First(Domains.Most).Select(d => spec.Find($"d{(int)d}_{what}")).OfType<int>().Select(at => row[at]);

    public static string Key(TableSpec spec, IReadOnlyList<string?> row, IEnumerable<string> columns) =>
        string.Join('\n', columns.Select(c => row[spec.IndexOf(c)]));
}
