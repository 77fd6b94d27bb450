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

    private readonly TablePiece[] stack;
    private readonly List<RowAnchor> anchors;
    private readonly IReadOnlyList<double> rules;
    private readonly double leading;

    // What a line costs behind the line above it in the same cell, for its distance and for the room above; the sum over both up to a line.
    private readonly double[] pitches;
    private readonly double[] breaks;
    private readonly double[] sums;

    // How many rules lie over the foot of a line, and over its baseline.
    private readonly int[] rulesOverFoot;
    private readonly int[] rulesOverLine;

    /// <param name="stack">What the column holds, from top to bottom.</param>
    /// <param name="leading">Distance of the lines within a cell, in points.</param>
    /// <param name="rules">Places of level rules, from top to bottom.</param>
    public RowStack(TablePiece[] stack, List<RowAnchor> anchors, double leading, IReadOnlyList<double> rules)
    {
        (this.stack, this.anchors, this.leading, this.rules) = (stack, anchors, leading, rules);
        (pitches, breaks, sums) = (new double[stack.Length], new double[stack.Length], new double[stack.Length]);
        var left = stack.Length == 0 ? 0 : stack.Min(piece => piece.Text.Box.Left);
        var width = stack.Length == 0 ? 0 : stack.Max(piece => piece.Text.Box.Right) - left;
        for (var i = 1; i < stack.Length; i++)
        {
            var pitch = (stack[i].Y - stack[i - 1].Y) / leading;
            // Within a cell lines keep their distance, and a line is wrapped because it is full.
            pitches[i] = (3 * Math.Max(0, pitch - 1.25)) + (pitch > Within ? OutOfStep : 0);
            breaks[i] = stack[i - 1].Text.Box.Right - left < Full * width ? OutOfStep : 0;
            sums[i] = sums[i - 1] + pitches[i] + breaks[i];
        }

        rulesOverFoot = Array.ConvertAll(stack, piece => OverFoot(piece.Y));
        rulesOverLine = Array.ConvertAll(stack, piece => Rank(piece.Y, isOver: false));
    }

    /// <summary>The least that it costs to part the lines among the rows.</summary>
    public double Cost(RowAlign align) => Solve(align, taken: null);

    /// <summary>Writes the rows into the pieces.</summary>
    public void Place(RowAlign align)
    {
        // taken[a, n]: how many of the first n lines the last of the first a rows takes.
        var taken = new byte[anchors.Count + 1, stack.Length + 1];
        if (Solve(align, taken) >= Foreign && taken[0, 0] > 0)
        {
            return;
        }

        for (int a = anchors.Count, n = stack.Length; a > 0; a--)
        {
            for (var i = n - taken[a, n]; i < n; i++)
            {
                stack[i].Row = a - 1;
            }

            n -= taken[a, n];
        }
    }

    /// <param name="taken">Null where only the cost is wanted; its first place is set where there is no way.</param>
    private double Solve(RowAlign align, byte[,]? taken)
    {
        if (stack.Length == 0)
        {
            return 0;
        }

        // The least cost of giving the first n lines to the rows so far.
        var before = new double[stack.Length + 1];
        var best = new double[stack.Length + 1];
        Array.Fill(before, double.MaxValue, 1, stack.Length);
        var isLarge = (long)anchors.Count * stack.Length > LargeTable;
        for (var a = 0; a < anchors.Count; a++)
        {
            var row = new Row(a, anchors[a], anchors[a].At(align), OverFoot(anchors[a].Bottom), Rank(anchors[a].Top, isOver: false));
            for (var n = 0; n <= stack.Length; n++)
            {
                var isFar = isLarge && n > 0 && Math.Abs(stack[n - 1].Y - row.At) > Near * leading;
                var (cost, lines) = Best(before, row, n, isFar ? 0 : Math.Min(n, MostLines), align);
                best[n] = cost;
                if (taken is not null)
                {
                    taken[a + 1, n] = lines;
                }
            }

            (before, best) = (best, before);
        }

        var total = before[stack.Length];
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

    /// <summary>How many of the first n lines the row takes best, and what all of them cost then.</summary>
    private (double Cost, byte Lines) Best(double[] before, Row row, int n, int most, RowAlign align)
    {
        var (best, taken) = (double.MaxValue, (byte)0);
        for (var lines = 0; lines <= most; lines++)
        {
            var first = n - lines;
            if (lines > 1 && leading > 0 && sums[n - 1] - sums[first] - Rounding > best)
            {
                break;
            }

            // What costs as much without this row is no better with it: no row costs less than nothing.
            if (before[first] == double.MaxValue || (leading > 0 && before[first] >= best))
            {
                continue;
            }

            var place = lines == 0 ? Empty : PlaceOf(row, first, n - 1, align);
            if (leading > 0 && before[first] + place >= best)
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
        var (top, bottom) = (stack[first].Y, stack[last].Y);
        var at = align switch
        {
            RowAlign.Top => top,
            RowAlign.Bottom => bottom,
            _ => (top + bottom) / 2,
        };
        // What stands in the middle between two rows belongs to the upper one.
        var cost = (Math.Abs(at - row.At) / leading) + (at < row.At ? Above : 0);
        // Where the heading has more lines than this column, it may stand anywhere beside them.
        var anchor = row.Anchor;
        var isBeside = anchor.Bottom > anchor.Top && top >= anchor.Top - (0.3 * leading) && bottom <= anchor.Bottom + (0.3 * leading);
        return isBeside ? Math.Min(cost, 0.1) : cost;
    }

    private double Whole(double cost, Row row, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            cost += stack[i].Row >= 0 && stack[i].Row != row.Number ? Foreign : 0;
            if (i > first)
            {
                cost += pitches[i];
                cost += breaks[i];
            }
        }

        var within = Math.Max(rulesOverFoot[last], row.RulesOverFoot) - Math.Min(rulesOverLine[first], row.RulesOverLine);
        return cost + (Rule * Math.Max(0, within));
    }

    private int OverFoot(double baseline) => Rank(baseline - (0.2 * leading), isOver: true);

    /// <summary>How many rules lie above a place, or above it and on it.</summary>
    private int Rank(double place, bool isOver)
    {
        var (from, to) = (0, rules.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (isOver ? rules[middle] < place : rules[middle] <= place)
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
