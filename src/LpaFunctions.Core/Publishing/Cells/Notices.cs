namespace LpaFunctions.Core.Publishing.Cells;

/// <summary>The sentence that stands beside rows which rest on illustrative rules.</summary>
public static class Notices
{
    /// <summary>Fills the column "notice" of every row that has none; tables without the column stay as they are.</summary>
    public static PublishedTable WithNotice(this PublishedTable table, string? sentence)
    {
        if (sentence is null || table.Spec.Columns.All(c => c.Name != Columns.Notice.Name))
        {
            return table;
        }

        var at = table.Spec.IndexOf(Columns.Notice.Name);
        return table with
        {
            Rows = [.. table.Rows.Select(r => (IReadOnlyList<string?>)[.. r.Take(at), r[at] ?? sentence, .. r.Skip(at + 1)])],
        };
    }
}
