using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents.Frames;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Quarter turns between the page as shown and a frame in which text of one direction runs left to right.</summary>
internal static class PageTurn
{
    /// <summary>A page whose text is mostly turned, as of a wide table on a tall page, is turned as a whole, so that its tables are read.</summary>
    public static PageInk Upright(PageInk ink)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var glyph in ink.Glyphs)
        {
            counts[glyph.Turn]++;
        }

        byte most = 0;
        for (byte turn = 1; turn < 4; turn++)
        {
            most = counts[turn] > counts[most] ? turn : most;
        }

        // Upright headings of a small table are most of its letters, but not most of its lines.
        var isTurned = most != 0 && counts[most] >= 0.7 * ink.Glyphs.Count && LinesOf(ink, most) > LinesOf(ink, 0);
        return isTurned ? Turn(ink, most) : ink;
    }

    private static int LinesOf(PageInk ink, byte turn)
    {
        const double apart = 5;
        var places = ink.Glyphs.Where(glyph => glyph.Turn == turn && !glyph.IsBlank && !glyph.IsMark);
        return places.Select(glyph => Math.Round((turn is 1 or 3 ? glyph.Start : glyph.Baseline) / apart)).Distinct().Count();
    }

    private static PageInk Turn(PageInk ink, byte turn)
    {
        var (width, height) = turn == 2 ? (ink.Width, ink.Height) : (ink.Height, ink.Width);
        // The turned frame begins at the corner that becomes the top left one.
        var (dx, dy) = turn switch
        {
            1 => (0.0, ink.Width),
            2 => (ink.Width, ink.Height),
            _ => (ink.Height, 0.0),
        };
        var turned = new PageInk
        {
            Number = ink.Number,
            Width = width,
            Height = height,
            User = ink.User,
            Left = ink.Left,
            Top = ink.Top,
            FailedOperations = ink.FailedOperations,
            // Turns are counted as the text runs, against the clock.
            Shown = ShownPage.Turned(ink.Width, ink.Height, 4 - turn),
        };
        turned.Glyphs.AddRange(ink.Glyphs.Select(glyph => Turn(glyph, turn, dx, dy)));
        turned.Boxes.AddRange(ink.Boxes.Select(Box));
        turned.Strokes.AddRange(ink.Strokes.Select(Box));
        turned.Ticks.AddRange(ink.Ticks.Select(Box));
        turned.Rings.AddRange(ink.Rings.Select(Box));
        turned.Images.AddRange(ink.Images.Select(image => image with { Box = Box(image.Box) }));
        foreach (var rule in ink.Rules)
        {
            var (x0, y0) = Forth(rule.X0, rule.Y0, turn, dx, dy);
            var (x1, y1) = Forth(rule.X1, rule.Y1, turn, dx, dy);
            turned.Rules.Add(
                new InkRule(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1), turn == 2 ? rule.Level : !rule.Level)
            );
        }

        return turned;

        InkBox Box(InkBox box)
        {
            var (x0, y0) = Forth(box.Left, box.Top, turn, dx, dy);
            var (x1, y1) = Forth(box.Right, box.Bottom, turn, dx, dy);
            return box with { Left = Math.Min(x0, x1), Top = Math.Min(y0, y1), Right = Math.Max(x0, x1), Bottom = Math.Max(y0, y1) };
        }
    }

    /// <summary>The glyph in the turned frame; its own turn becomes what is left.</summary>
    public static InkGlyph Turn(InkGlyph glyph, byte turn, double dx, double dy)
    {
        var (start, baseline) = Forth(glyph.Start, glyph.Baseline, turn, dx, dy);
        var (end, baselineEnd) = Forth(glyph.End, glyph.BaselineEnd, turn, dx, dy);
        var (x0, y0) = Forth(glyph.Left, glyph.Top, turn, dx, dy);
        var (x1, y1) = Forth(glyph.Right, glyph.Bottom, turn, dx, dy);

        return new InkGlyph
        {
            Text = glyph.Text,
            Start = start,
            End = end,
            Baseline = baseline,
            BaselineEnd = baselineEnd,
            Size = glyph.Size,
            Left = Math.Min(x0, x1),
            Right = Math.Max(x0, x1),
            Top = Math.Min(y0, y1),
            Bottom = Math.Max(y0, y1),
            Font = glyph.Font,
            Order = glyph.Order,
            Turn = (byte)((glyph.Turn - turn + 4) % 4),
            Guessed = glyph.Guessed,
            Replaced = glyph.Replaced,
            Dealt = glyph.Dealt,
            MovesPen = glyph.MovesPen,
            IsStruck = glyph.IsStruck,
            Ring = glyph.Ring,
            Show = glyph.Show,
            Code = glyph.Code,
            FontText = glyph.FontText,
        };
    }

    private static PagePoint Forth(double x, double y, byte turn, double dx, double dy) =>
        turn switch
        {
            1 => new(y + dx, dy - x),
            2 => new(dx - x, dy - y),
            _ => new(dx - y, x + dy),
        };

    public static TextBox Back(TextBox box, byte turn) =>
        turn switch
        {
            1 => new TextBox(-box.Bottom, box.Left, -box.Top, box.Right),
            2 => new TextBox(-box.Right, -box.Bottom, -box.Left, -box.Top),
            _ => new TextBox(box.Top, -box.Right, box.Bottom, -box.Left),
        };
}
