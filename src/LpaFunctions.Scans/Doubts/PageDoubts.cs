using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Scans.Doubts;

/// <summary>Brings the doubts of a page's tables onto the page: their cells, and the lines in which the same numbers stand, are no surer than a half.</summary>
internal static class PageDoubts
{
    private const byte Doubtful = 127;

    public static Page Apply(Page page)
    {
        var doubts = page.Tables.SelectMany(table => TableDoubts.Find(table, page.Doubts)).DistinctBy(doubt => doubt.Cell).ToList();
        if (doubts.Count == 0)
        {
            return page;
        }

        var cells = doubts.Select(doubt => doubt.Cell).ToHashSet(ReferenceEqualityComparer.Instance);
        var boxes = doubts.ConvertAll(doubt => doubt.Cell.Box);
        var isNew = doubts.Where(doubt => !page.Doubts.Any(known => doubt.Cell.Box.Holds(known.Box)));

        return page with
        {
            Tables = [.. page.Tables.Select(table => Lowered(table, cells))],
            Lines = [.. page.Lines.Select(line => Lowered(line, boxes))],
            Doubts = [.. page.Doubts, .. isNew.Select(Doubt)],
        };
    }

    private static ReadingDoubt Doubt(CellDoubt doubt) => new(doubt.Cell.Box, doubt.Cell.Text, null, doubt.Why);

    private static Table Lowered(Table table, HashSet<object?> cells) =>
        table with
        {
            Cells = [.. table.Cells.Select(cell => cells.Contains(cell) ? Lowered(cell) : cell)],
        };

    private static TableCell Lowered(TableCell cell) =>
        cell with
        {
            Confidences = Lowered(cell.Confidences),
            Confidence = Math.Min(cell.Confidence, Doubtful / 255.0),
        };

    private static TextLine Lowered(TextLine line, List<TextBox> boxes)
    {
        if (!line.Spans.Any(span => boxes.Exists(box => box.Holds(span.Box))))
        {
            return line;
        }

        TextSpan[] spans =
        [
            .. line.Spans.Select(span =>
                boxes.Exists(box => box.Holds(span.Box)) ? span with { Confidences = Lowered(span.Confidences) } : span
            ),
        ];
        return line with { Spans = spans, Confidence = Math.Min(line.Confidence, Doubtful / 255.0) };
    }

    private static byte[] Lowered(ReadOnlyMemory<byte> confidences) =>
        Array.ConvertAll(confidences.ToArray(), confidence => Math.Min(Doubtful, confidence));
}
