namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>
/// Parts the lines of one column among the rows of its table, in order, so that each part stands level with its row. Every row is tried with every
/// line, so that what a part costs is put together from what is known of its lines, and a part that its place alone makes too dear is not looked at.
/// </summary>
internal sealed class RowStack
{
    private const int MostLines = 12;

    // In lines: what a row without text in the column costs, a line out of step, a rule inside a row.
    private const double Empty = 0.2;
    private const double OutOfStep = 0.25;
    private const double Within = 1.08;
    private const double Full = 0.5;
    private const double Above = 0.03;
    private const double Rule = 100;
    private const double Foreign = 1000;
    private const double Rounding = 1e-6;

    // On a map the words of a page make one table of thousands of rows: there a row takes lines near it only, or the work would grow with the
    // square of the page. No table that somebody typed is so long.
    private const int LargeTable = 60_000;
    private const double Near = 30;

    private readonly TablePiece[] _stack;
    private readonly List<RowAnchor> _anchors;
    private readonly IReadOnlyList<double> _rules;
    private readonly double _leading;

    // What a line costs behind the line above it in the same cell, for its distance and for the room above; the sum over both up to a line.
    private readonly double[] _pitches;
    private readonly double[] _breaks;
    private readonly double[] _sums;

    // How many rules lie over the foot of a line, and over its baseline.
    private readonly int[] _rulesOverFoot;
    private readonly int[] _rulesOverLine;

    /// <param name="stack">What the column holds, from top to bottom.</param>
    /// <param name="leading">Distance of the lines within a cell, in points.</param>
    /// <param name="rules">Places of level rules, from top to bottom.</param>
    public RowStack(TablePiece[] stack, List<RowAnchor> anchors, double leading, IReadOnlyList<double> rules)
    {
        (_stack, _anchors, _leading, _rules) = (stack, anchors, leading, rules);
        (_pitches, _breaks, _sums) = (new double[_stack.Length], new double[_stack.Length], new double[_stack.Length]);
        var left = _stack.Length == 0 ? 0 : _stack.Min(piece => piece.Text.Box.Left);
        var width = _stack.Length == 0 ? 0 : _stack.Max(piece => piece.Text.Box.Right) - left;
        for (var i = 1; i < _stack.Length; i++)
        {
            var pitch = (_stack[i].Y - _stack[i - 1].Y) / _leading;
            // Within a cell lines keep their distance, and a line is wrapped because it is full.
            _pitches[i] = (3 * Math.Max(0, pitch - 1.25)) + (pitch > Within ? OutOfStep : 0);
            _breaks[i] = _stack[i - 1].Text.Box.Right - left < Full * width ? OutOfStep : 0;
            _sums[i] = _sums[i - 1] + _pitches[i] + _breaks[i];
        }

        _rulesOverFoot = Array.ConvertAll(_stack, piece => OverFoot(piece.Y));
        _rulesOverLine = Array.ConvertAll(_stack, piece => Rank(piece.Y, isOver: false));
    }

    /// <summary>The least that it costs to part the lines among the rows.</summary>
    /// <param name="most">What costs as much or more may be given up for another sum that does.</param>
    public double Cost(RowAlign align, double most) => Solve(align, most, taken: null);

    /// <summary>Writes the rows into the pieces.</summary>
    public void Place(RowAlign align)
    {
        // taken[a, n]: how many of the first n lines the last of the first a rows takes.
        var taken = new byte[_anchors.Count + 1, _stack.Length + 1];
        if (Solve(align, double.MaxValue, taken) >= Foreign && taken[0, 0] > 0)
        {
            return;
        }

        for (int a = _anchors.Count, n = _stack.Length; a > 0; a--)
        {
            for (var i = n - taken[a, n]; i < n; i++)
            {
                _stack[i].Row = a - 1;
            }

            n -= taken[a, n];
        }
    }

    /// <param name="taken">Null where only the cost is wanted; its first place is set where there is no way.</param>
    private double Solve(RowAlign align, double most, byte[,]? taken)
    {
        if (_stack.Length == 0)
        {
            return 0;
        }

        // The least cost of giving the first n lines to the rows so far.
        var before = new double[_stack.Length + 1];
        var best = new double[_stack.Length + 1];
        Array.Fill(before, double.MaxValue, 1, _stack.Length);
        var isLarge = (long)_anchors.Count * _stack.Length > LargeTable;
        // Where there is no way it costs Foreign, whatever it cost so far.
        var mayGiveUp = _leading > 0 && most <= Foreign;
        for (var a = 0; a < _anchors.Count; a++)
        {
            var row = new Row(a, _anchors[a], _anchors[a].At(align), OverFoot(_anchors[a].Bottom), Rank(_anchors[a].Top, isOver: false));
            for (var n = 0; n <= _stack.Length; n++)
            {
                var isFar = isLarge && n > 0 && Math.Abs(_stack[n - 1].Y - row.At) > Near * _leading;
                var mostLines = isFar ? 0 : Math.Min(n, MostLines);
                var (cost, lines) = Best(before, row, n, mostLines, align);
                best[n] = cost;
                if (taken is not null)
                {
                    taken[a + 1, n] = lines;
                }
            }

            (before, best) = (best, before);
            if (mayGiveUp && IsDear(before, most))
            {
                return most;
            }
        }

        var total = before[_stack.Length];
        if (total < double.MaxValue)
        {
            return total;
        }

        if (taken is not null)
        {
            taken[0, 0] = 1;
        }

        return Foreign;
    }

    /// <summary>Whether every way costs as much already: no row costs less than nothing.</summary>
    private static bool IsDear(double[] costs, double most)
    {
        foreach (var cost in costs)
        {
            if (cost < most)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many of the first n lines the row takes best, and what all of them cost then.</summary>
    private (double Cost, byte Lines) Best(double[] before, Row row, int n, int most, RowAlign align)
    {
        var (best, taken) = (double.MaxValue, (byte)0);
        for (var lines = 0; lines <= most; lines++)
        {
            var first = n - lines;
            if (lines > 1 && _leading > 0 && _sums[n - 1] - _sums[first] - Rounding > best)
            {
                break;
            }

            // What costs as much without this row is no better with it: no row costs less than nothing.
            if (before[first] == double.MaxValue || (_leading > 0 && before[first] >= best))
            {
                continue;
            }

            var place = lines == 0 ? Empty : PlaceOf(row, first, n - 1, align);
            if (_leading > 0 && before[first] + place >= best)
            {
                continue;
            }

            var cost = before[first] + (lines == 0 ? place : Whole(place, row, first, n - 1));
            if (cost < best)
            {
                (best, taken) = (cost, (byte)lines);
            }
        }

        return (best, taken);
    }

    /// <summary>What it costs that some lines stand beside their row and not on it.</summary>
    private double PlaceOf(Row row, int first, int last, RowAlign align)
    {
        var (top, bottom) = (_stack[first].Y, _stack[last].Y);
        var at = align switch
        {
            RowAlign.Top => top,
            RowAlign.Bottom => bottom,
            _ => (top + bottom) / 2,
        };
        // What stands in the middle between two rows belongs to the upper one.
        var cost = (Math.Abs(at - row.At) / _leading) + (at < row.At ? Above : 0);
        // Where the heading has more lines than this column, it may stand anywhere beside them.
        var anchor = row.Anchor;
        var isBeside = anchor.Bottom > anchor.Top && top >= anchor.Top - (0.3 * _leading) && bottom <= anchor.Bottom + (0.3 * _leading);
        return isBeside ? Math.Min(cost, 0.1) : cost;
    }

    private double Whole(double cost, Row row, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            cost += _stack[i].Row >= 0 && _stack[i].Row != row.Number ? Foreign : 0;
            if (i > first)
            {
                cost += _pitches[i];
                cost += _breaks[i];
            }
        }

        var within = Math.Max(_rulesOverFoot[last], row.RulesOverFoot) - Math.Min(_rulesOverLine[first], row.RulesOverLine);
        return cost + (Rule * Math.Max(0, within));
    }

    private int OverFoot(double baseline) => Rank(baseline - (0.2 * _leading), isOver: true);

    /// <summary>How many rules lie above a place, or above it and on it.</summary>
    private int Rank(double place, bool isOver)
    {
        var (from, to) = (0, _rules.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (isOver ? _rules[middle] < place : _rules[middle] <= place)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }

    private readonly record struct Row(int Number, RowAnchor Anchor, double At, int RulesOverFoot, int RulesOverLine);
}
