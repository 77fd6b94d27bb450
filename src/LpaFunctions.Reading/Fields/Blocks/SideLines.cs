using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>
/// Lines that stand beside a paragraph at half the height of its lines: a mark beside a wrapped item, the speaker's name beside what is said. In reading
/// order they cut the paragraph in two, and a label with it; so they are taken out.
/// </summary>
internal static class SideLines
{
    // Heights of a line by which two lines of one paragraph may follow each other.
    private const double LargestPitch = 2.4;
    private const int ShortestProse = 12;

    /// <summary>The lines of a page that flow, and those beside them.</summary>
    public static (IReadOnlyList<TextLine> Flowing, IReadOnlyList<TextLine> Beside) Part(IReadOnlyList<TextLine> lines)
    {
        List<TextLine>? beside = null;
        var flowing = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (flowing.Count > 0 && i + 1 < lines.Count && StandsBeside(lines[i], flowing[^1], lines[i + 1]))
            {
                (beside ??= []).Add(lines[i]);
            }
            else
            {
                flowing.Add(lines[i]);
            }
        }

        return beside is null ? (lines, []) : (flowing, beside);
    }

    private static bool StandsBeside(TextLine line, TextLine above, TextLine below)
    {
        var (place, upper, lower) = (Middle(line.Box), Middle(above.Box), Middle(below.Box));
        var isOneParagraph =
            Overlap(above.Box, below.Box) && lower > upper && lower - upper < LargestPitch * (above.Box.Bottom - above.Box.Top);
        if (!isOneParagraph || place <= upper || place >= lower)
        {
            return false;
        }

        if (Overlap(line.Box, above.Box) || Overlap(line.Box, below.Box))
        {
            return false;
        }

        return Ticks.IsMark(line.Text) || IsSpeaker(line, above, below);
    }

    // A name left of prose; a value right of its label, a little lower, is none.
    private static bool IsSpeaker(TextLine line, TextLine above, TextLine below) =>
        line.Box.Right < Math.Min(above.Box.Left, below.Box.Left)
        && above.Text.Length >= ShortestProse
        && below.Text.Length >= ShortestProse
        && !line.Text.Any(ThaiNumbers.IsDigit);

    private static bool Overlap(TextBox a, TextBox b) => a.Left < b.Right && b.Left < a.Right;

    private static double Middle(TextBox box) => (box.Top + box.Bottom) / 2;
}
