using System.Runtime.InteropServices;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.GapTables;

/// <summary>
/// Two or three columns of prose side by side, which are read one after the other. They are told from a table of words by their lines: those of prose fill their
/// column, on both sides, line after line.
/// </summary>
internal sealed class ProseColumns
{
    // In em: what parts two columns, and what is left of it beside a long line.
    private const double Gutter = 1.0;
    private const double LeastGutter = 0.7;

    // In em: lines this wide are prose, a line that ends so near to the edge of its column is full.
    private const double Narrowest = 9;
    private const double Ragged = 2.5;
    private const double MostlyFull = 0.65;

    // Three columns of wrapped words are more often a table than two: their cells end in short lines.
    private const double MostlyFullOfThree = 0.75;

    // In em: lines further apart stand in different columns of text.
    private const double LargestPitch = 2.6;
    private const int FewestLines = 4;

    // To write on: the rows of a form are read across.
    private const string Leader = "....";

    public required int First { get; init; }

    /// <summary>Behind the last line.</summary>
    public required int End { get; init; }

    /// <summary>Left to right, each from top to bottom.</summary>
    public required IReadOnlyList<List<InkLine>> Columns { get; init; }

    /// <param name="lines">Outside of ruled tables, top to bottom.</param>
    public static List<ProseColumns> Find(List<InkLine> lines)
    {
        var found = new List<ProseColumns>();
        for (var i = 0; i < lines.Count; )
        {
            var columns = At(lines, i);
            if (columns is not null)
            {
                found.Add(columns);
            }

            i = columns?.End ?? i + 1;
        }

        return found;
    }

    private static ProseColumns? At(List<InkLine> lines, int first)
    {
        if (GutterAt(lines, first) is not { } gutter)
        {
            return null;
        }

        var end = first + 1;
        while (
            end < lines.Count
            && IsNear(lines[end - 1], lines[end])
            && gutter.Narrowed(LineText.Read(lines[end]), lines[end].Size) is { } left
        )
        {
            gutter = left;
            end++;
        }

        var between = CollectionsMarshal.AsSpan(lines)[first..end];
        if (SideOfWords(between, gutter) is not { } column || !IsProse(column, MostlyFull))
        {
            return null;
        }

        var others = Side(between, gutter, isLeft: false);
        List<InkLine>[]? columns = IsProse(others, MostlyFull) ? [column, others] : Three(column, others);

        return columns is null
            ? null
            : new ProseColumns
            {
                First = first,
                End = end,
                Columns = columns,
            };
    }

    /// <summary>What stands right of the first column, parted once more; null where it is not two columns of prose over all of its lines.</summary>
    private static List<InkLine>[]? Three(List<InkLine> first, List<InkLine> others)
    {
        if (others.Count < FewestLines || !IsProse(first, MostlyFullOfThree) || GutterAt(others, 0) is not { } gutter)
        {
            return null;
        }

        foreach (var line in others)
        {
            if (gutter.Narrowed(LineText.Read(line), line.Size) is not { } left)
            {
                return null;
            }

            gutter = left;
        }

        var all = CollectionsMarshal.AsSpan(others);
        var (second, third) = (Side(all, gutter, isLeft: true), Side(all, gutter, isLeft: false));
        return IsProse(second, MostlyFullOfThree) && IsProse(third, MostlyFullOfThree) ? [first, second, third] : null;
    }

    /// <summary>The gap in a line, or between it and the next one where the columns do not stand level; null where there is none.</summary>
    private static Strip? GutterAt(List<InkLine> lines, int first)
    {
        var runs = lines[first].Runs;
        var least = Gutter * lines[first].Size;
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Start - runs[i - 1].End >= least)
            {
                return new Strip(runs[i - 1].End, runs[i].Start);
            }
        }

        if (first + 1 == lines.Count || !IsNear(lines[first], lines[first + 1]))
        {
            return null;
        }

        var (end, next) = (runs.Max(run => run.End), lines[first + 1]);
        var nextEnd = next.Runs.Max(run => run.End);
        if (next.Start - end >= least)
        {
            return new Strip(end, next.Start);
        }

        return lines[first].Start - nextEnd >= least ? new Strip(nextEnd, lines[first].Start) : null;
    }

    private static bool IsNear(InkLine above, InkLine line) => line.Baseline - above.Baseline < LargestPitch * line.Size;

    /// <summary>The part of each line left of the gutter; null, as soon as that is seen, where one of them is no line of words.</summary>
    private static List<InkLine>? SideOfWords(ReadOnlySpan<InkLine> lines, Strip gutter)
    {
        var side = new List<InkLine>();
        foreach (var line in lines)
        {
            if (Part(line, gutter, isLeft: true) is not { } part)
            {
                continue;
            }

            if (!IsOfWords(LineText.Read(part)))
            {
                return null;
            }

            side.Add(part);
        }

        return side;
    }

    /// <summary>The part of each line on one side of the gutter.</summary>
    private static List<InkLine> Side(ReadOnlySpan<InkLine> lines, Strip gutter, bool isLeft)
    {
        var side = new List<InkLine>(lines.Length);
        foreach (var line in lines)
        {
            if (Part(line, gutter, isLeft) is { } part)
            {
                side.Add(part);
            }
        }

        return side;
    }

    /// <summary>The line itself where all of it stands on that side, for its text is made already; null where nothing does.</summary>
    private static InkLine? Part(InkLine line, Strip gutter, bool isLeft)
    {
        var part = new InkLine { Baseline = line.Baseline, Size = line.Size };
        var isWhole = true;
        foreach (var run in line.Runs)
        {
            var own = Part(run, gutter, isLeft);
            isWhole &= ReferenceEquals(own, run);
            if (own is not null)
            {
                part.Runs.Add(own);
            }
        }

        if (part.Runs.Count == 0)
        {
            return null;
        }

        return isWhole ? line : part;
    }

    private static InkRun? Part(InkRun run, Strip gutter, bool isLeft)
    {
        var (count, isBlank) = (0, true);
        foreach (var glyph in run.Glyphs)
        {
            if (glyph.Start < gutter.Middle == isLeft)
            {
                count++;
                isBlank &= glyph.IsBlank;
            }
        }

        if (isBlank)
        {
            return null;
        }

        return count == run.Glyphs.Count ? run : Cut(run, gutter, isLeft, count);
    }

    /// <param name="count">How many glyphs of the run stand on that side.</param>
    private static InkRun Cut(InkRun run, Strip gutter, bool isLeft, int count)
    {
        var part = new InkRun
        {
            Baseline = run.Baseline,
            Size = run.Size,
            Spacing = run.Spacing,
            Start = double.MaxValue,
            End = double.MinValue,
        };
        part.Glyphs.EnsureCapacity(count);
        foreach (var glyph in run.Glyphs)
        {
            if (glyph.Start < gutter.Middle == isLeft)
            {
                part.Glyphs.Add(glyph);
                (part.Start, part.End) = (Math.Min(part.Start, glyph.Start), Math.Max(part.End, glyph.End));
            }
        }

        return part;
    }

    private static bool IsProse(List<InkLine> side, double mostlyFull)
    {
        if (side.Count < FewestLines)
        {
            return false;
        }

        var texts = side.ConvertAll(LineText.Read);
        var size = side[0].Size;
        var (left, right) = (texts.Min(text => text.Box.Left), texts.Max(text => text.Box.Right));
        // The last line of a paragraph may be short, the first of one set in.
        var full = texts.Count(text => text.Box.Right > right - (Ragged * size) && text.Box.Right - text.Box.Left > Narrowest * size);
        var isOneText = texts.TrueForAll(IsOfWords);

        return isOneText && right - left > Narrowest * size && full >= mostlyFull * side.Count;
    }

    private static bool IsOfWords(LineText text) => text.Spans is [var only] && IsWords(only.Text);

    private static bool IsWords(string text) => !NumberInk.Is(text) && !text.Contains(Leader, StringComparison.Ordinal);

    /// <summary>What the lines leave free between the columns.</summary>
    private readonly record struct Strip(double From, double To)
    {
        public double Middle => (From + To) / 2;

        /// <summary>What a further line leaves of it; null where a word stands in the way.</summary>
        public Strip? Narrowed(LineText text, double size)
        {
            var (from, to) = (From, To);
            foreach (var span in text.Spans)
            {
                if (span.Box.Right < to - (LeastGutter * size) || (span.Box.Right + span.Box.Left) / 2 < Middle)
                {
                    from = Math.Max(from, span.Box.Right);
                }
                else
                {
                    to = Math.Min(to, span.Box.Left);
                }
            }

            return to - from >= LeastGutter * size ? new Strip(from, to) : null;
        }
    }
}
