using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Collects the closed shapes of the current path that are of a letter's size and have curves: programs that know no fonts paint text so.</summary>
internal sealed class OutlineShapes(PageInk ink)
{
    // Points: heights of letters from the smallest print to a title.
    private const double Least = 3;
    private const double Largest = 48;
    private const int Most = 50_000;

    private readonly List<InkBox> _shapes = [];
    private double _left,
        _top,
        _right,
        _bottom;
    private bool _curved;

    public void Begin(double x, double y)
    {
        Keep();
        (_left, _right, _top, _bottom) = (x, x, y, y);
    }

    public void Add(double x, double y, bool curved)
    {
        _curved |= curved;
        _left = Math.Min(_left, x);
        _right = Math.Max(_right, x);
        _top = Math.Min(_top, y);
        _bottom = Math.Max(_bottom, y);
    }

    /// <summary>The path is filled: its shapes are seen.</summary>
    public void Fill()
    {
        Keep();
        if (ink.Shapes.Count + _shapes.Count <= Most)
        {
            ink.Shapes.AddRange(_shapes);
        }
    }

    public void Clear()
    {
        _shapes.Clear();
        _curved = false;
    }

    private void Keep()
    {
        var isLetter = _curved && _bottom - _top is >= Least and <= Largest && _right - _left <= Largest;
        if (isLetter && _shapes.Count < Most)
        {
            _shapes.Add(new InkBox(_left, _top, _right, _bottom, Filled: true));
        }

        _curved = false;
    }
}
