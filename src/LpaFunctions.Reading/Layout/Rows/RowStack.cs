namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>Parts the lines of one column among the rows of its table, in order, so that each part stands level with its row.</summary>
internal static class RowStack
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

    // On a map the words of a page make one table of thousands of rows: there a row takes lines near it only, or the work would grow with the
    // square of the page. No table that somebody typed is so long.
    private const int LargeTable = 60_000;
    private const double Near = 30;

    /// <param name="place">Writes the rows into the pieces; else only the cost is told.</param>
    public static double Assign(
        TablePiece[] stack,
        List<RowAnchor> anchors,
        RowAlign align,
        double leading,
        IReadOnlyList<double> rules,
        bool place
    )
    {
        if (stack.Length == 0)
        {
            return 0;
        }

        var width = (Left: stack.Min(piece => piece.Text.Box.Left), Right: stack.Max(piece => piece.Text.Box.Right));
        // best[a, n]: the least cost of giving the first n lines to the first a rows; from[a, n]: how many of them the last row takes.
        var best = new double[anchors.Count + 1, stack.Length + 1];
        var taken = new int[anchors.Count + 1, stack.Length + 1];
        for (var n = 1; n <= stack.Length; n++)
        {
            best[0, n] = double.MaxValue;
        }

        var isLarge = (long)anchors.Count * stack.Length > LargeTable;
        for (var a = 1; a <= anchors.Count; a++)
        {
            var at = anchors[a - 1].At(align);
            for (var n = 0; n <= stack.Length; n++)
            {
                best[a, n] = double.MaxValue;
                var isFar = isLarge && n > 0 && Math.Abs(stack[n - 1].Y - at) > Near * leading;
                for (var lines = 0; lines <= (isFar ? 0 : Math.Min(n, MostLines)); lines++)
                {
                    // What costs as much without this row is no better with it: no row costs less than nothing.
                    if (best[a - 1, n - lines] == double.MaxValue || (leading > 0 && best[a - 1, n - lines] >= best[a, n]))
                    {
                        continue;
                    }

                    var cost =
                        best[a - 1, n - lines] + Cost(stack.AsSpan(n - lines, lines), anchors[a - 1], a - 1, align, leading, rules, width);
                    if (cost < best[a, n])
                    {
                        (best[a, n], taken[a, n]) = (cost, lines);
                    }
                }
            }
        }

        var total = best[anchors.Count, stack.Length];
        for (int a = anchors.Count, n = stack.Length; place && a > 0 && total < double.MaxValue; a--)
        {
            for (var i = n - taken[a, n]; i < n; i++)
            {
                stack[i].Row = a - 1;
            }

            n -= taken[a, n];
        }

        return total == double.MaxValue ? Foreign : total;
    }

    /// <summary>How many rules lie above a place, or above it and on it, of rules from top to bottom.</summary>
    private static int Rank(IReadOnlyList<double> rules, double place, bool isOver)
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

    private static double Cost(
        ReadOnlySpan<TablePiece> part,
        RowAnchor anchor,
        int row,
        RowAlign align,
        double leading,
        IReadOnlyList<double> rules,
        (double Left, double Right) width
    )
    {
        if (part.Length == 0)
        {
            return Empty;
        }

        var (top, bottom) = (part[0].Y, part[^1].Y);
        var at = align switch
        {
            RowAlign.Top => top,
            RowAlign.Bottom => bottom,
            _ => (top + bottom) / 2,
        };
        // What stands in the middle between two rows belongs to the upper one.
        var cost = (Math.Abs(at - anchor.At(align)) / leading) + (at < anchor.At(align) ? Above : 0);
        // Where the heading has more lines than this column, it may stand anywhere beside them.
        if (anchor.Bottom > anchor.Top && top >= anchor.Top - (0.3 * leading) && bottom <= anchor.Bottom + (0.3 * leading))
        {
            cost = Math.Min(cost, 0.1);
        }

        for (var i = 0; i < part.Length; i++)
        {
            cost += part[i].Row >= 0 && part[i].Row != row ? Foreign : 0;
            if (i > 0)
            {
                var pitch = (part[i].Y - part[i - 1].Y) / leading;
                // Within a cell lines keep their distance, and a line is wrapped because it is full.
                cost += (3 * Math.Max(0, pitch - 1.25)) + (pitch > Within ? OutOfStep : 0);
                cost += part[i - 1].Text.Box.Right - width.Left < Full * (width.Right - width.Left) ? OutOfStep : 0;
            }
        }

        var within =
            Rank(rules, Math.Max(bottom, anchor.Bottom) - (0.2 * leading), isOver: true)
            - Rank(rules, Math.Min(top, anchor.Top), isOver: false);
        return cost + (Rule * Math.Max(0, within));
    }
}
