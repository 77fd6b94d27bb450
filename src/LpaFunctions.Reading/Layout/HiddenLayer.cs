using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout;

/// <summary>The text that an OCR program put behind the image of a page, where the page shows nothing else.</summary>
internal static class HiddenLayer
{
    // As for a scan: few letters that show, and an image over half of the page.
    private const int FewLetters = 20;
    private const double LargeImage = 0.5;

    /// <summary>The page with its unseen text in place of what shows; null where it is no scan, or holds no such text.</summary>
    public static PageInk? Uncover(PageInk ink)
    {
        if (
            ink.Unseen.Count(glyph => !glyph.IsBlank) < FewLetters
            || ink.Glyphs.Count(glyph => !glyph.IsBlank) >= FewLetters
            || ink.Images.Sum(image => image.Box.Width * image.Box.Height) < LargeImage * ink.Width * ink.Height
        )
        {
            return null;
        }

        var layer = new PageInk
        {
            Number = ink.Number,
            Width = ink.Width,
            Height = ink.Height,
            User = ink.User,
            Left = ink.Left,
            Top = ink.Top,
        };
        layer.Glyphs.AddRange(ink.Glyphs);
        layer.Glyphs.AddRange(ink.Unseen);
        layer.Unseen.AddRange(ink.Unseen);
        layer.Images.AddRange(ink.Images);
        return layer;
    }
}
