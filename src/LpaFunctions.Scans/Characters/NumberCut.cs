using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Characters;

/// <summary>
/// Cuts a number out of its line. A reader says only roughly where a character stands, so the cut goes through the widest gap between the number's
/// outer digits and the characters beside them.
/// </summary>
internal static class NumberCut
{
    // Ink of a column, in pixels of full ink, that is no stroke.
    private const float Empty = 0.4f;

    public static LineCut CutOut(LineCut line, IReadOnlyList<PlacedCharacter> text, NumberRun run)
    {
        var before = run.Start - 1;
        while (before >= 0 && text[before].Character == ' ')
        {
            before--;
        }

        var behind = run.End;
        while (behind < text.Count && text[behind].Character == ' ')
        {
            behind++;
        }

        var from = before < 0 ? 0 : Gap(line, text[before].X, text[run.Start].X);
        var to = behind == text.Count ? line.Width : Gap(line, text[run.End - 1].X, text[behind].X);
        return from == 0 && to == line.Width ? line : Part(line, from, Math.Max(from + 1, to));
    }

    private static int Gap(LineCut line, double left, double right)
    {
        var (from, to) = (Column(line, left), Column(line, right));
        var (best, widest, least, emptiest) = (-1, 0, float.MaxValue, (from + to) / 2);
        for (var x = from; x <= to; x++)
        {
            var end = x;
            while (end <= to && Ink(line, end) < Empty)
            {
                end++;
            }

            (best, widest) = end - x > widest ? ((x + end) / 2, end - x) : (best, widest);
            x = Math.Max(x, end);
            var ink = x <= to ? Ink(line, x) : float.MaxValue;
            (least, emptiest) = ink < least ? (ink, x) : (least, emptiest);
        }

        return best >= 0 ? best : emptiest;
    }

    private static int Column(LineCut line, double x) => (int)Math.Clamp((x - line.Left) * line.Scale, 0, line.Width - 1);

    private static float Ink(LineCut line, int column)
    {
        var sum = 0f;
        for (var y = 0; y < line.Shape.Height; y++)
        {
            sum += line.Pixels[(y * line.Width) + column];
        }

        return sum;
    }

    private static LineCut Part(LineCut line, int from, int to)
    {
        var pixels = new float[line.Shape.Height * (to - from)];
        for (var y = 0; y < line.Shape.Height; y++)
        {
            line.Pixels.AsSpan((y * line.Width) + from, to - from).CopyTo(pixels.AsSpan(y * (to - from)));
        }

        return line with
        {
            Pixels = pixels,
            Width = to - from,
            Left = (int)Math.Round(line.OnPage(from)),
        };
    }
}
