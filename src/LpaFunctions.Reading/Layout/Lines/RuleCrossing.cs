using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>
/// Text that runs over the rule of its cell may end where the text of the next cell begins: "…ประปา" and "1,234" are two then, however close. A word
/// that goes on begins where its pen stood, a text of its own anywhere; and a figure or a mark that is shown by itself is none of the word's.
/// </summary>
internal static class RuleCrossing
{
    // In em. The pen of one word is exact but for kerning, and for the rounding of widths.
    private const double Kerning = 0.03;
    private const double Rounding = 0.012;

    /// <summary>Whether a glyph of another cell begins a text of its own, which only touches the run.</summary>
    public static bool Meets(InkRun run, InkGlyph glyph)
    {
        var before = run.Glyphs[^1];
        if (glyph.Show == 0)
        {
            // What was read on an image has no pen.
            return false;
        }

        if (glyph.Show != before.Show && IsLetter(before) != IsLetter(glyph))
        {
            return true;
        }

        var jump = Math.Abs(glyph.Start - run.Pen - Spacing(run));
        if (before.IsMark)
        {
            jump = Math.Min(jump, Math.Abs(glyph.Start - before.End));
        }

        var slack = IsLetter(before) == IsLetter(glyph) ? Kerning : Rounding;
        return jump > slack * glyph.Size;
    }

    /// <summary>How far the letters of the run are set apart, by its last two.</summary>
    private static double Spacing(InkRun run)
    {
        var letters = run.Glyphs.FindAll(glyph => !glyph.IsMark);
        var apart = letters.Count > 1 ? letters[^1].Start - letters[^2].End : 0;

        return apart > Kerning * run.Size ? apart : 0;
    }

    private static bool IsLetter(InkGlyph glyph) => glyph.IsMark || (glyph.Text.Length > 0 && char.IsLetter(glyph.Text[0]));
}
