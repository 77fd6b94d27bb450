using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Marks that the content paints before their letter: Apache FOP moves the pen to where the letter will end, writes its marks there, goes back and
/// writes the letter.
/// </summary>
internal static class MarksBeforeLetters
{
    // Fractions of the em square. A letter is 0.4 to 0.7 wide.
    private const double WayBack = 0.25;
    private const double Slack = 0.06;
    private const double MarkReach = 0.9;

    // A vowel, a tone and one to spare.
    private const int MostMarks = 3;

    /// <summary>Puts such marks behind their letter in the list; marks over the letter before them stay.</summary>
    public static void Move(List<InkGlyph> glyphs)
    {
        var before = -1;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsMark)
            {
                continue;
            }

            for (var at = Math.Max(before + 1, i - MostMarks); at < i; at++)
            {
                if (before < 0 || !Covers(glyphs[before], glyphs[at]))
                {
                    MoveBehind(glyphs, at, i);
                    break;
                }
            }

            before = i;
            while (before > 0 && glyphs[before].IsMark)
            {
                before--;
            }
        }
    }

    private static void MoveBehind(List<InkGlyph> glyphs, int first, int at)
    {
        var letter = glyphs[at];
        for (var i = first; i < at; i++)
        {
            if (glyphs[i].Start - letter.Start < WayBack * letter.Size || !Covers(letter, glyphs[i]))
            {
                return;
            }
        }

        for (var i = at; i > first; i--)
        {
            glyphs[i] = glyphs[i - 1];
        }

        glyphs[first] = letter;
    }

    private static bool Covers(InkGlyph letter, InkGlyph mark)
    {
        if (letter.Turn != 0 || mark.Turn != 0 || !ThaiInk.TakesMark(letter.Text))
        {
            return false;
        }

        var isOnItsLine = Math.Abs(mark.Baseline - letter.Baseline) < MarkReach * letter.Size;
        return isOnItsLine && IsOver(letter, (mark.Left + mark.Right) / 2);
    }

    private static bool IsOver(InkGlyph letter, double centre)
    {
        var slack = Slack * letter.Size;
        return centre > letter.Start - slack && centre < letter.End + slack;
    }
}
