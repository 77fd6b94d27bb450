using System.Text;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Runs;
using LpaFunctions.Reading.Layout.ThaiMarks;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Cuts a line into words at blanks, gaps and check-box characters.</summary>
internal static class LineWords
{
    private const double Gap = 0.18;
    private const double Exact = 0.1;

    public static RawSpan[] Cut(InkLine line)
    {
        var scratch = LineScratch.Take();
        var (text, words) = (scratch.Text, scratch.Spans);
        var box = default(TextBox);
        double end = double.MinValue,
            pen = double.MinValue;
        InkGlyph? blank = null;
        var (blanks, parted) = (0, Parting.Gap);
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                var isBox = BoxGlyphs.StateOf(glyph) is not null;
                var isNoLetter = isBox || glyph.IsBlank;
                if (text.Length > 0 && (isNoLetter || IsBehindGap(glyph, run, end, pen)))
                {
                    words.Add(Take(text, box, line.Size, parted));
                    blanks = 0;
                }

                if (isNoLetter)
                {
                    blanks += isBox ? 2 : 1;
                    blank = glyph;
                    continue;
                }

                if (text.Length == 0)
                {
                    box = new TextBox(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom);
                    parted = Parted(blanks == 1 ? blank : null, pen, glyph);
                    blanks = 0;
                }

                text.Append(glyph.Text);
                box = LineText.Around(box, glyph);
                end = glyph.IsMark ? Math.Max(end, glyph.Start) : glyph.End;
                pen = glyph.IsMark && !glyph.MovesPen ? pen : glyph.End;
            }
        }

        if (text.Length > 0)
        {
            words.Add(Take(text, box, line.Size, parted));
        }

        return [.. words];
    }

    /// <summary>The word that was put together, whose room is empty then.</summary>
    private static RawSpan Take(StringBuilder text, TextBox box, double size, Parting parted)
    {
        var word = new RawSpan(text.ToString(), box, size, parted);
        text.Clear();
        return word;
    }

    private static bool IsBehindGap(InkGlyph glyph, InkRun run, double end, double pen) =>
        !ThaiInk.Follows(glyph.Text) && SpacingMarks.Gap(glyph, end, pen) - run.Spacing > Gap * glyph.Size;

    /// <param name="blank">The only blank before the glyph; null where there are none or several.</param>
    private static Parting Parted(InkGlyph? blank, double pen, InkGlyph glyph)
    {
        if (blank is null || Math.Abs(blank.Start - pen) > Exact * glyph.Size)
        {
            return Parting.Gap;
        }

        return Math.Abs(blank.End - glyph.Start) > Exact * glyph.Size ? Parting.WideBlank : Parting.Blank;
    }
}

/// <summary>What stands between a word and the one before it on its line.</summary>
internal enum Parting
{
    /// <summary>A gap without a blank, several blanks, or nothing because the word is the first.</summary>
    Gap,

    /// <summary>One blank, from the end of the one word to the beginning of the other: the words were written as one text.</summary>
    Blank,

    /// <summary>One blank behind the word before, but the gap is wider: justified text, or a cell that ends in a blank.</summary>
    WideBlank,
}
