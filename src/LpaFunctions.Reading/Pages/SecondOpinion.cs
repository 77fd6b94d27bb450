using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Pages;

/// <summary>
/// Holds the numbers read on an image against those of the text that a scanner's program hid with it. Such programs know few Thai digits, so the
/// text counts only where it mostly says the same; then a number on which the two differ is doubtful.
/// </summary>
internal static class SecondOpinion
{
    private const double Trusted = 0.8;
    private const int Few = 4;
    private const byte Doubtful = 127;
    private const string Why = "ข้อความที่เครื่องสแกนฝังไว้อ่านได้ต่างกัน";

    public static Page Hold(Page page, IReadOnlyList<HiddenNumber> hidden)
    {
        if (hidden.Count < Few)
        {
            return page;
        }

        var pairs = PageNumber.In(page.Glyphs).SelectMany(read => Pairs(read, hidden)).ToList();
        var same = pairs.Count(pair => pair.Read.Text == pair.Hidden.Text);
        if (pairs.Count < Few || same < Trusted * pairs.Count)
        {
            return page;
        }

        var differing = pairs.Where(pair => pair.Read.Text != pair.Hidden.Text).ToList();
        return page with
        {
            Lines = [.. page.Lines.Select(line => Lowered(line, differing))],
            Tables = [.. page.Tables.Select(table => Lowered(table, differing))],
            Doubts = [.. page.Doubts, .. differing.Select(Doubt)],
        };
    }

    private static ReadingDoubt Doubt(NumberPair pair) => new(pair.Hidden.Box, pair.Read.Text, pair.Hidden.Text, Why);

    private static IEnumerable<NumberPair> Pairs(PageNumber read, IReadOnlyList<HiddenNumber> hidden) =>
        hidden
            .Where(other => IsSamePlace(read.Box, other.Box))
            .Select(other => new NumberPair(read, other with { Text = other.Text.TrimEnd('.', ',', '/') }));

    private static bool IsSamePlace(TextBox a, TextBox b)
    {
        var middle = (b.Top + b.Bottom) / 2;
        var shared = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        return middle > a.Top && middle < a.Bottom && shared > 0.5 * Math.Max(a.Right - a.Left, b.Right - b.Left);
    }

    private static TextLine Lowered(TextLine line, List<NumberPair> differing) =>
        line with
        {
            Spans = [.. line.Spans.Select(span => Lowered(span, differing))],
        };

    private static Table Lowered(Table table, List<NumberPair> differing) =>
        table with
        {
            Cells = [.. table.Cells.Select(cell => Lowered(cell, differing))],
        };

    private static TextSpan Lowered(TextSpan span, List<NumberPair> differing) =>
        differing.Exists(pair => span.Box.HoldsMiddleOf(pair.Read.Box)) ? span with { Confidences = Lowered(span.Confidences) } : span;

    private static TableCell Lowered(TableCell cell, List<NumberPair> differing) =>
        differing.Exists(pair => cell.Box.HoldsMiddleOf(pair.Read.Box))
            ? cell with
            {
                Confidences = Lowered(cell.Confidences),
                Confidence = Math.Min(cell.Confidence, Doubtful / 255.0),
            }
            : cell;

    private static byte[] Lowered(ReadOnlyMemory<byte> confidences) =>
        Array.ConvertAll(confidences.ToArray(), confidence => Math.Min(Doubtful, confidence));

    private sealed record NumberPair(PageNumber Read, HiddenNumber Hidden);
}
