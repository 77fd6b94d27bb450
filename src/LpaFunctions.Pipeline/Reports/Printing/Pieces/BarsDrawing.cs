using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Horizontal bars, drawn as the SVG of the same chart. The second bar of a pair is hatched, the mark is dashed: no meaning hangs on a colour.</summary>
internal sealed class BarsDrawing
{
    private const double Left = 228,
        Width = 300,
        Right = 122,
        BarHeight = 15,
        FontSize = 13,
        SmallSize = 11.5;

    /// <summary>Room that a number takes beside its bar.</summary>
    private const double Number = 48;

    private readonly TextSetter _texts;
    private readonly BarChart _chart;
    private readonly bool _isPaired;
    private readonly double _step;
    private readonly double _top;

    public BarsDrawing(TextSetter texts, BarChart chart)
    {
        (_texts, _chart) = (texts, chart);
        _isPaired = chart.Bars.Any(b => b.Second is not null);
        _step = _isPaired ? 44 : 28;
        _top = chart.Mark is null ? 8 : 26;
        Size = new(0, 0, Left + Width + Right, Foot + (_isPaired ? 30 : 6));
    }

    /// <summary>In its own units.</summary>
    public Box Size { get; }

    private double Foot => _top + (_chart.Bars.Count * _step);

    public void Draw(PdfPage page, DrawingScale scale)
    {
        page.Line(scale.At(Left, _top), scale.At(Left, Foot), scale.Stroke("0 g", 1));
        for (var i = 0; i < _chart.Bars.Count; i++)
        {
            DrawPair(page, scale, _chart.Bars[i], _top + (i * _step));
        }

        if (_chart.Mark is { } mark)
        {
            var x = X(mark);
            page.Line(scale.At(x, _top - 4), scale.At(x, Foot), scale.Stroke("0 g", 1.2, scale.Dash(5, 3)));
            Text(page, scale.Style(SmallSize), _chart.MarkLabel ?? "", scale.At(x, _top - 9), -0.5);
        }

        if (_isPaired)
        {
            DrawLegend(page, scale);
        }
    }

    private void DrawLegend(PdfPage page, DrawingScale scale)
    {
        const double second = Left + 160,
            height = 10,
            room = 20;
        var y = Size.Height - 18;
        Bar(page, scale.Box(Left, y, 14, height), scale, isSecond: false);
        Text(page, scale.Style(SmallSize), _chart.FirstLabel ?? "", scale.At(Left + room, y + height), 0);
        Bar(page, scale.Box(second, y, 14, height), scale, isSecond: true);
        Text(page, scale.Style(SmallSize), _chart.SecondLabel ?? "", scale.At(second + room, y + height), 0);
    }

    private void DrawPair(PdfPage page, DrawingScale scale, Bar bar, double y)
    {
        Text(page, scale.Style(FontSize), bar.Label, scale.At(Left - 8, y + (_isPaired ? 24 : 18)), -1);
        DrawOne(page, scale, new(bar.Value, bar.Shown, y + 5));
        if (_isPaired)
        {
            DrawOne(page, scale, new(bar.Second, bar.SecondShown ?? ReportCell.Nothing, y + 22) { IsSecond = true });
        }
    }

    private void DrawOne(PdfPage page, DrawingScale scale, OneBar bar)
    {
        var x = X(bar.Value);
        Bar(page, scale.Box(Left, bar.Y, x - Left, BarHeight), scale, bar.IsSecond);
        Text(page, scale.Style(FontSize), bar.Shown, scale.At(TextStart(x) + 6, bar.Y + 13), 0);
    }

    // A number that the dashed line would run through stands behind it.
    private double TextStart(double x)
    {
        if (_chart.Mark is not { } mark)
        {
            return x;
        }

        var line = X(mark);
        return line > x && line < x + Number ? line : x;
    }

    private static void Bar(PdfPage page, Box box, DrawingScale scale, bool isSecond)
    {
        if (!isSecond)
        {
            page.FillBox(box, ReportStyles.Border);
            return;
        }

        var gap = 5 * Math.Sqrt(2) * scale.Factor;
        page.Clip(box);
        for (var x = box.X - box.Height; x < box.X + box.Width; x += gap)
        {
            page.Line(new(x, box.Y + box.Height), new(x + box.Height, box.Y), scale.Stroke(ReportStyles.Dark, 1));
        }

        page.Restore().StrokeBox(box, scale.Stroke(ReportStyles.Dark, 0.8));
    }

    /// <param name="shift">How much of its own width the text stands right of the spot: -1, -0.5 or 0.</param>
    private void Text(PdfPage page, TextStyle style, string text, PageSpot at, double shift)
    {
        var shaped = _texts.Shape(style, _texts.Shown(text));
        page.Text(style, shaped, at.X + (shift * style.Width(shaped)), at.Y);
    }

    private double X(decimal? value) => Left + Math.Round(Width * (double)_chart.Share(value), 1, MidpointRounding.AwayFromZero);

    private sealed record OneBar(decimal? Value, string Shown, double Y)
    {
        public bool IsSecond { get; init; }
    }
}
