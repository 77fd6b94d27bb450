using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Grids;

namespace LpaFunctions.Reading.Layout.Boxes;

/// <summary>Numbers written one digit in each box: the boxes are no table, and their digits one number. Each digit is widened to its box, so that they follow each other.</summary>
internal static class DigitBoxes
{
    // In em of the digit: boxes for one digit are narrow, and stand close.
    private const double WidestBox = 2.6;
    private const double WidestGap = 0.8;
    private const int FewestBoxes = 2;

    /// <summary>Joins the digits, and leaves the grids that are tables.</summary>
    public static List<Grid> Join(List<Grid> grids, PageInk ink, List<InkGlyph> glyphs)
    {
        var tables = new List<Grid>(grids.Count);
        foreach (var grid in grids)
        {
            if (grid.Rows == 1 && grid.Columns >= FewestBoxes && DigitsOf(grid, glyphs) is { } digits)
            {
                Widen(digits);
            }
            else
            {
                tables.Add(grid);
            }
        }

        Widen(Singles(ink, glyphs));
        return tables;
    }

    /// <summary>The digit of each cell, left to right; null where a cell holds something else.</summary>
    private static List<BoxedDigit>? DigitsOf(Grid grid, List<InkGlyph> glyphs)
    {
        var inside = glyphs.FindAll(glyph => !glyph.IsBlank && grid.CellAt(Middle(glyph), (glyph.Top + glyph.Bottom) / 2) is not null);
        if (inside.Count != grid.Columns || grid.Cells.Count != grid.Columns)
        {
            return null;
        }

        var digits = inside.OrderBy(Middle).Select((glyph, i) => new BoxedDigit(glyph, grid.Xs[i], grid.Xs[i + 1])).ToList();
        return digits.TrueForAll(IsDigit) ? digits : null;
    }

    /// <summary>Digits in boxes that stand apart from each other.</summary>
    private static List<BoxedDigit> Singles(PageInk ink, List<InkGlyph> glyphs)
    {
        var singles = new List<BoxedDigit>();
        foreach (var box in ink.Boxes.Where(box => !box.Filled))
        {
            var inside = glyphs.FindAll(glyph => !glyph.IsBlank && StandsIn(glyph, box));
            if (
                inside is [var digit]
                && IsDigit(new BoxedDigit(digit, box.Left, box.Right))
                && !singles.Exists(other => other.Glyph == digit)
            )
            {
                singles.Add(new BoxedDigit(digit, box.Left, box.Right));
            }
        }

        return [.. singles.OrderBy(digit => Math.Round(digit.Glyph.Baseline)).ThenBy(digit => digit.Left)];
    }

    private static void Widen(List<BoxedDigit> digits)
    {
        for (var i = 0; i < digits.Count; i++)
        {
            var (glyph, left, right) = digits[i];
            var follows = i > 0 && Follow(digits[i - 1], digits[i]);
            var goesOn = i + 1 < digits.Count && Follow(digits[i], digits[i + 1]);
            if (follows || goesOn)
            {
                glyph.Start = follows ? digits[i - 1].Glyph.End : left;
                glyph.End = goesOn ? digits[i + 1].Left : right;
            }
        }
    }

    private static bool Follow(BoxedDigit left, BoxedDigit right)
    {
        var isLevel = Math.Abs(left.Glyph.Baseline - right.Glyph.Baseline) < 0.3 * left.Glyph.Size;
        var isAsWide = Math.Abs(left.Right - left.Left - (right.Right - right.Left)) < 0.3 * (left.Right - left.Left);
        var isBehind = right.Left > left.Left && right.Left - left.Right < WidestGap * left.Glyph.Size;
        return isLevel && isAsWide && isBehind;
    }

    private static bool IsDigit(BoxedDigit boxed) =>
        boxed.Glyph is { Turn: 0, Text: [>= '0' and <= '9' or >= '๐' and <= '๙'] }
        && boxed.Right - boxed.Left < WidestBox * boxed.Glyph.Size;

    private static bool StandsIn(InkGlyph glyph, InkBox box) =>
        Middle(glyph) > box.Left && Middle(glyph) < box.Right && glyph.Baseline > box.Top && glyph.Baseline < box.Bottom + 2;

    private static double Middle(InkGlyph glyph) => (glyph.Left + glyph.Right) / 2;

    private sealed record BoxedDigit(InkGlyph Glyph, double Left, double Right);
}
