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
        var strengths = new InkStrengths(Darkness(sheet, paper, side));
        var course = new byte[sheet.Width];
        for (var y = 0; y < sheet.Height; y++)
        {
            if (y % Band == 0)
            {
                Course(paper, side, y + (Band / 2), course);
            }

            strengths.Apply(course, sheet.Row(y));
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

    private static int Darkness(InkSheet sheet, byte[,] paper, int side)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var seen = 0;
        var course = new byte[sheet.Width];
        for (var y = 1; y < sheet.Height; y += 3)
        {
            Course(paper, side, y, course);
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

    /// <summary>The paper's colour along a row, bilinear between the middles of the squares.</summary>
    private static void Course(byte[,] paper, int side, int y, byte[] course)
    {
        var (down, across) = (paper.GetLength(0), paper.GetLength(1));
        var place = Math.Clamp((y - (side / 2f)) / side, 0, down - 1);
        var above = (int)place;
        var below = Math.Min(down - 1, above + 1);
        var share = place - above;

        for (var x = 0; x < course.Length; )
        {
            var at = Math.Clamp((x - (side / 2f)) / side, 0, across - 1);
            var left = (int)at;
            var right = Math.Min(across - 1, left + 1);
            var from = (paper[above, left] * (1 - share)) + (paper[below, left] * share);
            var to = (paper[above, right] * (1 - share)) + (paper[below, right] * share);
            // A colour of paper holds for four pixels: it changes by less than one grey in them.
            var value = (byte)(from + ((to - from) * (at - left)));
            var end = Math.Min(course.Length, x + 4);
            while (x < end)
            {
                course[x++] = value;
            }
        }
    }
}
