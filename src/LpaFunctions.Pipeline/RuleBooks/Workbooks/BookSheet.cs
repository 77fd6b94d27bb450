using System.Text.Json.Nodes;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>One sheet of a rule-book workbook: heads, and rows of text by column title.</summary>
internal sealed class BookSheet(string name, IReadOnlyList<SheetColumn> columns)
{
    /// <summary>Where faults come back, in the same row.</summary>
    public const string Result = "ผลตรวจ";

    private readonly List<BookRow> _rows = [];

    public string Name => name;

    /// <summary>With the column of faults as the last.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; } = [.. columns, new SheetColumn(Result, 60)];

    public IReadOnlyList<BookRow> Rows => _rows;

    public void Add(params (string Title, string? Text)[] cells) =>
        _rows.Add(
            new BookRow(0, cells.Where(c => !string.IsNullOrEmpty(c.Text)).ToDictionary(c => c.Title, c => c.Text!, StringComparer.Ordinal))
        );

    /// <summary>A number, text or yes-no of a JSON member as a cell shows it; null where it is not there.</summary>
    public static string? Text(JsonNode? node) => node is null ? null : node.ToString();
}

/// <summary>A row with text in some columns.</summary>
/// <param name="Number">1-based row of the file it was read from; 0 of one that is written.</param>
internal sealed record BookRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string title] => Cells.GetValueOrDefault(title);
}
