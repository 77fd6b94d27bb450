using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Pdf.Bounds;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>
/// Takes out of a page what nobody sees: ink of the colour behind it, under an area that was painted later, under a point high, outside the page.
/// A mark is seen where its letter is: text boxes of Word clip the tones of their first line, and the fill of the next line lies over vowels below.
/// </summary>
internal static class SeenInk
{
    // Points, on a page of the usual size.
    private const double Tiny = 1;
    private const double UsualHeight = 800;
    private const double Slack = 0.5;

    // In em: where the letter of a mark stands.
    private const double LetterTop = 0.45;
    private const double LetterBottom = 0.05;

    public static void Keep(PageInk ink, PageFills fills, ReadingBudget budget)
    {
        var (kept, wasHidden) = (0, false);
        for (var i = 0; i < ink.Glyphs.Count; i++)
        {
            budget.CountStep();
            var glyph = ink.Glyphs[i];
            // A blank goes with the word before it.
            var how = glyph.IsBlank && i > 0 && wasHidden ? Sight.Hidden : Look(ink, fills, i, wasHidden);
            wasHidden = how != Sight.Seen;
            if (how == Sight.Seen)
            {
                ink.Glyphs[kept++] = glyph;
            }
            else if (how == Sight.UnderImage)
            {
                ink.Unseen.Add(glyph);
            }
        }

        ink.Glyphs.RemoveRange(kept, ink.Glyphs.Count - kept);
    }

    private static Sight Look(PageInk ink, PageFills fills, int index, bool wasHidden)
    {
        var glyph = ink.Glyphs[index];
        if (glyph.IsBlank)
        {
            return Sight.Seen;
        }

        var before = index > 0 ? ink.Glyphs[index - 1] : null;
        if (IsTiny(ink, glyph) || (IsOutside(ink, glyph) && !(before is not null && !wasHidden && GoesOn(before, glyph))))
        {
            return Sight.Hidden;
        }

        if (fills.IsEmpty)
        {
            return InkPaint.IsLostOn(glyph.Colour, InkPaint.White) ? Sight.Hidden : Sight.Seen;
        }

        var (cover, background) = fills.Around(Place(glyph), index);
        if (cover is { } over)
        {
            return over.IsImage ? Sight.UnderImage : Sight.Hidden;
        }

        return InkPaint.IsLostOn(glyph.Colour, background) ? Sight.Hidden : Sight.Seen;
    }

    /// <summary>The box of the ink; of a mark, where its letter stands.</summary>
    private static InkBox Place(InkGlyph glyph)
    {
        if (!glyph.IsMark || glyph.Turn != 0)
        {
            return new InkBox(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom, Filled: false);
        }

        var (top, bottom) = (glyph.Baseline - (LetterTop * glyph.Size), glyph.Baseline - (LetterBottom * glyph.Size));
        return new InkBox(glyph.Left, top, glyph.Right, bottom, Filled: false);
    }

    private static bool IsTiny(PageInk ink, InkGlyph glyph)
    {
        var least = Tiny * Math.Min(1, Math.Max(ink.Width, ink.Height) / UsualHeight);
        // The letters of a Type 3 font are drawings: what it calls their size says nothing.
        return glyph.Size < least && glyph.Bottom - glyph.Top < least && glyph.FontText?.IsUncommon != true;
    }

    /// <summary>A line that runs over the edge of the page is read to its end.</summary>
    private static bool GoesOn(InkGlyph before, InkGlyph glyph) =>
        Math.Abs(glyph.Baseline - before.Baseline) < glyph.Size && Math.Abs(glyph.Start - before.End) < glyph.Size;

    private static bool IsOutside(PageInk ink, InkGlyph glyph) =>
        glyph.Right < -Slack || glyph.Left > ink.Width + Slack || glyph.Bottom < -Slack || glyph.Top > ink.Height + Slack;

    private enum Sight
    {
        Seen,
        Hidden,

        /// <summary>Under an image: what an OCR program read in it, as a rule.</summary>
        UnderImage,
    }
}
