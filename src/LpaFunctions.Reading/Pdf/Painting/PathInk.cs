using LpaFunctions.Reading.Documents.Frames;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Collects the current path and, when it is painted, keeps what may be a rule, a check box or a tick.</summary>
internal sealed class PathInk(PageInk ink)
{
    // A filled shape thinner than this is a rule: borders of 3 pt are the thickest seen in forms.
    private const double ThinFill = 3.2;
    private const double Straight = 0.6;
    private const double LargestMark = 40;
    private const double Rounded = 0.5;

    // A ring is made of four curves or more; painted as a filled band it has an inner and an outer edge.
    private const int CurvesOfRing = 4;
    private const double LeastRing = 7;
    private const double WidestRing = 160;
    private const double HighestRing = 45;
    private const int MostPieces = 200_000;
    private const int MostSolid = 50;

    // As long as a word, and a cross of two at most in one path.
    private const double LongestSlant = 200;
    private const int MostSlants = 4;

    private readonly List<PathLine> _lines = [];
    private readonly List<InkBox> _rectangles = [];
    private double _startX,
        _startY,
        _x,
        _y;
    private double _left,
        _top,
        _right,
        _bottom;
    private readonly TickStroke _tick = new();
    private readonly OutlineShapes _shapes = new(ink);
    private int _pieces;
    private bool _slanted;
    private bool _begun;

    // Length of the level and upright lines: with curves at the corners only they make a rectangle.
    private double _straight;

    /// <summary>Box of the current path; null where it is empty.</summary>
    public InkBox? Bounds =>
        _lines.Count + _rectangles.Count + _pieces == 0 ? null : new InkBox(_left, _top, _right, _bottom, Filled: false);

    /// <summary>True for one upright rectangle, however it is written.</summary>
    public bool IsBox =>
        _pieces == 0 && (_rectangles.Count == 1 ? _lines.Count == 0 : _rectangles.Count == 0 && !_slanted && _lines.Count is 3 or 4);

    /// <summary>The rectangles of the path where it is nothing else and none lies over another, which may cut a hole into it.</summary>
    public IReadOnlyList<InkBox> Solid
    {
        get
        {
            if (IsBox || IsRounded)
            {
                return [new InkBox(_left, _top, _right, _bottom, Filled: true)];
            }

            var areRectangles = _lines.Count + _pieces == 0 && _rectangles.Count is > 1 and < MostSolid;
            return areRectangles && AreApart() ? [.. _rectangles] : [];
        }
    }

    public void MoveTo(double toX, double toY)
    {
        (_startX, _startY) = (_x, _y) = (toX, toY);
        _tick.MoveTo(toX, toY);
        _shapes.Begin(toX, toY);
        Extend(toX, toY);
    }

    public void LineTo(double toX, double toY)
    {
        _lines.Add(new(_x, _y, toX, toY));
        _slanted |= Math.Abs(toX - _x) > Straight && Math.Abs(toY - _y) > Straight;
        _straight += Math.Abs(toX - _x) + Math.Abs(toY - _y);
        (_x, _y) = (toX, toY);
        _tick.Add(toX, toY);
        _shapes.Add(toX, toY, curved: false);
        Extend(toX, toY);
    }

    public void CurveTo(double toX, double toY)
    {
        _pieces++;
        (_x, _y) = (toX, toY);
        _tick.Add(toX, toY);
        _shapes.Add(toX, toY, curved: true);
        Extend(toX, toY);
    }

    public PagePoint Close()
    {
        if (_x != _startX || _y != _startY)
        {
            LineTo(_startX, _startY);
        }

        return new(_startX, _startY);
    }

    public void Rectangle(double x0, double y0, double x1, double y1)
    {
        _rectangles.Add(new InkBox(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1), Filled: false));
        Extend(x0, y0);
        Extend(x1, y1);
        (_startX, _startY) = (_x, _y) = (x0, y0);
    }

    public void Clear()
    {
        _lines.Clear();
        _rectangles.Clear();
        _tick.Clear();
        _shapes.Clear();
        _pieces = 0;
        _straight = 0;
        _slanted = false;
        _begun = false;
    }

    public void Stroke()
    {
        foreach (var box in _rectangles)
        {
            AddOutline(box);
        }

        AddRing(CurvesOfRing);
        if (IsRounded)
        {
            AddOutline(new InkBox(_left, _top, _right, _bottom, Filled: false));
        }
        else if (_slanted || (_pieces > 0 && _straight < Rounded * (_right - _left + _bottom - _top)))
        {
            AddMark(filled: false);
            AddSlants();
        }
        else
        {
            foreach (var (x0, y0, x1, y1) in _lines)
            {
                AddLine(x0, y0, x1, y1);
            }

            if (_lines.Count is 3 or 4)
            {
                AddSquare(new InkBox(_left, _top, _right, _bottom, Filled: false));
            }
        }
    }

    /// <summary>The path is filled and stroked: its shapes are seen as those of a filled one.</summary>
    public void StrokeAndFill()
    {
        _shapes.Fill();
        Stroke();
    }

    /// <param name="dark">Whether the colour stands out from paper.</param>
    /// <param name="clip">Where painting shows: WeasyPrint fills a small box by filling the page within it.</param>
    public void Fill(bool dark, InkBox clip)
    {
        _shapes.Fill();
        if (_rectangles is [var one, var other] && _lines.Count + _pieces == 0 && (Frame(one, other) ?? Frame(other, one)) is { } frame)
        {
            AddOutline(frame);
            return;
        }

        foreach (var box in _rectangles)
        {
            AddFilled(box with { Dark = dark });
            if (ReachesBeyond(box, clip))
            {
                AddSquare(clip with { Filled = true, Dark = dark });
            }
        }

        AddRing(2 * CurvesOfRing);
        if (IsRounded)
        {
            AddFilled(new InkBox(_left, _top, _right, _bottom, Filled: true, dark));
        }
        else if (_slanted || _pieces > 0 || _lines.Count > 5)
        {
            AddMark(filled: true);
        }
        else if (_lines.Count >= 2)
        {
            AddFilled(new InkBox(_left, _top, _right, _bottom, Filled: true, dark));
        }
    }

    private static bool ReachesBeyond(InkBox box, InkBox clip) =>
        box.Left < clip.Left && box.Top < clip.Top && box.Right > clip.Right && box.Bottom > clip.Bottom;

    private void AddRing(int curves)
    {
        var (width, height) = (_right - _left, _bottom - _top);
        var isRing = _pieces >= curves && !_slanted && _straight < Rounded * (width + height);
        var mayHoldNumber = width is >= LeastRing and <= WidestRing && height is >= LeastRing and <= HighestRing;
        if (isRing && mayHoldNumber && ink.Rings.Count < MostPieces)
        {
            ink.Rings.Add(new InkBox(_left, _top, _right, _bottom, Filled: false));
        }
    }

    private bool AreApart()
    {
        for (var i = 1; i < _rectangles.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Overlap(_rectangles[i], _rectangles[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Overlap(InkBox one, InkBox other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    /// <summary>One rectangle just within another, filled between them: the border of a box.</summary>
    private static InkBox? Frame(InkBox outer, InkBox inner)
    {
        var (left, top, right, bottom) = (
            inner.Left - outer.Left,
            inner.Top - outer.Top,
            outer.Right - inner.Right,
            outer.Bottom - inner.Bottom
        );
        var narrowest = Math.Min(Math.Min(left, right), Math.Min(top, bottom));
        var widest = Math.Max(Math.Max(left, right), Math.Max(top, bottom));
        var isBorder = narrowest > 0 && widest <= ThinFill;

        return isBorder
            ? new InkBox(
                outer.Left + (left / 2),
                outer.Top + (top / 2),
                outer.Right - (right / 2),
                outer.Bottom - (bottom / 2),
                Filled: false
            )
            : null;
    }

    /// <summary>A rectangle with rounded corners, as browsers paint theirs: curves at the corners and half of the way round straight.</summary>
    private bool IsRounded =>
        _pieces > 0
        && !_slanted
        && _straight >= Rounded * 2 * (_right - _left + _bottom - _top)
        && _straight <= 2.05 * (_right - _left + _bottom - _top);

    private void AddFilled(InkBox box)
    {
        var isRule = Math.Min(box.Width, box.Height) <= ThinFill;
        if (!isRule)
        {
            AddSquare(box with { Filled = true });
        }
        else if (box.Width >= box.Height)
        {
            var middle = (box.Top + box.Bottom) / 2;
            AddRule(new InkRule(box.Left, middle, box.Right, middle, Level: true));
        }
        else
        {
            var middle = (box.Left + box.Right) / 2;
            AddRule(new InkRule(middle, box.Top, middle, box.Bottom, Level: false));
        }
    }

    private void AddOutline(InkBox box)
    {
        AddLine(box.Left, box.Top, box.Right, box.Top);
        AddLine(box.Left, box.Bottom, box.Right, box.Bottom);
        AddLine(box.Left, box.Top, box.Left, box.Bottom);
        AddLine(box.Right, box.Top, box.Right, box.Bottom);
        AddSquare(box);
    }

    private void AddLine(double x0, double y0, double x1, double y1)
    {
        if (Math.Abs(y1 - y0) <= Straight && Math.Abs(x1 - x0) > Math.Abs(y1 - y0))
        {
            var middle = (y0 + y1) / 2;
            AddRule(new InkRule(Math.Min(x0, x1), middle, Math.Max(x0, x1), middle, Level: true));
        }
        else if (Math.Abs(x1 - x0) <= Straight)
        {
            var middle = (x0 + x1) / 2;
            AddRule(new InkRule(middle, Math.Min(y0, y1), middle, Math.Max(y0, y1), Level: false));
        }
    }

    private void AddRule(InkRule rule)
    {
        if (ink.Rules.Count < MostPieces && double.IsFinite(rule.X0 + rule.X1 + rule.Y0 + rule.Y1))
        {
            ink.Rules.Add(rule);
        }
    }

    // Check boxes of forms measure 5 to 20 pt and are about square.
    private void AddSquare(InkBox box)
    {
        var isOfForm = box.Width is >= 4.5 and <= 22 && box.Height is >= 4.5 and <= 22;
        if (isOfForm && box.Width / box.Height is > 0.7 and < 1.43 && ink.Boxes.Count < MostPieces)
        {
            ink.Boxes.Add(box);
        }
    }

    private void AddMark(bool filled)
    {
        if (ink.Strokes.Count < MostPieces && _right - _left <= LargestMark && _bottom - _top <= LargestMark)
        {
            ink.Strokes.Add(new InkBox(_left, _top, _right, _bottom, filled));
        }
    }

    private void AddSlants()
    {
        if (_rectangles.Count == 0 && _tick.Is && ink.Ticks.Count < MostPieces)
        {
            ink.Ticks.Add(new InkBox(_left, _top, _right, _bottom, Filled: false));
            return;
        }

        if (_pieces > 0 || _lines.Count > MostSlants || ink.Slants.Count >= MostPieces)
        {
            return;
        }

        foreach (var (x0, y0, x1, y1) in _lines)
        {
            var isSlanted = Math.Abs(y1 - y0) > Straight && Math.Abs(x1 - x0) is > Straight and <= LongestSlant;
            if (isSlanted && double.IsFinite(x0 + y0 + x1 + y1))
            {
                ink.Slants.Add(x0 < x1 ? new InkSlant(x0, y0, x1, y1) : new InkSlant(x1, y1, x0, y0));
            }
        }
    }

    private void Extend(double atX, double atY)
    {
        if (!_begun)
        {
            _begun = true;
            (_left, _right, _top, _bottom) = (atX, atX, atY, atY);
            return;
        }

        _left = Math.Min(_left, atX);
        _right = Math.Max(_right, atX);
        _top = Math.Min(_top, atY);
        _bottom = Math.Max(_bottom, atY);
    }

    private readonly record struct PathLine(double X0, double Y0, double X1, double Y1);
}
