using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Images;

namespace LpaFunctions.Reading.Pages;

/// <summary>
/// Puts beside the text of a page how sure each of its characters is. The layout knows nothing of it: spans and cells are held against the
/// characters that stand in their boxes, so that what the repair changed, or the layout joined, still finds its own.
/// </summary>
internal static class CharacterConfidences
{
    private const byte Sure = byte.MaxValue;

    // A page in one frame has 4,000 characters in one cell; of longer ones the two texts are only walked side by side.
    private const long MostCells = 16_000_000;
    private const int LookAhead = 12;

    public static Page Place(Page page, IReadOnlyList<ScannedGlyph> glyphs)
    {
        // Characters of one line follow each other in the order in which they were read.
        ScannedGlyph[] read = [.. glyphs.Where(glyph => !char.IsWhiteSpace(glyph.Character))];
        var byLine = read.Select((glyph, order) => (glyph, order)).ToLookup(entry => Band(entry.glyph.Baseline));
        return page with
        {
            Lines = [.. page.Lines.Select(line => Place(line, byLine))],
            Tables = [.. page.Tables.Select(table => table with { Cells = [.. table.Cells.Select(cell => Place(cell, byLine))] })],
        };
    }

    private static TextLine Place(TextLine line, ILookup<int, (ScannedGlyph Glyph, int Order)> byLine)
    {
        TextSpan[] spans = [.. line.Spans.Select(span => span with { Confidences = ConfidencesIn(span.Text, span.Box, byLine) })];
        return line with { Spans = spans, Confidence = spans.Min(span => Least(span.Confidences)) };
    }

    private static TableCell Place(TableCell cell, ILookup<int, (ScannedGlyph Glyph, int Order)> byLine)
    {
        var confidences = ConfidencesIn(cell.Text, cell.Box, byLine);
        return cell with { Confidences = confidences, Confidence = Least(confidences) };
    }

    private static double Least(ReadOnlyMemory<byte> confidences)
    {
        var least = Sure;
        foreach (var confidence in confidences.Span)
        {
            least = Math.Min(least, confidence);
        }

        return least / (double)Sure;
    }

    private static ReadOnlyMemory<byte> ConfidencesIn(string text, TextBox box, ILookup<int, (ScannedGlyph Glyph, int Order)> byLine)
    {
        var within = new List<(ScannedGlyph Glyph, int Order)>();
        for (var band = Band(box.Top); band <= Band(box.Bottom) + 1; band++)
        {
            within.AddRange(byLine[band].Where(entry => Holds(box, entry.Glyph)));
        }

        within.Sort((a, b) => a.Order.CompareTo(b.Order));
        return Aligned(text, within.ConvertAll(entry => entry.Glyph));
    }

    private static bool Holds(TextBox box, ScannedGlyph glyph)
    {
        var (x, y) = ((glyph.Start + glyph.End) / 2, glyph.Baseline - (0.3 * glyph.Size));
        var isWithinSides = x > box.Left - 0.5 && x < box.Right + 0.5;
        return isWithinSides && y > box.Top && y < box.Bottom;
    }

    private static int Band(double y) => (int)Math.Floor(y / 4);

    /// <summary>Each character of the text takes the confidence of the character that was read for it; one that the repair put in, the least beside it.</summary>
    private static byte[] Aligned(string text, List<ScannedGlyph> read)
    {
        var confidences = new byte[text.Length];
        var partners = (long)text.Length * read.Count <= MostCells ? Partners(text, read) : InOrder(text, read);
        for (var i = 0; i < text.Length; i++)
        {
            confidences[i] = partners[i] switch
            {
                _ when char.IsWhiteSpace(text[i]) => Sure,
                >= 0 and var partner => ToByte(read[partner].Confidence),
                _ => Beside(partners, read, i),
            };
        }

        return confidences;
    }

    private static byte ToByte(double confidence) => (byte)Math.Clamp(confidence * Sure, 0, Sure);

    private static byte Beside(int[] partners, List<ScannedGlyph> read, int at)
    {
        var least = read.Count == 0 ? 0 : Sure;
        var before = Array.FindLastIndex(partners, at, partner => partner >= 0);
        var behind = Array.FindIndex(partners, at, partner => partner >= 0);
        foreach (var near in (ReadOnlySpan<int>)[before, behind])
        {
            least = near >= 0 ? Math.Min(least, ToByte(read[partners[near]].Confidence)) : least;
        }

        return (byte)least;
    }

    /// <summary>For each character of the text the place among those read that stands for it, by the fewest changes; -1 for none.</summary>
    private static int[] Partners(string text, List<ScannedGlyph> read)
    {
        var partners = new int[text.Length];
        Array.Fill(partners, -1);
        var cost = new int[text.Length + 1, read.Count + 1];
        for (var i = text.Length; i >= 0; i--)
        {
            for (var j = read.Count; j >= 0; j--)
            {
                cost[i, j] = Cost(text, read, cost, i, j);
            }
        }

        for (var (i, j) = (0, 0); i < text.Length && j < read.Count; )
        {
            if (cost[i, j] == cost[i + 1, j + 1] + Differ(text[i], read[j].Character))
            {
                partners[i++] = j++;
            }
            else if (cost[i, j] == cost[i + 1, j] + Skipped(text[i]))
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return partners;
    }

    /// <summary>As <see cref="Partners"/>, without weighing all ways: after a difference both go on at the next character that they share.</summary>
    private static int[] InOrder(string text, List<ScannedGlyph> read)
    {
        var partners = new int[text.Length];
        Array.Fill(partners, -1);
        var j = 0;
        for (var i = 0; i < text.Length && j < read.Count; i++)
        {
            var ahead = j;
            while (ahead < Math.Min(read.Count, j + LookAhead) && read[ahead].Character != text[i])
            {
                ahead++;
            }

            if (ahead < Math.Min(read.Count, j + LookAhead))
            {
                partners[i] = ahead;
                j = ahead + 1;
            }
        }

        return partners;
    }

    private static int Cost(string text, List<ScannedGlyph> read, int[,] cost, int i, int j)
    {
        if (i == text.Length)
        {
            return 2 * (read.Count - j);
        }

        var skipped = cost[i + 1, j] + Skipped(text[i]);
        if (j == read.Count)
        {
            return skipped;
        }

        var taken = cost[i + 1, j + 1] + Differ(text[i], read[j].Character);
        return Math.Min(taken, Math.Min(skipped, cost[i, j + 1] + 2));
    }

    private static int Skipped(char c) => char.IsWhiteSpace(c) ? 0 : 2;

    private static int Differ(char a, char b)
    {
        if (char.IsWhiteSpace(a))
        {
            return 100;
        }

        return a == b ? 0 : 3;
    }
}
