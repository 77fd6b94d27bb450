using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Rows;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>
/// Finds tables without rules: lines that follow each other and leave the same corridors free. Three lines make a table,
/// or two where they have three columns; running text shares no corridor over three lines.
/// </summary>
internal static class GapTableFinder
{
    // In em: half a line, the most that the first line of a cell of two lines stands above the rest of its row.
    private const double HalfLine = 1.1;
    private const double SameLeading = 1.06;
    private const double Reaches = 0.6;
    private const int ManyColumns = 20;
    private const int HeadingRows = 4;

    /// <param name="levels">Level rules that belong to no grid.</param>
    public static List<GapTable> Find(List<InkLine> source, IReadOnlyList<RuleLine> levels)
    {
        var lines = source.ConvertAll(line => new GapLine(line)).ToArray();
        var tables = new List<GapTable>();
        // Tables of numbers first: their rows tell the columns best. What is left over may be a table of words.
        var free = 0;
        for (var i = 0; i < lines.Length; )
        {
            if (lines[i].IsSeed && Table(lines, i, free, levels) is { } table)
            {
                tables.Add(table);
                free = i = table.End;
            }
            else
            {
                i++;
            }
        }

        for (var i = 0; i < lines.Length; )
        {
            if (tables.Find(table => table.First <= i && i < table.End) is { } known)
            {
                i = known.End;
            }
            else if (
                !lines[i].IsSeed
                && Table(lines, i, i, levels) is { } table
                && !tables.Exists(other => other.First < table.End && table.First < other.End)
            )
            {
                tables.Add(table);
                i = table.End;
            }
            else
            {
                i++;
            }
        }

        return tables;
    }

    private static GapTable? Table(GapLine[] lines, int seed, int free, IReadOnlyList<RuleLine> levels)
    {
        if (GapRegion.At(lines, seed, free) is not { } region)
        {
            return null;
        }

        var body = Enumerable.Range(seed, region.End - seed).Count(line => lines[line].Columns(region.Corridors) > 1);
        var full = Enumerable.Range(region.First, region.End - region.First).Count(line => lines[line].Columns(region.Corridors) > 1);
        var hasFewRows = full == 2 || body == 1;
        if (full < 2 || (hasFewRows && region.Columns < 3))
        {
            return null;
        }

        if (IsScattered(lines, region))
        {
            return null;
        }

        if (lines[seed].IsSeed)
        {
            Trim(lines, region, free);
        }

        var (left, right) = Ends(lines, region);
        double[] rules =
        [
            .. levels
                .Where(level => Math.Min(level.To, right) - Math.Max(level.From, left) > 0.6 * (right - left))
                .Select(level => level.At),
        ];
        return GapTable.Build(lines, region, rules, ofNumbers: lines[seed].IsSeed);
    }

    /// <summary>
    /// Words all over a map: more columns than a table that somebody typed, and most cells of its rows of numbers empty. Told before the pieces are cut,
    /// since a page of thousands of such lines would be cut once for each of them.
    /// </summary>
    private static bool IsScattered(GapLine[] lines, GapRegion region)
    {
        if (region.Columns <= ManyColumns)
        {
            return false;
        }

        var (filled, rows) = (HeadingRows * region.Columns, 0);
        for (var i = region.First; i < region.End; i++)
        {
            filled += lines[i].Columns(region.Corridors);
            rows += lines[i].IsSeed ? 1 : 0;
        }

        return filled < RowFinder.LeastFilled * rows * region.Columns;
    }

    private static Extent Ends(GapLine[] lines, GapRegion region)
    {
        var (left, right) = (double.MaxValue, double.MinValue);
        foreach (var line in lines.AsSpan(region.First, region.End - region.First))
        {
            foreach (ref readonly var word in line.Words.AsSpan())
            {
                (left, right) = (Math.Min(left, word.Box.Left), Math.Max(right, word.Box.Right));
            }
        }

        return new(left, right);
    }

    /// <summary>Takes in the lines of wrapped cells that stand above the first full line and below the last.</summary>
    private static void Trim(GapLine[] lines, GapRegion region, int free)
    {
        while (
            region.First > free
            && lines[region.First].Baseline - lines[region.First - 1].Baseline < HalfLine * lines[region.First].Size
            && Fits(lines[region.First - 1], region)
        )
        {
            region.First--;
        }

        var leading = Leading(lines, region);
        while (region.End < lines.Length && Fits(lines[region.End], region) && Continues(lines, region, leading))
        {
            region.End++;
        }
    }

    private static bool Fits(GapLine line, GapRegion region) =>
        line.Words.Length > 0 && Corridors.Narrow(region.Corridors, line.Words, 0.3 * line.Size).Count == region.Corridors.Count;

    /// <summary>Whether the line behind the table goes on a cell of its last row: a line's distance under a line that has no room for its first word.</summary>
    private static bool Continues(GapLine[] lines, GapRegion region, double leading)
    {
        var line = lines[region.End];
        var column = Column(region, line);
        var (_, right) = Ends(lines, region);
        var to = column == region.Corridors.Count ? right : region.Corridors[column].From;
        var from = column == 0 ? double.MinValue : region.Corridors[column - 1].To;
        for (var above = region.End - 1; above >= region.First; above--)
        {
            var words = lines[above]
                .Words.Where(word => Corridors.ColumnOf(region.Corridors, (word.Box.Left + word.Box.Right) / 2) == column)
                .ToArray();
            if (words.Length > 0)
            {
                var (last, begin) = (words[^1], Math.Max(from, words[0].Box.Left));
                var goesOn = NumberInk.Is(last.Text)
                    ? BrokenNumbers.IsTorn(last.Text, line.Words[0].Text)
                    : last.Box.Right - begin > Reaches * (to - begin);
                return goesOn && line.Baseline - lines[above].Baseline <= SameLeading * leading;
            }
        }

        return false;
    }

    private static int Column(GapRegion region, GapLine line) =>
        Corridors.ColumnOf(region.Corridors, (line.Words[0].Box.Left + line.Words[0].Box.Right) / 2);

    private static double Leading(GapLine[] lines, GapRegion region)
    {
        var last = new double?[region.Columns];
        var least = double.MaxValue;
        for (var i = region.First; i < region.End; i++)
        {
            foreach (ref readonly var word in lines[i].Words.AsSpan())
            {
                // A second word of the same column stands no line's distance under the first.
                var column = Corridors.ColumnOf(region.Corridors, (word.Box.Left + word.Box.Right) / 2);
                if (last[column] is { } above && lines[i].Baseline - above > 0.8 * lines[i].Size)
                {
                    least = Math.Min(least, lines[i].Baseline - above);
                }

                last[column] = lines[i].Baseline;
            }
        }

        return least;
    }
}
