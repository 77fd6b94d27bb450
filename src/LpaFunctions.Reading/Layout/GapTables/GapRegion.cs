using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>
/// Lines that follow each other and share columns. Rows of numbers are the skeleton of a table: it is grown from one of them down over the
/// others and over the lines that a wrapped cell leaves between them, then up over the heading, whose words may stand over several columns.
/// </summary>
internal sealed class GapRegion
{
    // In em: what the first line must leave free to begin a corridor, and what must be left of it in the end.
    private const double FirstCorridor = 0.7;
    private const double LeastCorridor = 0.45;

    // Words of a heading may come as near to each other as a blank.
    private const double HeadingCorridor = 0.12;
    private const double LargestPitch = 4.5;
    private const double LargestHeadingPitch = 3.2;
    private const double Far = 100_000;
    private const double LeastFilled = 0.6;
    private const double TitlePitch = 1.4;
    private const double TitleMiddle = 1.5;
    private const int ManyRows = 4;

    // Lines of one wrapped cell that stand between two rows.
    private const int MostThin = 8;

    public required int First { get; set; }
    public required int End { get; set; }
    public required List<Corridor> Corridors { get; set; }
    public int Columns => Corridors.Count + 1;

    /// <param name="taken">Lines before it belong to the table above.</param>
    public static GapRegion? At(GapLine[] lines, int seed, int taken)
    {
        var region = Down(lines, seed);
        if (region is null)
        {
            return null;
        }

        if (lines[seed].IsSeed)
        {
            region.Corridors.RemoveAll(corridor => !region.Parts(lines, corridor));
            if (region.Corridors.Count == 0)
            {
                return null;
            }

            region.Up(lines, seed, taken);
        }

        return region;
    }

    /// <summary>Whether the words beside a corridor mostly keep more distance than a blank: the blanks of a few lines may stand one over the other by chance.</summary>
    private bool Parts(GapLine[] lines, Corridor corridor)
    {
        var (wide, narrow) = (0, 0);
        for (var i = First; i < End; i++)
        {
            var (left, right) = (double.MinValue, double.MaxValue);
            foreach (var word in lines[i].Words)
            {
                left = word.Box.Right <= corridor.From + 0.01 ? Math.Max(left, word.Box.Right) : left;
                right = word.Box.Left >= corridor.To - 0.01 ? Math.Min(right, word.Box.Left) : right;
            }

            if (left > double.MinValue && right < double.MaxValue)
            {
                (wide, narrow) = right - left >= FirstCorridor * lines[i].Size ? (wide + 1, narrow) : (wide, narrow + 1);
            }
        }

        var isMostlyWide = wide > narrow && wide + narrow > 2;
        return isMostlyWide || narrow == 0 || wide + narrow >= ManyRows;
    }

    private static GapRegion? Down(GapLine[] lines, int seed)
    {
        var size = lines[seed].Size;
        var corridors = GapTables.Corridors.Between(lines[seed].Words, (lines[seed].IsSeed ? lines[seed].Least : FirstCorridor) * size);
        if (!corridors.Exists(corridor => corridor.Width >= FirstCorridor * size))
        {
            return null;
        }
        // Beside the first row the page is free without end: columns that it leaves empty may stand there.
        List<Corridor> open = [new(-Far, lines[seed].Words[0].Box.Left), .. corridors, new(lines[seed].Words[^1].Box.Right, Far)];
        var (end, full) = (seed + 1, 1);
        for (var next = seed + 1; next < lines.Length && next - end < MostThin; next++)
        {
            var line = lines[next];
            if (line.HasLeader || line.Baseline - lines[next - 1].Baseline > LargestPitch * line.Size)
            {
                break;
            }

            var left = GapTables.Corridors.Part(open, line.Words, line.Least * line.Size, FirstCorridor * line.Size);
            var inner = left[1..^1];
            if (inner.Count + 2 < open.Count && full >= 2 && line.IsTotalOver(open[1..^1], line.Least * line.Size))
            {
                inner = GapTables.Corridors.NarrowUnder(open[1..^1], line.Words, line.Least * line.Size);
                left = [open[0], .. inner, open[^1]];
            }

            var occupied = line.Columns(inner);
            // A blank of the first rows that happens to be wide is no column; later ones have shown theirs.
            var lost = Lost(open, left);
            var shrinks = lost > 0 && full >= 2 && !Weak(open, left, line.Size);
            var isNoRow = occupied < 2 && (lost > 0 || !lines[seed].IsSeed);
            if (isNoRow || shrinks || inner.Count == 0)
            {
                break;
            }

            open = left;
            if (lines[seed].IsSeed ? line.IsRowOf(inner) : occupied >= 2)
            {
                (end, full, corridors) = (next + 1, full + 1, inner);
            }
        }

        return new GapRegion
        {
            First = seed,
            End = end,
            Corridors = corridors,
        };
    }

    /// <summary>How many corridors have nothing left of them.</summary>
    private static int Lost(List<Corridor> corridors, List<Corridor> left)
    {
        var lost = 0;
        foreach (var corridor in corridors)
        {
            lost += HoldsOne(corridor, left) ? 0 : 1;
        }

        return lost;
    }

    private static bool HoldsOne(Corridor corridor, List<Corridor> others)
    {
        foreach (var other in others)
        {
            if (corridor.Holds(other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Weak(List<Corridor> corridors, List<Corridor> left, double size) =>
        corridors.All(corridor => corridor.Width < FirstCorridor * size || HoldsOne(corridor, left));

    private void Up(GapLine[] lines, int seed, int taken)
    {
        var (thin, hasFullLine) = (0, false);
        var pitch = First + 1 < End ? lines[First + 1].Baseline - lines[First].Baseline : 0;
        for (var above = First - 1; above >= taken; above--)
        {
            var line = lines[above];
            if (line.HasLeader || lines[above + 1].Baseline - line.Baseline > Math.Max(LargestHeadingPitch * line.Size, 1.1 * pitch))
            {
                break;
            }

            if (IsUnit(line))
            {
                break;
            }

            var left = GapTables.Corridors.NarrowUnder(Corridors, line.Words, LeastCorridor * line.Size);
            var isCrossed = GapTables.Corridors.Crosses(line.Words, Corridors, HeadingCorridor * line.Size);
            var occupied = line.Columns(left);
            // A line that begins with the first column and goes on over the next is a paragraph, not a heading over columns.
            if (
                line.Words.Length > 0
                && line.Words[0].Box.Left < Corridors[0].From
                && GapTables.Corridors.Crosses(line.Words[0], Corridors[0], HeadingCorridor * line.Size)
            )
            {
                break;
            }
            // So is one without a gap wider than its blanks.
            if (
                occupied >= 2
                && line.Words[0].Box.Left < Corridors[0].From
                && GapTables.Corridors.Between(line.Words, LeastCorridor * line.Size).Count == 0
            )
            {
                break;
            }

            if (isCrossed && IsTitle(lines, above, hasFullLine))
            {
                break;
            }

            if (!hasFullLine && occupied == Columns)
            {
                hasFullLine = true;
                Corridors.AddRange(EmptyColumns(lines, line));
            }

            if (occupied >= 2 || isCrossed)
            {
                (First, thin) = (above, 0);
            }
            else if (++thin > MostThin)
            {
                break;
            }
        }

        NarrowUnderHeading(lines, seed);
    }

    /// <summary>Columns that the heading names behind the last one and the rows leave empty ("ลายมือชื่อ", "หมายเหตุ"), as the corridors before them.</summary>
    private List<Corridor> EmptyColumns(GapLine[] lines, GapLine heading)
    {
        var last = Corridors[^1];
        var right = lines[First..End].SelectMany(line => line.Words).Max(word => word.Box.Right);
        var behind = heading.Words.Where(word => word.Box.Left > last.Middle);
        var gaps = GapTables.Corridors.Between([.. behind], FirstCorridor * heading.Size);
        var empty = gaps.Where(gap => gap.To > right + (LeastCorridor * heading.Size))
            .Select(gap => gap with { From = Math.Max(gap.From, right) })
            .ToList();
        return Columns >= LeastFilled * (Columns + empty.Count) ? empty : [];
    }

    /// <summary>"(หน่วย : บาท)" over a table.</summary>
    private static bool IsUnit(GapLine line)
    {
        var text = string.Concat(line.Words.Take(2).Select(word => word.Text)).AsSpan().TrimStart('(');
        return text.StartsWith("หน่วย:", StringComparison.Ordinal);
    }

    /// <summary>Whether a line above the heading is the title of the table: one text without a gap that begins in the first column, or stands in the middle.</summary>
    /// <param name="hasFullLine">Below it stands a line with a heading for each column: above that only words in the middle over their columns belong to it.</param>
    private bool IsTitle(GapLine[] lines, int above, bool hasFullLine)
    {
        var line = lines[above];
        if (line.Words.Length == 0 || GapTables.Corridors.Between(line.Words, LeastCorridor * line.Size).Count > 0)
        {
            return false;
        }

        var (left, right) = (line.Words[0].Box.Left, line.Words[^1].Box.Right);
        if (left < Corridors[0].From && right > Corridors[0].To)
        {
            return true;
        }

        if (hasFullLine)
        {
            var (from, to) = (Corridors.Count(corridor => corridor.To <= left), Corridors.Count(corridor => corridor.From < right));
            var over = lines[First..End]
                .SelectMany(other => other.Words)
                .Where(word =>
                    GapTables.Corridors.ColumnOf(Corridors, (word.Box.Left + word.Box.Right) / 2) is var column
                    && column >= from
                    && column <= to
                )
                .ToArray();
            return over.Length == 0
                || Math.Abs(left + right - over.Min(word => word.Box.Left) - over.Max(word => word.Box.Right))
                    > 2 * TitleMiddle * line.Size;
        }

        var words = lines[First..End].SelectMany(other => other.Words).ToArray();
        var middle = (words.Min(word => word.Box.Left) + words.Max(word => word.Box.Right)) / 2;
        return lines[above + 1].Baseline - line.Baseline > TitlePitch * line.Size
            && Math.Abs(((left + right) / 2) - middle) < TitleMiddle * line.Size;
    }

    private void NarrowUnderHeading(GapLine[] lines, int seed)
    {
        // The widest words first: they stand clear of one side, and show where a short one below them belongs. Corridors only narrow: what touches
        // none now touches none later.
        foreach (var (word, size) in WordsBesideOne(lines.AsSpan(First, seed - First)).OrderByDescending(Width))
        {
            Corridors = GapTables.Corridors.NarrowUnder(Corridors, [word], HeadingCorridor * size);
        }

        static double Width((RawSpan Word, double Size) entry) => entry.Word.Box.Right - entry.Word.Box.Left;
    }

    /// <summary>The words of a heading that touch a corridor, each with the size of its line.</summary>
    private List<(RawSpan Word, double Size)> WordsBesideOne(ReadOnlySpan<GapLine> heading)
    {
        var beside = new List<(RawSpan, double)>();
        foreach (var line in heading)
        {
            foreach (ref readonly var word in line.Words.AsSpan())
            {
                if (Touches(word.Box))
                {
                    beside.Add((word, line.Size));
                }
            }
        }

        return beside;
    }

    private bool Touches(TextBox word)
    {
        foreach (var corridor in Corridors)
        {
            if (word.Right > corridor.From && word.Left < corridor.To)
            {
                return true;
            }
        }

        return false;
    }
}
