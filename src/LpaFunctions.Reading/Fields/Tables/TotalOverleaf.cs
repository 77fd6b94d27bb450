using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Candidates;
using LpaFunctions.Reading.Fields.Labels;
using LpaFunctions.Reading.Fields.Numbers;

namespace LpaFunctions.Reading.Fields.Tables;

/// <summary>The total row of a table alone at the top of the next page: its cells are merged otherwise, or it is one line, so that it is no part of the table; its numbers stand under the same headings.</summary>
internal static class TotalOverleaf
{
    private const int LinesLookedAt = 4;
    private const int LinesBelow = 1;

    /// <summary>Null where no such row stands there.</summary>
    /// <param name="header">The heading of the column.</param>
    public static (TextBlock Block, ValueFind Find)? Read(FieldText text, LabelHit hit, FieldCell header)
    {
        var pages = text.Document.Pages;
        var last = header.Grid.Cells[^1];
        if (last.Page >= pages.Count || !EndsPage(pages[last.Page - 1], header.Grid))
        {
            return null;
        }

        var next = pages[last.Page];
        var name = next
            .Lines.Take(LinesLookedAt)
            .FirstOrDefault(line => line.Spans.Count > 0 && ColumnReader.IsTotalName(line.Spans[0].Text));
        if (name is null)
        {
            return null;
        }

        var row = next.Lines.Where(line => IsLevel(line, name)).SelectMany(PageWord.Cut);
        var under = row.Where(word => IsUnder(word, header) && word.Text.Any(Reading.Values.ThaiNumbers.IsDigit)).ToList();
        if (under is not [var number])
        {
            return null;
        }

        var span = new TextSpan(number.Text, number.Box, 0);
        var block = TextBlock.OfLines(
            next.Number,
            [
                new TextLine
                {
                    Text = number.Text,
                    Box = number.Box,
                    Spans = [span],
                },
            ]
        );
        return (block, ValueText.Read(hit.Field, number.Text, sentence: false));
    }

    private static bool EndsPage(Page page, FieldGrid grid)
    {
        var bottom = grid.Cells.Where(cell => cell.Page == page.Number).Max(cell => cell.Source.Box.Bottom);
        return page.Lines.Count(line => line.Box.Top >= bottom - 1) <= LinesBelow;
    }

    private static bool IsLevel(TextLine line, TextLine other)
    {
        var middle = (line.Box.Top + line.Box.Bottom) / 2;
        return middle > other.Box.Top && middle < other.Box.Bottom;
    }

    private static bool IsUnder(PageWord word, FieldCell header) =>
        word.Middle > header.Source.Box.Left && word.Middle < header.Source.Box.Right;
}
