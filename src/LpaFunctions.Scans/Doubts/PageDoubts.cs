using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <summary>Brings the doubts of a page's tables onto the page: their cells, and the lines in which the same numbers stand, are no surer than a half.</summary>
internal static class PageDoubts
{
    private const byte Doubtful = 127;

    public static Page Apply(Page page)
    {
        var doubts = page.Tables.SelectMany(TableDoubts.Of).DistinctBy(doubt => doubt.Cell).ToList();
        if (doubts.Count == 0)
        {
            return page;
        }

        var cells = doubts.Select(doubt => doubt.Cell).ToHashSet(ReferenceEqualityComparer.Instance);
        var boxes = doubts.ConvertAll(doubt => doubt.Cell.Box);
        return page with
        {
            Tables =
            [
                .. page.Tables.Select(table =>
                    table with
                    {
                        Cells = [.. table.Cells.Select(cell => cells.Contains(cell) ? Lowered(cell) : cell)],
                    }
                ),
            ],
            Lines = [.. page.Lines.Select(line => Lowered(line, boxes))],
            Doubts = [.. page.Doubts, .. doubts.Where(doubt => !page.Doubts.Any(known => Holds(doubt.Cell.Box, known.Box))).Select(Doubt)],
        };
    }

    private static ReadingDoubt Doubt(CellDoubt doubt) => new(doubt.Cell.Box, doubt.Cell.Text, null, doubt.Why);

    private static TableCell Lowered(TableCell cell) =>
        cell with
        {
            Confidences = Lowered(cell.Confidences),
            Confidence = Math.Min(cell.Confidence, Doubtful / 255.0),
        };

    private static TextLine Lowered(TextLine line, List<TextBox> boxes)
    {
        if (!line.Spans.Any(span => boxes.Exists(box => Holds(box, span.Box))))
        {
            return line;
        }

        TextSpan[] spans =
        [
            .. line.Spans.Select(span =>
                boxes.Exists(box => Holds(box, span.Box)) ? span with { Confidences = Lowered(span.Confidences) } : span
            ),
        ];
        return line with { Spans = spans, Confidence = Math.Min(line.Confidence, Doubtful / 255.0) };
    }

    private static byte[] Lowered(ReadOnlyMemory<byte> confidences) =>
        Array.ConvertAll(confidences.ToArray(), confidence => Math.Min(Doubtful, confidence));

    private static bool Holds(TextBox outer, TextBox inner)
    {
        var (x, y) = ((inner.Left + inner.Right) / 2, (inner.Top + inner.Bottom) / 2);
        return x > outer.Left && x < outer.Right && y > outer.Top && y < outer.Bottom;
    }
}
