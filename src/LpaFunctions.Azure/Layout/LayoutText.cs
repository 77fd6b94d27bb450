using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Azure.Layout;

/// <summary>Text, tables and check boxes of one analysed page in points, repaired.</summary>
internal sealed class LayoutText(LayoutPage page, double scale, Func<string, string> repair)
{
    // The service writes a selection mark into the text around it, too.
    private static readonly string[] MarkWords = [":selected:", ":unselected:"];

    /// <summary>One line for each line of the service, in its order; a line of selection marks only is left out.</summary>
    public IEnumerable<TextLine> Lines()
    {
        foreach (var line in page.Lines)
        {
            var text = Clean(line.Content);
            if (text.Length > 0)
            {
                var box = Box(line.Polygon);
                yield return new TextLine
                {
                    Text = text,
                    Box = box,
                    Spans = [new TextSpan(text, box, box.Bottom - box.Top)],
                    Confidence = Confidence(line.Spans),
                };
            }
        }
    }

    public Table Table(LayoutTable table) =>
        new()
        {
            Box = OnPage(table.BoundingRegions),
            Rows = table.RowCount,
            Columns = table.ColumnCount,
            // The service tells a grid, not whether rules are painted; its grid is as firm as one of painted rules.
            Ruled = true,
            Cells = [.. table.Cells.Where(IsOnPage).Select(Cell)],
        };

    // A table may go on over several pages; a cell without a region is one that holds nothing.
    private bool IsOnPage(LayoutCell cell) =>
        cell.BoundingRegions.Count == 0 || cell.BoundingRegions.Any(r => r.PageNumber == page.PageNumber);

    private TableCell Cell(LayoutCell cell) =>
        new()
        {
            Row = cell.RowIndex,
            Column = cell.ColumnIndex,
            RowSpan = cell.RowSpan,
            ColumnSpan = cell.ColumnSpan,
            Text = Clean(cell.Content),
            Box = OnPage(cell.BoundingRegions),
            Confidence = Confidence(cell.Spans),
        };

    /// <summary>The label is the text right of the mark on its line, left of it where nothing stands right.</summary>
    public CheckBox CheckBox(LayoutMark mark, IReadOnlyList<TextLine> lines)
    {
        var box = Box(mark.Polygon);
        var middle = (box.Top + box.Bottom) / 2;
        var beside = lines.Where(l => l.Box.Top <= middle && middle <= l.Box.Bottom).SelectMany(l => l.Spans).ToArray();
        var right = beside.Where(s => s.Box.Left >= middleOf(box)).MinBy(s => s.Box.Left);
        var left = beside.Where(s => s.Box.Left < middleOf(box)).MaxBy(s => s.Box.Right);
        return new CheckBox(box, string.Equals(mark.State, "selected", StringComparison.Ordinal), (right ?? left)?.Text ?? "");

        static double middleOf(TextBox box) => (box.Left + box.Right) / 2;
    }

    private string Clean(string content)
    {
        foreach (var word in MarkWords)
        {
            content = content.Replace(word, "", StringComparison.Ordinal);
        }

        return repair(content).Trim();
    }

    /// <summary>The least certain word decides: one wrong digit is a wrong number.</summary>
    private double Confidence(IReadOnlyList<LayoutSpan> spans)
    {
        var words = page.Words.Where(w => spans.Any(s => s.Holds(w.Span))).Select(w => w.Confidence).ToArray();
        return words.Length == 0 ? 1 : words.Min();
    }

    private TextBox OnPage(IReadOnlyList<LayoutRegion> regions) =>
        regions.FirstOrDefault(r => r.PageNumber == page.PageNumber) is { } region ? Box(region.Polygon) : default;

    private TextBox Box(IReadOnlyList<double> polygon)
    {
        if (polygon.Count < 2)
        {
            return default;
        }

        var xs = polygon.Where((_, i) => i % 2 == 0).ToArray();
        var ys = polygon.Where((_, i) => i % 2 == 1).ToArray();
        return new TextBox(xs.Min() * scale, ys.Min() * scale, xs.Max() * scale, ys.Max() * scale);
    }
}
