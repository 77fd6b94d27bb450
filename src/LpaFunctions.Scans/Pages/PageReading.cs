using LpaFunctions.Reading.Documents.Frames;
using LpaFunctions.Reading.Documents.Images;

namespace LpaFunctions.Scans.Pages;

/// <summary>Puts what was read of a page's images together to the page.</summary>
internal static class PageReading
{
    // With fewer sure characters than this a page is handwriting, or no text at all.
    private const double Readable = 0.6;
    private const double CertainPiece = 0.8;

    public static ScannedPage Place(PageRaster raster, SheetReading sheet)
    {
        // A page that lies turned is turned as a whole: its frame is the one in which it reads left to right.
        var isTurned = sheet.Quarters % 2 == 1;
        var (boxWidth, boxHeight) = Size(raster);
        var isWhole = boxWidth * boxHeight > 0.85 * raster.PageWidth * raster.PageHeight;
        var (width, height) = isTurned && isWhole ? (raster.PageHeight, raster.PageWidth) : (raster.PageWidth, raster.PageHeight);
        var (left, top) = sheet.Quarters == 0 ? (raster.Box.Left, raster.Box.Top) : (0, 0);
        var placer = new GlyphPlacer(left, top, (isTurned ? boxHeight : boxWidth) / sheet.Width, sheet.Lean is not null);
        var isRead = sheet.SureShare >= Readable;
        var pieces = isRead ? sheet.Pieces : [.. sheet.Pieces.Where(piece => piece.Characters.Average(c => c.Certainty) >= CertainPiece)];
        var (glyphs, rules) = (placer.Place(pieces), sheet.Rules.Select(placer.PlaceRule));
        var (boxes, doubts) = (sheet.Boxes.Select(placer.PlaceBox), pieces.SelectMany(placer.PlaceDoubts));

        return new ScannedPage
        {
            Number = raster.Page,
            Width = width,
            Height = height,
            Shown = Shown(raster, sheet),
            Glyphs = [.. glyphs],
            Rules = [.. rules],
            Boxes = [.. boxes],
            Doubts = [.. doubts],
            Unread = WhyUnread(sheet, isRead),
        };
    }

    private static string? WhyUnread(SheetReading sheet, bool isRead)
    {
        if (sheet.Pieces.Count == 0)
        {
            return UnreadTexts.NoText;
        }

        return isRead ? null : UnreadTexts.Handwritten;
    }

    private static (double Width, double Height) Size(PageRaster raster) =>
        (raster.Box.Right - raster.Box.Left, raster.Box.Bottom - raster.Box.Top);

    private static ShownPage? Shown(PageRaster raster, SheetReading sheet)
    {
        if (sheet is { Quarters: 0, Angle: 0, Lean: null })
        {
            return null;
        }

        return new ShownPage
        {
            Width = raster.PageWidth,
            Height = raster.PageHeight,
            Quarters = sheet.Quarters,
            Parts = [new ReadPart(raster.Box, sheet.Quarters, sheet.Angle) { Lean = Lean(raster, sheet) }],
        };
    }

    /// <summary>In points of the page.</summary>
    private static ReadLean? Lean(PageRaster raster, SheetReading sheet)
    {
        var width = sheet.Quarters % 2 == 1 ? raster.Box.Bottom - raster.Box.Top : raster.Box.Right - raster.Box.Left;
        return sheet.Lean is { } lean ? new ReadLean(lean.Fall, lean.Twist * sheet.Width / width) : null;
    }

    private static ShownPage? Join(IReadOnlyList<ShownPage> shown) =>
        shown is [var first, ..] ? first with { Parts = [.. shown.SelectMany(page => page.Parts)] } : null;

    /// <summary>Several images of one page side by side, or one over the other.</summary>
    public static ScannedPage Join(IReadOnlyList<ScannedPage> parts)
    {
        if (parts is [var one])
        {
            return one;
        }

        var shown = Join([.. parts.Select(part => part.Shown).OfType<ShownPage>()]);
        var read = parts.FirstOrDefault(part => part.Unread is null, parts[0]);
        var most = parts.MaxBy(part => part.Glyphs.Count)!;
        var ink = parts[0] with
        {
            Glyphs = [.. parts.SelectMany(part => part.Glyphs)],
            Rules = [.. parts.SelectMany(part => part.Rules)],
            Boxes = [.. parts.SelectMany(part => part.Boxes)],
        };

        return ink with
        {
            Doubts = [.. parts.SelectMany(part => part.Doubts)],
            Shown = shown,
            Dpi = most.Dpi,
            Unread = read.Unread,
        };
    }

    public static ScannedPage Unread(PageRaster raster, string why) =>
        new()
        {
            Number = raster.Page,
            Width = raster.PageWidth,
            Height = raster.PageHeight,
            Glyphs = [],
            Unread = why,
        };
}
