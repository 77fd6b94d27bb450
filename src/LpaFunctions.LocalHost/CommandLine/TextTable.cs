using System.Globalization;
using System.Text;

namespace LpaFunctions.LocalHost.CommandLine;

/// <summary>A table of text for a terminal. Thai vowels and tone marks above and below a letter take no column of their own.</summary>
public sealed class TextTable(params IReadOnlyList<TextColumn> columns)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <param name="cells">One text for each column.</param>
    public void Add(params IReadOnlyList<string> cells)
    {
        if (cells.Count != columns.Count)
        {
            throw new ArgumentException($"{columns.Count} cells are expected.", nameof(cells));
        }

        _rows.Add(cells);
    }

    public override string ToString()
    {
        var widths = columns.Select((c, i) => _rows.Select(r => Width(r[i])).Append(Width(c.Title)).Max()).ToArray();
        var text = new StringBuilder();
        Line(text, widths, [.. columns.Select(c => c.Title)]);
        text.AppendJoin("  ", widths.Select(w => new string('─', w))).AppendLine();
        _rows.ForEach(r => Line(text, widths, r));
        return text.ToString();
    }

    /// <summary>Columns that a text takes on a terminal.</summary>
    public static int Width(string text) =>
        text.EnumerateRunes()
            .Count(r =>
                Rune.GetUnicodeCategory(r)
                    is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            );

    private void Line(StringBuilder text, int[] widths, IReadOnlyList<string> cells)
    {
        var line = string.Join(
            "  ",
            cells.Select(
                (c, i) => columns[i].AlignRight ? new string(' ', widths[i] - Width(c)) + c : c + new string(' ', widths[i] - Width(c))
            )
        );
        text.AppendLine(line.TrimEnd());
    }
}

public readonly record struct TextColumn(string Title, bool AlignRight = false);
