using LpaFunctions.Reading.Documents.Frames;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>A tick as it is drawn with a pen or a line tool: one stroke that goes down a little and then up, higher than it began.</summary>
internal sealed class TickStroke
{
    // Points on the page: smaller is dust, larger is a drawing.
    private const double Least = 4;
    private const double Most = 30;

    // Of the long arm: how far the short one reaches, and how broad the whole is.
    private const double ShortestArm = 0.15;
    private const double LongestArm = 0.85;
    private const double Narrowest = 0.4;
    private const double Widest = 2.5;
    private const int MostPoints = 12;

    private readonly List<PagePoint> _points = [];
    private int _strokes;

    /// <summary>Whether all that was drawn since the path began is one tick.</summary>
    public bool Is
    {
        get
        {
            if (_strokes != 1 || _points.Count is < 3 or > MostPoints)
            {
                return false;
            }

            var low = _points.MaxBy(point => point.Y);
            var (first, last) = (_points[0], _points[^1]);
            var (width, rise) = (last.X - first.X, low.Y - last.Y);
            var isTurned = first.X < low.X && low.X < last.X && _points.TrueForAll(point => point.Y >= last.Y);
            var isOfSize = rise is >= Least and <= Most && width is >= Least and <= Most;

            if (!isTurned || !isOfSize)
            {
                return false;
            }

            return IsTick((low.Y - first.Y) / rise, width / rise) && GoesRight();
        }
    }

    public void MoveTo(double x, double y)
    {
        _strokes++;
        _points.Add(new(x, y));
    }

    public void Add(double x, double y)
    {
        if (_points.Count <= MostPoints)
        {
            _points.Add(new(x, y));
        }
    }

    public void Clear()
    {
        _points.Clear();
        _strokes = 0;
    }

    private static bool IsTick(double arm, double breadth) => arm is > ShortestArm and < LongestArm && breadth is > Narrowest and < Widest;

    private bool GoesRight()
    {
        for (var i = 1; i < _points.Count; i++)
        {
            if (_points[i].X < _points[i - 1].X)
            {
                return false;
            }
        }

        return true;
    }
}
