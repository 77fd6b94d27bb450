using System.Text;
using System.Text.Json.Nodes;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Testing.Reading;

/// <summary>
/// What Document Intelligence would answer for a document (prebuilt-layout, API 2023-07-31), made of what our own reader found in it: label and
/// value are lines of their own, places are polygons in inches, tables are cells, check boxes are selection marks.
/// </summary>
public static class WireLayout
{
    private const double PointsPerInch = 72;
    private const double Sure = 0.99;

    public static string Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var content = new StringBuilder();
        var result = new JsonObject
        {
            ["apiVersion"] = "2023-07-31",
            ["modelId"] = "prebuilt-layout",
            ["stringIndexType"] = "textElements",
            ["pages"] = Array(document.Pages.Select(page => Page(page, content))),
            ["tables"] = Array(document.Pages.SelectMany(page => page.Tables.Select(table => Table(page, table)))),
        };
        result["content"] = content.ToString();
        return new JsonObject { ["status"] = "succeeded", ["analyzeResult"] = result }.ToJsonString();
    }

    private static JsonObject Page(Page page, StringBuilder content)
    {
        var (lines, words) = (new JsonArray(), new JsonArray());
        foreach (var span in page.Lines.SelectMany(line => line.Spans))
        {
            lines.Add(Line(span, content, words));
        }

        return new JsonObject
        {
            ["pageNumber"] = page.Number,
            ["width"] = page.Width / PointsPerInch,
            ["height"] = page.Height / PointsPerInch,
            ["unit"] = "inch",
            ["words"] = words,
            ["lines"] = lines,
            ["selectionMarks"] = Array(page.CheckBoxes.Select(Mark)),
        };
    }

    private static JsonObject Line(TextSpan span, StringBuilder content, JsonArray words)
    {
        var start = content.Length;
        var letter = (span.Box.Right - span.Box.Left) / Math.Max(1, span.Text.Length);
        var at = 0;
        foreach (var word in span.Text.Split(' '))
        {
            var box = span.Box with { Left = span.Box.Left + (at * letter), Right = span.Box.Left + ((at + word.Length) * letter) };
            if (word.Length > 0)
            {
                words.Add(Placed(word, box, ("confidence", Sure), ("span", Span(start + at, word.Length))));
            }

            at += word.Length + 1;
        }

        content.Append(span.Text).Append('\n');
        return Placed(span.Text, span.Box, ("spans", Array([Span(start, span.Text.Length)])));
    }

    private static JsonObject Mark(CheckBox box) =>
        new JsonObject
        {
            ["state"] = box.Checked ? "selected" : "unselected",
            ["polygon"] = Polygon(box.Box),
            ["confidence"] = Sure,
        };

    private static JsonObject Table(Page page, Table table) =>
        new JsonObject
        {
            ["rowCount"] = table.Rows,
            ["columnCount"] = table.Columns,
            ["boundingRegions"] = Regions(page, table.Box),
            ["cells"] = Array(table.Cells.Select(cell => Cell(page, cell))),
        };

    /// <summary>A span of 1 is left out, as the service does.</summary>
    private static JsonObject Cell(Page page, TableCell cell)
    {
        var wire = new JsonObject
        {
            ["rowIndex"] = cell.Row,
            ["columnIndex"] = cell.Column,
            ["content"] = cell.Text,
            ["boundingRegions"] = Regions(page, cell.Box),
        };
        foreach (var (name, length) in new[] { ("rowSpan", cell.RowSpan), ("columnSpan", cell.ColumnSpan) })
        {
            if (length > 1)
            {
                wire[name] = length;
            }
        }

        return wire;
    }

    private static JsonObject Placed(string content, TextBox box, params IEnumerable<(string Name, JsonNode Value)> more)
    {
        var placed = new JsonObject { ["content"] = content, ["polygon"] = Polygon(box) };
        foreach (var (name, value) in more)
        {
            placed[name] = value;
        }

        return placed;
    }

    private static JsonArray Regions(Page page, TextBox box) =>
        Array([new JsonObject { ["pageNumber"] = page.Number, ["polygon"] = Polygon(box) }]);

    private static JsonArray Polygon(TextBox box)
    {
        double[] corners = [box.Left, box.Top, box.Right, box.Top, box.Right, box.Bottom, box.Left, box.Bottom];
        return Array(corners.Select(corner => (JsonNode)Math.Round(corner / PointsPerInch, 4)));
    }

    private static JsonObject Span(int offset, int length) => new() { ["offset"] = offset, ["length"] = length };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
