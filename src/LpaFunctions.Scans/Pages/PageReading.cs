using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Pages;

/// <summary>Puts what was read of a page's images together to the page.</summary>
internal static class PageReading
{
    // With fewer sure characters than this a page is handwriting, or no text at all.
    private const double Readable = 0.6;
    private const double CertainPiece = 0.8;

    // Beyond the ends of a rule: scanners leave gaps where rules meet. Points.
    private const double Reach = 1;

    public static ScannedPage Of(PageRaster raster, SheetReading sheet)
    {
        // A page that lies turned is turned as a whole: its frame is the one in which it reads left to right.
        var isTurned = sheet.Quarters % 2 == 1;
        var (boxWidth, boxHeight) = (raster.Box.Right - raster.Box.Left, raster.Box.Bottom - raster.Box.Top);
        var isWhole = boxWidth * boxHeight > 0.85 * raster.PageWidth * raster.PageHeight;
        var (width, height) = isTurned && isWhole ? (raster.PageHeight, raster.PageWidth) : (raster.PageWidth, raster.PageHeight);
        var (left, top) = sheet.Quarters == 0 ? (raster.Box.Left, raster.Box.Top) : (0, 0);
        var placer = new GlyphPlacer(left, top, (isTurned ? boxHeight : boxWidth) / sheet.Width, sheet.Lean is not null);
        var isRead = sheet.SureShare >= Readable;
        var pieces = isRead ? sheet.Pieces : [.. sheet.Pieces.Where(piece => piece.Characters.Average(c => c.Certainty) >= CertainPiece)];
        return new ScannedPage
        {
            Number = raster.Page,
            Width = width,
            Height = height,
            Shown = Shown(raster, sheet),
            Glyphs = [.. placer.Place(pieces)],
            Rules = [.. sheet.Rules.Select(rule => Rule(rule, placer))],
            Boxes = [.. sheet.Boxes.Select(box => new ScannedBox(Box(box.Box, placer), box.Ticked))],
            Doubts = [.. pieces.SelectMany(piece => piece.Doubts.Select(doubt => Doubt(piece, doubt, placer)))],
            Unread = (sheet.Pieces.Count, isRead) switch
            {
                (0, _) => UnreadTexts.NoText,
                (_, true) => null,
                _ => UnreadTexts.Handwritten,
            },
        };
    }

    private static ShownPage? Shown(PageRaster raster, SheetReading sheet) =>
        sheet is { Quarters: 0, Angle: 0, Lean: null }
            ? null
            : new ShownPage
            {
                Width = raster.PageWidth,
                Height = raster.PageHeight,
                Quarters = sheet.Quarters,
                Parts = [new ReadPart(raster.Box, sheet.Quarters, sheet.Angle) { Lean = Lean(raster, sheet) }],
            };

    /// <summary>In points of the page.</summary>
    private static ReadLean? Lean(PageRaster raster, SheetReading sheet)
    {
        var width = sheet.Quarters % 2 == 1 ? raster.Box.Bottom - raster.Box.Top : raster.Box.Right - raster.Box.Left;
        return sheet.Lean is { } lean ? new ReadLean(lean.Fall, lean.Twist * sheet.Width / width) : null;
    }

    private static ShownPage? Join(IReadOnlyList<ShownPage> shown) =>
        shown is [var first, ..] ? first with { Parts = [.. shown.SelectMany(page => page.Parts)] } : null;

    /// <summary>Several images of one page side by side, or one over the other.</summary>
    public static ScannedPage Join(IReadOnlyList<ScannedPage> parts) =>
        parts is [var one]
            ? one
            : parts[0] with
            {
                Glyphs = [.. parts.SelectMany(part => part.Glyphs)],
                Rules = [.. parts.SelectMany(part => part.Rules)],
                Boxes = [.. parts.SelectMany(part => part.Boxes)],
                Doubts = [.. parts.SelectMany(part => part.Doubts)],
                Shown = Join([.. parts.Select(part => part.Shown).OfType<ShownPage>()]),
                Unread = parts.FirstOrDefault(part => part.Unread is null, parts[0]).Unread,
            };

    public static ScannedPage Unread(PageRaster raster, string why) =>
        new()
        {
            Number = raster.Page,
            Width = raster.PageWidth,
            Height = raster.PageHeight,
            Glyphs = [],
            Unread = why,
        };

    private static ScannedRule Rule(ScanRule rule, GlyphPlacer placer) =>
        rule.Level
            ? new ScannedRule(
                placer.X(rule.Box.Left) - Reach,
                placer.Y(rule.Middle),
                placer.X(rule.Box.Right) + Reach,
                placer.Y(rule.Middle),
                Level: true
            )
            : new ScannedRule(
                placer.X(rule.Middle),
                placer.Y(rule.Box.Top) - Reach,
                placer.X(rule.Middle),
                placer.Y(rule.Box.Bottom) + Reach,
                Level: false
            );

    private static TextBox Box(PixelBox box, GlyphPlacer placer) =>
        new(placer.X(box.Left), placer.Y(box.Top), placer.X(box.Right), placer.Y(box.Bottom));

    private static ReadingDoubt Doubt(Characters.ReadPiece piece, Characters.NumberDoubt doubt, GlyphPlacer placer)
    {
        var (baseline, height) = (piece.Piece.Baseline, piece.Piece.LetterHeight);
        var box = new TextBox(
            placer.X(doubt.Left),
            placer.Y(baseline - (1.5 * height)),
            placer.X(doubt.Right),
            placer.Y(baseline + (0.4 * height))
        );
        return new ReadingDoubt(box, doubt.Text, doubt.Other, doubt.Why);
    }
}
