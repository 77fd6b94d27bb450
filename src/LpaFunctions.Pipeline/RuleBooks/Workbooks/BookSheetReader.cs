using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>The rows of one sheet by the titles of its columns, wherever they stand and whatever was typed around them.</summary>
internal static class BookSheetReader
{
    public static BookSheet Read(
        BookSheet wanted,
        IReadOnlyList<ImportSheet> sheets,
        List<BookFault> faults,
        out IReadOnlyList<BookRow> rows
    )
    {
        rows = [];
        var sheet = sheets.FirstOrDefault(s => SheetHeads.Clean(s.Name) == wanted.Name);
        if (sheet is null)
        {
            faults.Add(new BookFault(wanted.Name, 0, "ไม่พบแผ่นนี้ในสมุดงาน โปรดใช้ไฟล์ที่ได้จาก lpa rulebook export"));
            return wanted;
        }

        var heads = SheetHeads.Find(wanted, sheet);
        var wrong = heads.Faults(wanted).ToArray();
        faults.AddRange(wrong);
        rows = wrong.Length > 0 ? [] : [.. Rows(sheet, heads)];
        return wanted;
    }

    private static IEnumerable<BookRow> Rows(ImportSheet sheet, SheetHeads heads)
    {
        var columns = heads.Columns.Where(c => c.Key != BookSheet.Result).ToArray();
        var merged = new MergedTexts(sheet.Merged);
        foreach (var row in sheet.Rows.Where(r => r.Number > heads.LastRow))
        {
            var own = columns.Where(c => Cell(row, c.Value) is not null).ToDictionary(c => c.Key, c => Cell(row, c.Value)!);
            foreach (var (title, text) in own)
            {
                merged.Keep(row.Number, heads.Columns[title], text);
            }

            // What was merged over rows holds for each of them; a row of nothing else is none.
            if (own.Count > 0)
            {
                var shared = columns.Where(c => !own.ContainsKey(c.Key)).Select(c => (c.Key, Text: merged.Find(row.Number, c.Value)));
                yield return new BookRow(
                    row.Number,
                    shared.Where(c => c.Text is not null).Select(c => KeyValuePair.Create(c.Key, c.Text!)).Concat(own).ToDictionary()
                );
            }
        }
    }

    private static string? Cell(ImportSheetRow row, int column) =>
        column < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column])
            ? row.Cells[column]!.ReplaceLineEndings("\n").Trim()
            : null;
}
