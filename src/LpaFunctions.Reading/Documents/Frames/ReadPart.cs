using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents.Frames;

/// <summary>A page, or an image on it, that was turned and straightened before it was read.</summary>
/// <param name="Box">Where it stands on the page as shown.</param>
/// <param name="Quarters">Of a turn, clockwise, by which it was turned; what was turned was read as if it stood at the page's top left corner.</param>
/// <param name="Degrees">By which it was straightened about its middle, after it was turned.</param>
public sealed record ReadPart(TextBox Box, int Quarters, double Degrees)
{
    /// <summary>How its lines were levelled after that; null where they lay level.</summary>
    public ReadLean? Lean { get; init; }

    private double Width => Box.Right - Box.Left;
    private double Height => Box.Bottom - Box.Top;
    private bool IsOnItsSide => Quarters % 2 == 1;
    private double ReadWidth => IsOnItsSide ? Height : Width;
    private double ReadHeight => IsOnItsSide ? Width : Height;
    private double ReadLeft => Quarters == 0 ? Box.Left : 0;
    private double ReadTop => Quarters == 0 ? Box.Top : 0;

    /// <summary>Whether the middle of a box of the frame in which the page was read lies on this part.</summary>
    public bool Holds(TextBox box)
    {
        var (x, y) = ((box.Left + box.Right) / 2 - ReadLeft, (box.Top + box.Bottom) / 2 - ReadTop);
        return IsWithin(x, ReadWidth) && IsWithin(y, ReadHeight);
    }

    /// <summary>The box on the page as shown; where the part was straightened, the upright box around the slanted one.</summary>
    public TextBox Place(TextBox box)
    {
        var (x0, y0) = Shown(box.Left, box.Top);
        var (x1, y1) = Shown(box.Right, box.Top);
        var (x2, y2) = Shown(box.Left, box.Bottom);
        var (x3, y3) = Shown(box.Right, box.Bottom);
        double[] xs = [x0, x1, x2, x3];
        double[] ys = [y0, y1, y2, y3];
        return new TextBox(xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }

    private static bool IsWithin(double at, double length) => at >= 0 && at <= length;

    private PagePoint Shown(double x, double y)
    {
        var (slantedX, slantedY) = Slanted(x - ReadLeft, y - ReadTop);
        var (shownX, shownY) = Quarters switch
        {
            1 => (slantedY, ReadWidth - slantedX),
            2 => (ReadWidth - slantedX, ReadHeight - slantedY),
            3 => (ReadHeight - slantedY, slantedX),
            _ => (slantedX, slantedY),
        };
        return new(Box.Left + shownX, Box.Top + shownY);
    }

    // The way that the straightened image was sampled from the slanted one.
    private PagePoint Slanted(double x, double y)
    {
        var (sin, cos) = Math.SinCos(Degrees * Math.PI / 180);
        var (dx, dy) = (x - (ReadWidth / 2), y - (ReadHeight / 2));
        dy += Lean is null ? 0 : (Lean.Fall + (Lean.Twist * dy)) * dx;
        return new((cos * dx) - (sin * dy) + (ReadWidth / 2), (sin * dx) + (cos * dy) + (ReadHeight / 2));
    }
}
