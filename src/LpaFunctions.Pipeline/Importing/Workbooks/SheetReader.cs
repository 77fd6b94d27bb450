using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.Importing.Workbooks;

/// <summary>The rows of one sheet by the titles of its columns, wherever they stand and whatever was typed around them.</summary>
internal static class SheetReader
{
    /// <summary>Heads may have been pushed down by a title above them, or merged over two rows.</summary>
    private const int RowsToLookForHeads = 10;

    public static BookSheet Read(
        BookSheet wanted,
        IReadOnlyList<ImportSheet> sheets,
        List<BookFault> faults,
        out IReadOnlyList<BookRow> rows
    )
    {
        rows = [];
        var sheet = sheets.FirstOrDefault(s => Clean(s.Name) == wanted.Name);
        if (sheet is null)
        {
            faults.Add(new BookFault(wanted.Name, 0, "ไม่พบแผ่นนี้ในสมุดงาน โปรดใช้ไฟล์ที่ได้จาก lpa rulebook export"));
            return wanted;
        }

        var titles = wanted.Columns.Select(c => c.Title).ToHashSet(StringComparer.Ordinal);
        var head = sheet.Rows.Take(RowsToLookForHeads).MaxBy(r => r.Cells.Count(c => c is not null && titles.Contains(Clean(c))));
        var places = Places(head, titles);
        var missing = wanted.Columns.Where(c => c.Title != BookSheet.Result && !places.ContainsKey(c.Title)).Select(c => c.Title).ToArray();
        if (head is null || missing.Length > 0)
        {
            faults.Add(
                new BookFault(
                    wanted.Name,
                    head?.Number ?? 0,
                    $"ไม่พบคอลัมน์ {string.Join(", ", missing)} ย้ายคอลัมน์ได้ แต่ชื่อหัวคอลัมน์ต้องคงเดิม"
                )
            );
            return wanted;
        }

        rows =
        [
            .. sheet
                .Rows.Where(r => r.Number > head.Number)
                .Select(r => new BookRow(
                    r.Number,
                    places
                        .Where(p => p.Key != BookSheet.Result && p.Value < r.Cells.Count && !string.IsNullOrWhiteSpace(r.Cells[p.Value]))
                        .ToDictionary(p => p.Key, p => CleanValue(r.Cells[p.Value]!), StringComparer.Ordinal)
                ))
                .Where(r => r.Cells.Count > 0),
        ];
        return wanted;
    }

    private static Dictionary<string, int> Places(ImportSheetRow? head, HashSet<string> titles)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < (head?.Cells.Count ?? 0); i++)
        {
            if (head!.Cells[i] is { } cell && titles.Contains(Clean(cell)))
            {
                places.TryAdd(Clean(cell), i);
            }
        }

        return places;
    }

    /// <summary>White space at the ends and breaks inside a head are no part of it.</summary>
    private static string Clean(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string CleanValue(string text) => text.ReplaceLineEndings("\n").Trim();
}
