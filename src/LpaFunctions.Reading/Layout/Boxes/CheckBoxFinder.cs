using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Grids;
using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Boxes;

/// <summary>Finds check boxes: glyphs that are boxes, drawn squares with or without a tick, and ticks that were drawn without a box.</summary>
internal static class CheckBoxFinder
{
    public static List<RawCheckBox> Find(PageInk ink, List<InkGlyph> glyphs, IReadOnlyList<LineText> lines, GridSet grids)
    {
        var boxes = new List<RawCheckBox>();
        var filled = FilledGlyphs.On(glyphs);
        foreach (var glyph in glyphs)
        {
            if ((BoxGlyphs.StateOf(glyph) ?? filled.StateOf(glyph)) is { } state)
            {
                Add(boxes, new TextBox(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom), state);
            }
        }

        foreach (var square in ink.Boxes.Concat(RuleSquares.Find(ink, grids.HasCell)))
        {
            var box = new TextBox(square.Left, square.Top, square.Right, square.Bottom);
            if (IsBullet(square, ink) || HoldsText(square, glyphs, out var tickGlyph))
            {
                continue;
            }

            Add(boxes, box, tickGlyph || HasTick(square, ink) || IsFilledIn(square, ink));
        }

        foreach (var tick in ink.Ticks)
        {
            var isAlone = !boxes.Exists(box => Touches(tick, box.Box)) && !glyphs.Exists(glyph => !glyph.IsBlank && IsOver(tick, glyph));
            if (isAlone)
            {
                boxes.Add(new RawCheckBox(new TextBox(tick.Left, tick.Top, tick.Right, tick.Bottom), Checked: true, ""));
            }
        }

        return boxes.ConvertAll(box => box with { Label = CheckBoxLabel.Find(box.Box, lines, boxes) });
    }

    private static bool Touches(InkBox tick, TextBox box)
    {
        var isBeside = tick.Left >= box.Right || box.Left >= tick.Right;
        return !isBeside && tick.Top < box.Bottom && box.Top < tick.Bottom;
    }

    private static bool IsOver(InkBox tick, InkGlyph glyph) => Inside(tick, (glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Bottom) / 2);

    // A square painted as background and again as border is one box; checked where either says so.
    private static void Add(List<RawCheckBox> boxes, TextBox box, bool state)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            var other = boxes[i].Box;
            var x = Math.Min(box.Right, other.Right) - Math.Max(box.Left, other.Left);
            var y = Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Top, other.Top);
            if (
                x > 0.5 * Math.Min(box.Right - box.Left, other.Right - other.Left)
                && y > 0.5 * Math.Min(box.Bottom - box.Top, other.Bottom - other.Top)
            )
            {
                boxes[i] = boxes[i] with { Checked = boxes[i].Checked || state };
                return;
            }
        }

        boxes.Add(new RawCheckBox(box, state, ""));
    }

    // A filled square without an outline is a bullet or a colour patch, unless a tick is painted over it, or it is the filled one of a row or a column of empty boxes.
    private static bool IsBullet(InkBox square, PageInk ink) =>
        square.Filled && !HasStroke(square, ink) && !IsFilledChoice(square, ink) && !HasOutline(square, ink);

    private static bool IsFilledChoice(InkBox square, PageInk ink) =>
        square.Dark && ink.Boxes.Exists(other => !other.Filled && IsAsLarge(other, square) && IsBesideOrBelow(other, square));

    private static bool HasOutline(InkBox square, PageInk ink) =>
        ink.Boxes.Exists(other => !other.Filled && Math.Abs(other.Left - square.Left) < 3 && Math.Abs(other.Top - square.Top) < 3);

    private static bool HasStroke(InkBox square, PageInk ink) =>
        ink.Strokes.Exists(stroke =>
            Inside(square, (stroke.Left + stroke.Right) / 2, (stroke.Top + stroke.Bottom) / 2) && stroke.Width > 0.25 * square.Width
        );

    // The choices of one question stand in a row or in a column; a bullet of the same size elsewhere on the page is none of them.
    private static bool IsBesideOrBelow(InkBox box, InkBox other) =>
        Math.Abs(box.Top - other.Top) < 0.5 * other.Height || Math.Abs(box.Left - other.Left) < 0.5 * other.Width;

    private static bool IsAsLarge(InkBox box, InkBox other) =>
        Math.Abs(box.Width - other.Width) < 0.2 * other.Width && Math.Abs(box.Height - other.Height) < 0.2 * other.Height;

    /// <summary>Whether the box is painted dark from side to side, and nothing light over it.</summary>
    private static bool IsFilledIn(InkBox square, PageInk ink)
    {
        var last = ink.Boxes.FindLastIndex(other => other.Filled && Covers(other, square, 0.5));
        return last >= 0 && ink.Boxes[last].Dark && Covers(ink.Boxes[last], square, 0.7);
    }

    private static bool Covers(InkBox box, InkBox square, double share)
    {
        var x = Math.Min(box.Right, square.Right) - Math.Max(box.Left, square.Left);
        var y = Math.Min(box.Bottom, square.Bottom) - Math.Max(box.Top, square.Top);
        return x > 0 && y > 0 && x * y > share * square.Width * square.Height;
    }

    private static bool HasTick(InkBox square, PageInk ink) =>
        HasStroke(square, ink)
        || ink.Rules.Exists(rule => Within(square, rule) && IsLongIn(square, rule))
        || ink.Boxes.Exists(other => other.Filled && IsSmallIn(square, other));

    private static bool IsLongIn(InkBox square, InkRule rule) => rule.X1 - rule.X0 + rule.Y1 - rule.Y0 > 0.25 * square.Width;

    private static bool IsSmallIn(InkBox square, InkBox other) =>
        other.Width < 0.9 * square.Width && Inside(square, (other.Left + other.Right) / 2, (other.Top + other.Bottom) / 2);

    private static bool HoldsText(InkBox square, List<InkGlyph> glyphs, out bool tick)
    {
        tick = false;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsBlank || !Inside(square, (glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Bottom) / 2))
            {
                continue;
            }

            if (!BoxGlyphs.IsTick(glyph))
            {
                return true;
            }

            tick = true;
        }

        return false;
    }

    // Clear of all four sides.
    private static bool Within(InkBox square, InkRule rule) =>
        Math.Min(Math.Min(rule.X0 - square.Left, square.Right - rule.X1), Math.Min(rule.Y0 - square.Top, square.Bottom - rule.Y1))
        > 0.12 * square.Width;

    private static bool Inside(InkBox box, double x, double y) => x > box.Left && x < box.Right && y > box.Top && y < box.Bottom;
}

internal sealed record RawCheckBox(TextBox Box, bool Checked, string Label);
