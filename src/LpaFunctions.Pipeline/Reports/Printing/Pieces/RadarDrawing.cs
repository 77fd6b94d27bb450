using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>A radar of percentages, drawn as the SVG of the same chart: the LGO as a solid line with round points, the comparison dashed with open squares.</summary>
internal sealed class RadarDrawing(TextSetter texts, RadarChart chart)
{
    private const double Centre = 300,
        Middle = 190,
        Radius = 130,
        PointSize = 3.5;
    private const double FontSize = 13,
        SmallSize = 11.5,
        TinySize = 9;
    private const string Grid = "0.667 g";
    private const string Grey = "0.333 g";

    /// <summary>In its own units.</summary>
    public static Box Size { get; } = new(-85, 8, 770, 357);

    /// <summary>Both values of an axis: "84.16 (71.00)".</summary>
    public static string Shown(RadarAxis axis) => $"{ReportCell.Percent(axis.First).Text} ({ReportCell.Percent(axis.Second).Text})";

    public void Draw(PdfPage page, DrawingScale scale)
    {
        foreach (var ring in new[] { 25, 50, 75, 100 })
        {
            page.Polygon(Outline(scale, _ => ring), scale.Stroke(Grid, 0.7));
            Text(page, scale.Style(TinySize, Grey), $"{ring}", scale.At(Centre + 4, Middle - (Radius * ring / 100) + 10), 0);
        }

        for (var i = 0; i < chart.Axes.Count; i++)
        {
            DrawAxis(page, scale, i);
        }

        page.Polygon(Outline(scale, a => a.Second), scale.Stroke(Grey, 1.6, scale.Dash(6, 4)));
        page.Polygon(Outline(scale, a => a.First), scale.Stroke("0 g", 2));
        DrawPoints(page, scale);
        DrawLegend(page, scale);
    }

    private void DrawAxis(PdfPage page, DrawingScale scale, int index)
    {
        page.Line(scale.At(Centre, Middle), At(scale, index, 100), scale.Stroke(Grid, 0.7));
        var label = At(new DrawingScale(default, 1), index, 116);
        // The two lines of the label at the top would run into the point under them.
        var y = index == 0 ? label.Y - 12 : label.Y;
        var shift = (label.X - Centre) switch
        {
            <= -12 => -1,
            >= 12 => 0,
            _ => -0.5,
        };
        Text(page, scale.Style(FontSize), chart.Axes[index].Label, scale.At(label.X, y), shift);
        Text(page, scale.Style(SmallSize), Shown(chart.Axes[index]), scale.At(label.X, y + 16), shift);
    }

    private void DrawPoints(PdfPage page, DrawingScale scale)
    {
        foreach (var (i, axis) in chart.Axes.Index())
        {
            if (axis.Second is { } second)
            {
                Square(page, scale, At(scale, i, (double)second));
            }

            if (axis.First is { } first)
            {
                page.Disc(At(scale, i, (double)first), PointSize * scale.Factor);
            }
        }
    }

    private void DrawLegend(PdfPage page, DrawingScale scale)
    {
        page.Line(scale.At(120, 352), scale.At(150, 352), scale.Stroke("0 g", 2));
        page.Disc(scale.At(135, 352), PointSize * scale.Factor);
        Text(page, scale.Style(SmallSize), chart.FirstLabel, scale.At(158, 357), 0);
        page.Line(scale.At(340, 352), scale.At(370, 352), scale.Stroke(Grey, 1.6, scale.Dash(6, 4)));
        Square(page, scale, scale.At(355, 352));
        Text(page, scale.Style(SmallSize), chart.SecondLabel, scale.At(378, 357), 0);
    }

    private static void Square(PdfPage page, DrawingScale scale, PageSpot centre)
    {
        var half = PointSize * scale.Factor;
        var box = new Box(centre.X - half, centre.Y - half, 2 * half, 2 * half);
        page.FillBox(box, "1 g").StrokeBox(box, scale.Stroke(ReportStyles.Dark, 1.4));
    }

    // An axis without a value is left out of the outline rather than drawn as zero.
    private List<PageSpot> Outline(DrawingScale scale, Func<RadarAxis, decimal?> value)
    {
        var spots = new List<PageSpot>();
        foreach (var (i, axis) in chart.Axes.Index())
        {
            if (value(axis) is { } percent)
            {
                spots.Add(At(scale, i, (double)percent));
            }
        }

        return spots;
    }

    private void Text(PdfPage page, TextStyle style, string text, PageSpot at, double shift)
    {
        var shaped = texts.Shape(style, texts.Shown(text));
        page.Text(style, shaped, at.X + (shift * style.Width(shaped)), at.Y);
    }

    // Drawing only: places on paper, never a published figure.
    private PageSpot At(DrawingScale scale, int index, double percent)
    {
        var (sine, cosine) = Math.SinCos((-Math.PI / 2) + (2 * Math.PI * index / chart.Axes.Count));
        var length = Radius * percent / 100;
        return scale.At(Centre + (length * cosine), Middle + (length * sine));
    }
}
