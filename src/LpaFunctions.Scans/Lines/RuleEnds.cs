using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>Finds the upright rules that the ends of a piece touch or run into: in a column too narrow its last digit lies on one.</summary>
internal sealed class RuleEnds
{
    // Of the letter height: how far a letter reaches over the rule, how much of the piece may lie behind it, and the paper around the view.
    private const double Sliver = 0.4;
    private const double Behind = 0.7;
    private const double Around = 0.45;
    private const double ThinDigit = 0.3;

    private readonly IReadOnlyList<InkBlob> _blobs;
    private readonly RuleInk[] _upright;
    private readonly int _near;

    public RuleEnds(RuleSet rules, IReadOnlyList<InkBlob> blobs, double dpi)
    {
        _blobs = blobs;
        _upright = [.. rules.Wiped.Where(wiped => !wiped.Rule.Level)];
        _near = (int)Math.Max(2, dpi / 70);
    }

    /// <summary>Null where no rule is near.</summary>
    public RuleView? At(LinePiece piece)
    {
        var height = piece.LetterHeight;
        var around = (int)(Around * height);
        RuleView? view = null;
        foreach (var wiped in _upright)
        {
            var box = wiped.Box;
            var isFar = box.Right < piece.Left - _near || box.Left > piece.Right + _near;
            var middle = piece.BaselineAt(box.MiddleX) - (0.5 * height);
            if (isFar || !IsAtHeight(box, middle))
            {
                continue;
            }

            var (from, to) = wiped.Across(middle);
            var isRight = from <= piece.Right + _near && from > piece.Right - (Behind * height);
            var isLeft = to >= piece.Left - _near && to < piece.Left + (Behind * height);
            if (!isRight && !isLeft)
            {
                continue;
            }

            var end = new RuleEnd(from, to);
            view ??= new RuleView(piece.Left - around, piece.Right + around);
            view = isRight ? WithRight(view, piece, wiped, end) : WithLeft(view, piece, end);
        }

        return view;
    }

    private static bool IsAtHeight(PixelBox box, double y) => box.Top <= y && box.Bottom >= y;

    /// <summary>A dash that ends at a rule goes on into it.</summary>
    public PixelBox WithRule(PixelBox dash) =>
        RuleAt(dash) is { } rule ? dash with { Left = Math.Min(dash.Left, rule.From), Right = Math.Max(dash.Right, rule.To) } : dash;

    /// <summary>A dash on a rule belongs to the cell in which the more of it lies, or to that at the left: numbers stand at the right of their cells.</summary>
    public PixelBox Inside(PixelBox dash)
    {
        if (RuleAt(dash) is not { } rule)
        {
            return dash;
        }

        return dash.Right - rule.To > 2 * (rule.From - dash.Left) ? dash with { Left = rule.To } : dash with { Right = rule.From };
    }

    private RuleEnd? RuleAt(PixelBox dash)
    {
        foreach (var wiped in _upright)
        {
            var isFar = wiped.Box.Right < dash.Left - _near || wiped.Box.Left > dash.Right + _near;
            if (isFar || !IsAtHeight(wiped.Box, dash.MiddleY))
            {
                continue;
            }

            var (from, to) = wiped.Across(dash.MiddleY);
            if (from <= dash.Right + _near && to >= dash.Left - _near)
            {
                return new RuleEnd(from, to);
            }
        }

        return null;
    }

    private RuleView WithRight(RuleView view, LinePiece piece, RuleInk wiped, RuleEnd end)
    {
        var around = (int)(Around * piece.LetterHeight);
        var rests = Slivers(piece, end).Where(i => IsShortOf(i, end.To, piece));

        var wider = view with { Right = Math.Max(view.Right, end.To + around), To = Math.Min(view.To, end.From) };

        return wider with
        {
            Wiped = [.. view.Wiped, wiped],
            Slivers = [.. view.Slivers, .. rests],
            IsExplained = view.IsExplained && IsDigit(piece, end),
        };
    }

    /// <summary>Numbers stand at the right of their cells: what reaches over the rule at the left is the neighbour's last digit, where one stands there.</summary>
    private RuleView WithLeft(RuleView view, LinePiece piece, RuleEnd end)
    {
        var rests = Slivers(piece, end).Where(i => IsShortOf(i, end.To, piece)).ToList();
        return rests.Count > 0 && HasNeighbour(piece, end)
            ? view with
            {
                From = Math.Max(view.From, end.To),
                Left = end.To,
                Strange = rests,
            }
            : view with
            {
                From = Math.Max(view.From, end.To),
            };
    }

    private bool HasNeighbour(LinePiece piece, RuleEnd end)
    {
        var middle = piece.BaselineAt(end.From) - (0.5 * piece.LetterHeight);
        return _blobs.Any(blob =>
            IsAtHeight(blob.Box, middle) && Math.Abs(blob.Box.Right - end.From) <= _near && blob.Box.Width < 3 * piece.LetterHeight
        );
    }

    /// <summary>The ink of the piece that reaches farthest to the rule.</summary>
    private bool IsDigit(LinePiece piece, RuleEnd end)
    {
        var least = ThinDigit * piece.LetterHeight;
        return piece.Blobs.Any(blob => _blobs[blob].Box.Right >= end.From - _near && _blobs[blob].Box.Width >= least);
    }

    /// <summary>Ink on the line that begins at a rule.</summary>
    private IEnumerable<int> Slivers(LinePiece piece, RuleEnd end)
    {
        var height = piece.LetterHeight;
        var foot = piece.BaselineAt(end.From);
        var (top, bottom) = (foot - (1.3 * height), foot + (0.3 * height));
        for (var i = 0; i < _blobs.Count; i++)
        {
            var box = _blobs[i].Box;
            var isBeside = box.Left >= end.From - 1 && box.Left <= end.To + _near;
            var isOnLine = box.MiddleY > top && box.MiddleY < bottom && box.Height < 1.3 * height;
            if (isBeside && isOnLine)
            {
                yield return i;
            }
        }
    }

    private bool IsShortOf(int blob, int rule, LinePiece piece) => _blobs[blob].Box.Right <= rule + (Sliver * piece.LetterHeight);

    /// <summary>Where a rule stands at the height of a piece.</summary>
    private readonly record struct RuleEnd(int From, int To);
}
