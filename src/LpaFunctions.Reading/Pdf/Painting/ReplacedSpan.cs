using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Gives the text of an /ActualText span to its glyphs.</summary>
internal static class ReplacedSpan
{
    // In em.
    private const double NoAdvance = 0.04;

    /// <summary>
    /// The first glyph carries the whole text and takes the place of all glyphs of its line; the others carry none.
    /// A text of as many characters as there are glyphs is dealt out one by one, so that each keeps its own box.
    /// </summary>
    public static void Apply(List<InkGlyph> glyphs, int first, string text)
    {
        var count = glyphs.Count - first;
        if (count <= 0)
        {
            return;
        }

        if (text.Length == 0 && AreMarks(glyphs, first))
        {
            LoseNames(glyphs, first);
            return;
        }

        var isOneForOne = count == text.Length && count > 1 && !text.Any(char.IsSurrogate);
        if (isOneForOne && Advances(glyphs, first))
        {
            for (var i = 0; i < count; i++)
            {
                glyphs[first + i].Text = text[i].ToString();
                glyphs[first + i].Guessed = false;
                glyphs[first + i].Dealt = true;
            }

            return;
        }

        var head = glyphs[first];
        head.Text = text;
        head.Guessed = false;
        head.Dealt = true;
        for (var i = first + 1; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            glyph.Text = "";
            glyph.Replaced = true;
            var level = head.Turn % 2 == 0;
            if (glyph.Turn != head.Turn || Math.Abs(level ? glyph.Baseline - head.Baseline : glyph.Start - head.Start) > head.Size)
            {
                continue;
            }

            switch (head.Turn)
            {
                case 0:
                    head.Start = Math.Min(head.Start, glyph.Start);
                    head.End = Math.Max(head.End, glyph.End);
                    break;
                case 1:
                    head.BaselineEnd = Math.Max(head.BaselineEnd, glyph.BaselineEnd);
                    break;
                case 2:
                    head.End = Math.Min(head.End, glyph.End);
                    break;
                default:
                    head.BaselineEnd = Math.Min(head.BaselineEnd, glyph.BaselineEnd);
                    break;
            }

            head.Left = Math.Min(head.Left, glyph.Left);
            head.Right = Math.Max(head.Right, glyph.Right);
            head.Top = Math.Min(head.Top, glyph.Top);
            head.Bottom = Math.Max(head.Bottom, glyph.Bottom);
        }
    }

    /// <summary>Whether the span shows nothing but ink without advance: marks over a letter, of which the program that wrote the file had lost the text.</summary>
    private static bool AreMarks(List<InkGlyph> glyphs, int first)
    {
        for (var i = first; i < glyphs.Count; i++)
        {
            var (advance, width) = (Math.Abs(glyphs[i].End - glyphs[i].Start), glyphs[i].Right - glyphs[i].Left);
            if (glyphs[i].Turn != 0 || advance > NoAdvance * glyphs[i].Size || width < NoAdvance * glyphs[i].Size)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A hyphen at the end of a line may stand for nothing, a tone never does: what it is has to be told otherwise.</summary>
    private static void LoseNames(List<InkGlyph> glyphs, int first)
    {
        for (var i = first; i < glyphs.Count; i++)
        {
            glyphs[i].Text = ThaiInk.IsMark(glyphs[i].Text) ? glyphs[i].Text : "\uFFFD";
        }
    }

    // Dealing out is safe only where the glyphs follow each other in reading order.
    private static bool Advances(List<InkGlyph> glyphs, int first)
    {
        for (var i = first + 1; i < glyphs.Count; i++)
        {
            if (glyphs[i].Start < glyphs[i - 1].Start - 0.01 || Math.Abs(glyphs[i].Baseline - glyphs[first].Baseline) > 0.01)
            {
                return false;
            }
        }

        return true;
    }
}
