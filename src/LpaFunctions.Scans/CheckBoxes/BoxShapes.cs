using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.CheckBoxes;

/// <summary>Check boxes on a page: squares of four straight sides, and whether something is ticked inside.</summary>
internal static class BoxShapes
{
    // Inches.
    private const double Least = 0.07;
    private const double Most = 0.28;
    private const double SideShare = 0.86;

    // A form has some dozens; a pattern of squares is no form.
    private const int MostBoxes = 400;

    // Of the square's side: how thick its border may be, and how much ink inside is a tick.
    private const double Border = 0.18;
    private const double Tick = 0.05;

    public static List<BoxShape> Find(InkRuns runs, BitSheet bits, double dpi)
    {
        var boxes = new List<BoxShape>();
        for (var i = 0; i < runs.Blobs.Count; i++)
        {
            var box = runs.Blobs[i].Box;
            var isSquare =
                box.Width >= Least * dpi && box.Width <= Most * dpi && box.Width > 0.75 * box.Height && box.Height > 0.75 * box.Width;
            if (isSquare && runs.Blobs[i].Area < 0.6 * box.Width * box.Height && HasSides(bits, box))
            {
                boxes.Add(new BoxShape(i, box, InkInside(bits, box) > Tick));
            }

            if (boxes.Count > MostBoxes)
            {
                return [];
            }
        }

        return boxes;
    }

    private static bool HasSides(BitSheet bits, PixelBox box)
    {
        var thick = Math.Max(2, (int)(Border * box.Width));
        var hasUprights = HasUpright(bits, box, box.Left, thick) && HasUpright(bits, box, box.Right - thick, thick);
        return hasUprights && HasLevel(bits, box, box.Top, thick) && HasLevel(bits, box, box.Bottom - thick, thick);
    }

    private static bool HasUpright(BitSheet bits, PixelBox box, int left, int thick) =>
        Covered(box.Height, i => bits.CountOf(box.Top + i, left, left + thick) > 0);

    private static bool HasLevel(BitSheet bits, PixelBox box, int top, int thick) =>
        Covered(box.Width, i => IsInkDown(bits, box.Left + i, top, thick));

    private static bool Covered(int length, Func<int, bool> isInk)
    {
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            count += isInk(i) ? 1 : 0;
        }

        return count >= SideShare * length;
    }

    private static bool IsInkDown(BitSheet bits, int x, int top, int count)
    {
        for (var y = top; y < top + count; y++)
        {
            if (bits[x, y])
            {
                return true;
            }
        }

        return false;
    }

    private static double InkInside(BitSheet bits, PixelBox box)
    {
        var edge = Math.Max(2, (int)(1.2 * Border * box.Width));
        var (width, height) = (box.Width - (2 * edge), box.Height - (2 * edge));
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        var ink = 0;
        for (var y = box.Top + edge; y < box.Bottom - edge; y++)
        {
            ink += bits.CountOf(y, box.Left + edge, box.Right - edge);
        }

        return ink / (double)(width * height);
    }
}
