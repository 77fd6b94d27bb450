using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>
/// Horizontal bars as SVG: the label above its bar, for domains and districts may have long names, the value behind it, and a line
/// at a target where there is one.
/// </summary>
internal static class PageBars
{
    private const int Width = 720;
    private const int RowHeight = 58;

    // Of the foot of a label, in the larger letters that a phone gets (PageShell), and of a bar and its value, from the row's top.
    private const int LabelFoot = 22;
    private const int BarTop = 30;
    private const int BarHeight = 20;
    private const int ValueFoot = BarTop + 17;

    // For what stands behind the longest bar, "93.14 (15 แห่ง)", in the larger letters.
    private const decimal ValueWidth = 170m;
    private const decimal Room = Width - ValueWidth;

    /// <param name="unit">What a listener hears before each value.</param>
    /// <param name="scale">Value of a bar over the whole width, above 0.</param>
    /// <param name="target">Null where there is none.</param>
    public static void Write(HtmlPage page, string title, string unit, IReadOnlyList<PageBar> bars, decimal scale, decimal? target)
    {
        var height = bars.Count * RowHeight + (target is null ? 4 : 34);
        var spoken = string.Join(", ", bars.Select(bar => $"{bar.Label} {unit}{bar.Shown}"));
        page.Write($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{title}: {spoken}\">\n");
        for (var i = 0; i < bars.Count; i++)
        {
            WriteBar(page, bars[i], i * RowHeight, bars[i].Value / scale * Room);
        }

        if (target is { } goal)
        {
            WriteTarget(page, goal, goal / scale * Room, bars.Count * RowHeight);
        }

        page.Write($"</svg>\n");
    }

    private static void WriteBar(HtmlPage page, PageBar bar, int top, decimal length)
    {
        page.Write($"<text x=\"0\" y=\"{top + LabelFoot}\">{bar.Label}</text>");
        page.Write($"<rect x=\"0\" y=\"{top + BarTop}\" width=\"{length:0.#}\" height=\"{BarHeight}\" fill=\"var(--bar)\"/>");
        page.Write($"<text x=\"{length + 8:0.#}\" y=\"{top + ValueFoot}\">{bar.Shown}</text>\n");
    }

    private static void WriteTarget(HtmlPage page, decimal goal, decimal x, int bottom)
    {
        page.Write($"<line x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"0\" y2=\"{bottom + 4}\" stroke=\"var(--goal)\"");
        page.Write($" stroke-width=\"2\" stroke-dasharray=\"5 4\"/>");
        page.Write($"<text x=\"{x:0.#}\" y=\"{bottom + 28}\" text-anchor=\"middle\">เป้าหมายค่าเฉลี่ย {goal:0.##}</text>\n");
    }
}
