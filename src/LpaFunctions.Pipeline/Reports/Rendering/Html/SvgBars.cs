using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>Horizontal bars as SVG. The second bar of a pair is hatched, the mark is dashed: no meaning hangs on a colour.</summary>
internal static class SvgBars
{
    private const int Left = 228,
        Width = 300,
        Right = 122;

    /// <summary>Room that a number takes beside its bar.</summary>
    private const int Number = 48;

    public static void Write(HtmlWriter html, BarChart chart)
    {
        var paired = chart.Bars.Any(b => b.Second is not null);
        int step = paired ? 44 : 28,
            top = chart.Mark is null ? 8 : 26,
            height = top + chart.Bars.Count * step + (paired ? 30 : 6);
        var foot = top + chart.Bars.Count * step;
        html.Write($"<figure><figcaption>{chart.Caption:prose}</figcaption>")
            .Write($"""<svg viewBox="0 0 {Left + Width + Right} {height}" xmlns="http://www.w3.org/2000/svg"><defs>""");
        Hatch(html);
        html.Write($"""</defs><line x1="{Left}" y1="{top}" x2="{Left}" y2="{foot}" stroke="#000"/>""");
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            Pair(html, chart, chart.Bars[i], top + i * step, paired);
        }

        if (chart.Mark is { } mark)
        {
            var x = X(chart, mark);
            html.Write($"""<line x1="{x}" y1="{top - 4}" x2="{x}" y2="{foot}" stroke="#000" stroke-width="1.2" stroke-dasharray="5 3"/>""")
                .Write($"""<text x="{x}" y="{top - 9}" text-anchor="middle" class="small">{chart.MarkLabel ?? ""}</text>""");
        }

        if (paired)
        {
            var y = height - 18;
            Legend(html, Left, y, "first", chart.FirstLabel ?? "");
            Legend(html, Left + 160, y, "second", chart.SecondLabel ?? "");
        }

        html.Write($"</svg></figure>\n");
    }

    private static void Hatch(HtmlWriter html) =>
        html.Write($"""<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">""")
            .Write(
                $"""<rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#333" stroke-width="2"/></pattern>"""
            );

    private static void Legend(HtmlWriter html, int x, int y, string style, string label) =>
        html.Write($"""<rect x="{x}" y="{y}" width="14" height="10" class="{style}"/>""")
            .Write($"""<text x="{x + 20}" y="{y + 10}" class="small">{label}</text>""");

    private static void Pair(HtmlWriter html, BarChart chart, Bar bar, int y, bool paired)
    {
        html.Write($"""<text x="{Left - 8}" y="{y + (paired ? 24 : 18)}" text-anchor="end">{bar.Label}</text>""");
        One(html, chart, bar.Value, bar.Shown, y + 5, "first");
        if (paired)
        {
            One(html, chart, bar.Second, bar.SecondShown ?? ReportCell.Nothing, y + 22, "second");
        }
    }

    private static void One(HtmlWriter html, BarChart chart, decimal? value, string shown, int y, string style)
    {
        var x = X(chart, value);
        // A number that the dashed line would run through stands behind it.
        decimal? line = chart.Mark is { } mark ? X(chart, mark) : null;
        var text = line > x && line < x + Number ? line.Value : x;
        html.Write($"""<rect x="{Left}" y="{y}" width="{x - Left}" height="15" class="{style}"/>""")
            .Write($"""<text x="{text + 6}" y="{y + 13}">{shown}</text>""");
    }

    private static decimal X(BarChart chart, decimal? value) =>
        Left + Math.Round(Width * chart.Share(value), 1, MidpointRounding.AwayFromZero);
}
