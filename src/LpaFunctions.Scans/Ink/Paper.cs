namespace LpaFunctions.Scans.Ink;

/// <summary>
/// Takes the paper off a grey page, in place: 1. the paper's colour by squares of a sixth of an inch, 2. its course between them,
/// 3. how dark the ink of this page is, 4. ink against paper. There is no threshold for the whole page: light falls unevenly.
/// </summary>
internal static class Paper
{
    // Four fifths of a square of text are paper.
    private const double PaperShare = 0.8;

    // What is darker than the paper by this is a stroke; the strength of strokes is taken at six tenths of them.
    private const int Stroke = 60;
    private const double StrokeShare = 0.6;
    private const int FaintestStroke = 40;

    // Rows that share one course of the paper.
    private const int Band = 4;

    public static void ToInk(InkSheet sheet)
    {
        var side = Math.Max(16, (int)(sheet.Dpi / 6));
        var paper = Smoothed(Colours(sheet, side));
        var courses = new PaperCourse(paper, side, sheet.Width);
        var strengths = new InkStrengths(Darkness(sheet, courses));
        for (var top = 0; top < sheet.Height; top += Band)
        {
            var course = courses.At(top + (Band / 2));
            for (var y = top; y < Math.Min(sheet.Height, top + Band); y++)
            {
                strengths.Apply(course, sheet.Row(y));
            }
        }
    }

    private static byte[,] Colours(InkSheet sheet, int side)
    {
        var (down, across) = ((sheet.Height + side - 1) / side, (sheet.Width + side - 1) / side);
        var colours = new byte[down, across];
        Span<int> counts = stackalloc int[256];
        for (var i = 0; i < down; i++)
        {
            for (var j = 0; j < across; j++)
            {
                counts.Clear();
                var seen = Count(sheet, i * side, j * side, side, counts);
                colours[i, j] = Percentile(counts, seen, PaperShare);
            }
        }

        return colours;
    }

    /// <summary>Counts the greys of a square, every other pixel: paper has no detail.</summary>
    private static int Count(InkSheet sheet, int top, int left, int side, Span<int> counts)
    {
        var (bottom, right) = (Math.Min(sheet.Height, top + side), Math.Min(sheet.Width, left + side));
        var seen = 0;
        for (var y = top; y < bottom; y += 2)
        {
            var row = sheet.Row(y)[left..right];
            for (var x = 0; x < row.Length; x += 2)
            {
                counts[row[x]]++;
                seen++;
            }
        }

        return seen;
    }

    private static byte Percentile(Span<int> counts, int seen, double share)
    {
        var below = 0;
        for (var grey = 0; grey < 256; grey++)
        {
            below += counts[grey];
            if (below >= share * seen)
            {
                return (byte)grey;
            }
        }

        return 255;
    }

    /// <summary>The median of each square and its eight neighbours: a dark picture in one square is no paper.</summary>
    private static byte[,] Smoothed(byte[,] colours)
    {
        var (down, across) = (colours.GetLength(0), colours.GetLength(1));
        var smoothed = new byte[down, across];
        Span<byte> around = stackalloc byte[9];
        for (var i = 0; i < down; i++)
        {
            for (var j = 0; j < across; j++)
            {
                for (var k = 0; k < 9; k++)
                {
                    around[k] = colours[Math.Clamp(i + (k / 3) - 1, 0, down - 1), Math.Clamp(j + (k % 3) - 1, 0, across - 1)];
                }

                around.Sort();
                smoothed[i, j] = around[4];
            }
        }

        return smoothed;
    }

    private static int Darkness(InkSheet sheet, PaperCourse courses)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var seen = 0;
        for (var y = 1; y < sheet.Height; y += 3)
        {
            var course = courses.At(y);
            var row = sheet.Row(y);
            for (var x = 1; x < row.Length; x += 3)
            {
                var darker = course[x] - row[x];
                if (darker > Stroke)
                {
                    counts[darker]++;
                    seen++;
                }
            }
        }

        return seen == 0 ? FaintestStroke : Math.Max(FaintestStroke, (int)Percentile(counts, seen, StrokeShare));
    }
}
