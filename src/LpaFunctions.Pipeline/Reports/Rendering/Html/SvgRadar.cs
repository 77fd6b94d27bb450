using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Site.Charts;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>A radar of percentages as SVG: the LGO as a solid line with round points, the comparison dashed with open squares.</summary>
internal static class SvgRadar
{
    private const double Centre = 300,
        Middle = 190,
        Radius = 130;

    public static void Write(HtmlWriter html, RadarChart chart)
    {
        html.Write($"<figure><figcaption>{chart.Caption:prose}</figcaption>")
            .Write($"""<svg viewBox="-85 8 770 357" xmlns="http://www.w3.org/2000/svg">""");
        foreach (var ring in new[] { 25, 50, 75, 100 })
        {
            html.Write($"""<polygon points="{Points(chart.Axes.Select(_ => (decimal?)ring)):as-is}" class="grid"/>""")
                .Write($"""<text x="{Centre + 4}" y="{Middle - Radius * ring / 100 + 10:0.#}" class="tiny">{$"{ring}"}</text>""");
        }

        for (var i = 0; i < chart.Axes.Count; i++)
        {
            Axis(html, chart.Axes[i], i, chart.Axes.Count);
        }

        html.Write($"""<polygon points="{Points(chart.Axes.Select(a => a.Second)):as-is}" class="line dashed"/>""")
            .Write($"""<polygon points="{Points(chart.Axes.Select(a => a.First)):as-is}" class="line"/>""");
        Marks(html, chart);
        html.Write($"""<line x1="120" y1="352" x2="150" y2="352" class="line"/><circle cx="135" cy="352" r="3.5"/>""")
            .Write($"""<text x="158" y="357" class="small">{chart.FirstLabel}</text>""")
            .Write($"""<line x1="340" y1="352" x2="370" y2="352" class="line dashed"/>""")
            .Write($"""<rect x="351.5" y="348.5" width="7" height="7" class="open"/>""")
            .Write($"""<text x="378" y="357" class="small">{chart.SecondLabel}</text></svg></figure>""")
            .Write($"\n");
    }

    private static void Axis(HtmlWriter html, RadarAxis axis, int index, int count)
    {
        var (ex, ey) = At(index, count, 100);
        var (lx, ly) = At(index, count, 116);
        // The two lines of the label at the top would run into the point under them.
        ly -= index == 0 ? 12 : 0;
        var anchor = (lx - Centre) switch
        {
            <= -12 => "end",
            >= 12 => "start",
            _ => "middle",
        };

        var shown = $"{ReportCell.Percent(axis.First).Text} ({ReportCell.Percent(axis.Second).Text})";
        html.Write($"""<line x1="{Centre}" y1="{Middle}" x2="{ex:0.#}" y2="{ey:0.#}" class="grid"/>""");
        html.Write($"""<text x="{lx:0.#}" y="{ly:0.#}" text-anchor="{anchor}">{axis.Label}</text>""");
        html.Write($"""<text x="{lx:0.#}" y="{ly + 16:0.#}" text-anchor="{anchor}" class="small">{shown}</text>""");
    }

    private static void Marks(HtmlWriter html, RadarChart chart)
    {
        for (var i = 0; i < chart.Axes.Count; i++)
        {
            if (chart.Axes[i].Second is { } second)
            {
                var (x, y) = At(i, chart.Axes.Count, (double)second);
                html.Write($"<rect x=\"{x - 3.5:0.#}\" y=\"{y - 3.5:0.#}\" width=\"7\" height=\"7\" class=\"open\"/>");
            }

            if (chart.Axes[i].First is { } first)
            {
                var (x, y) = At(i, chart.Axes.Count, (double)first);
                html.Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"3.5\"/>");
            }
        }
    }

    // An axis without a value is left out of the outline rather than drawn as zero.
    private static string Points(IEnumerable<decimal?> values)
    {
        var all = values.ToArray();
        var spots = all.Index().Where(v => v.Item is not null).Select(v => At(v.Index, all.Length, (double)v.Item!.Value));
        return string.Join(' ', spots.Select(spot => $"{spot.X:0.#},{spot.Y:0.#}"));
    }

    // Drawing only: places on paper, never a published figure.
    private static Spot At(int index, int count, double percent)
    {
        var angle = -Math.PI / 2 + 2 * Math.PI * index / count;
        return new(Centre + Radius * percent / 100 * Math.Cos(angle), Middle + Radius * percent / 100 * Math.Sin(angle));
    }
}
