using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Where the columns of a sheet stand: heads may have been moved, pushed down by a title, or merged over two rows with groups above them.</summary>
internal sealed class SheetHeads
{
    private const int RowsToLookForHeads = 10;
    private readonly List<(string Title, int Column)> _twice = [];
    private int _row;

    /// <summary>By title, counted from 0.</summary>
    public Dictionary<string, int> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>Row of the lowest head, counted from 1; 0 where there is none.</summary>
    public int LastRow { get; private set; }

    public static SheetHeads Find(BookSheet wanted, ImportSheet sheet)
    {
        var titles = wanted.Columns.Select(c => c.Title).ToHashSet(StringComparer.Ordinal);
        var top = sheet.Rows.Take(RowsToLookForHeads).ToArray();
        var heads = new SheetHeads();
        if (top.MaxBy(r => Titles(r, titles).Count()) is not { } most)
        {
            return heads;
        }

        heads._row = most.Number;
        heads.Add(most, titles);
        foreach (var row in top.Where(r => Math.Abs(r.Number - most.Number) == 1 && IsPartOfHeads(r, most.Number, titles)))
        {
            heads.Add(row, titles.Where(t => !heads.Columns.ContainsKey(t)).ToHashSet(StringComparer.Ordinal));
        }

        return heads;
    }

    public IEnumerable<BookFault> Faults(BookSheet wanted)
    {
        var missing = wanted.Columns.Select(c => c.Title).Where(t => t != BookSheet.Result && !Columns.ContainsKey(t)).ToArray();
        if (missing.Length > 0)
        {
            yield return new BookFault(
                wanted.Name,
                _row,
                $"ไม่พบคอลัมน์ {string.Join(", ", missing)} ย้ายคอลัมน์ได้ แต่ชื่อหัวคอลัมน์ต้องคงเดิม"
            );
        }

        foreach (var (title, column) in _twice)
        {
            yield return new BookFault(
                wanted.Name,
                _row,
                $"มีคอลัมน์ {title} สองแห่ง ({CellPlace.Letters(Columns[title])} และ {CellPlace.Letters(column)}) ลบหรือเปลี่ยนชื่อคอลัมน์ที่ไม่ใช้"
            );
        }
    }

    /// <summary>White space at the ends, breaks inside, Thai digits and curly quotes are no part of a head.</summary>
    public static string Clean(string text) =>
        string.Join(' ', BookCells.Plain(text).Trim('"', '\'').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // A row below the heads is part of them only where it holds nothing else: a value may be the same word as a title.
    private static bool IsPartOfHeads(ImportSheetRow row, int most, HashSet<string> titles) =>
        row.Number < most || row.Cells.All(c => string.IsNullOrWhiteSpace(c) || titles.Contains(Clean(c)));

    private void Add(ImportSheetRow row, HashSet<string> titles)
    {
        foreach (var (title, column) in Titles(row, titles))
        {
            LastRow = Math.Max(LastRow, row.Number);
            if (!Columns.TryAdd(title, column) && title != BookSheet.Result)
            {
                _twice.Add((title, column));
            }
        }
    }

    private static IEnumerable<(string Title, int Column)> Titles(ImportSheetRow row, HashSet<string> titles) =>
        row.Cells.Select((cell, column) => (Title: Clean(cell ?? ""), Column: column)).Where(c => titles.Contains(c.Title));
}
