using System.Globalization;
using System.Text;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>Horizontal bars as SVG, with a value behind each bar, and a line at a target where there is one.</summary>
internal static class BarChart
{
    private const int Width = 720;
    private const int LabelWidth = 250;
    private const int RowHeight = 34;

    // For what stands behind the longest bar, "93.14 (15 แห่ง)", in the larger letters that a phone gets (PageShell).
    private const decimal ValueWidth = 170m;

    /// <param name="scale">Value of a bar over the whole width.</param>
    /// <param name="target">Null where there is none.</param>
    public static void Append(
        StringBuilder html,
        string title,
        string unit,
        IReadOnlyList<(string Label, decimal Value, string Shown)> bars,
        decimal scale,
        decimal? target
    )
    {
        var height = bars.Count * RowHeight + (target is null ? 8 : 38);
        var room = Width - LabelWidth - ValueWidth;
        html.Append(
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{PageShell.Text(title)}: {PageShell.Text(string.Join(", ", bars.Select(b => $"{b.Label} {unit}{b.Shown}")))}\">\n"
        );
        for (var i = 0; i < bars.Count; i++)
        {
            var (label, value, shown) = bars[i];
            var y = i * RowHeight;
            var length = scale == 0m ? 0m : value / scale * room;
            html.Append($"<text x=\"{LabelWidth - 10}\" y=\"{y + 23}\" text-anchor=\"end\">{PageShell.Text(label)}</text>");
            html.Append(
                $"<rect x=\"{LabelWidth}\" y=\"{y + 6}\" width=\"{Number(length)}\" height=\"{RowHeight - 12}\" fill=\"var(--bar)\"/>"
            );
            html.Append($"<text x=\"{Number(LabelWidth + length + 8)}\" y=\"{y + 23}\">{PageShell.Text(shown)}</text>\n");
        }

        if (target is { } goal)
        {
            var x = Number(LabelWidth + goal / scale * room);
            html.Append(
                $"<line x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{bars.Count * RowHeight + 4}\" stroke=\"var(--goal)\" stroke-width=\"2\" stroke-dasharray=\"5 4\"/><text x=\"{x}\" y=\"{bars.Count * RowHeight + 28}\" text-anchor=\"middle\">เป้าหมายค่าเฉลี่ย {goal:0.##}</text>\n"
            );
        }

        html.Append("</svg>\n");
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
