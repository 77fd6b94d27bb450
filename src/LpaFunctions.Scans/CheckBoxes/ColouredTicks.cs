using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.CheckBoxes;

/// <summary>Ticks of a pen: on a colour scan they lie in another layer than the boxes that were printed black.</summary>
internal static class ColouredTicks
{
    // Of the box: how far ticks reach over it.
    private const double Largest = 3;

    // Of the side: the border, whose edges a colour scanner fringes.
    private const double Border = 0.2;

    public static ColouredTick In(InkRuns runs, PixelBox box, double speck)
    {
        var edge = (int)(Border * box.Width);
        var blobs = new HashSet<int>();
        for (var y = Math.Max(0, box.Top + edge); y < box.Bottom - edge; y++)
        {
            var end = runs.FirstOfRow(y + 1);
            for (var run = runs.FirstRightOf(y, box.Left + edge); run < end && runs.Start(run) < box.Right - edge; run++)
            {
                blobs.Add(runs.Owner(run));
            }
        }

        blobs.RemoveWhere(blob => runs.Blobs[blob].Area < speck);
        if (blobs.Count == 0)
        {
            return ColouredTick.None;
        }

        var size = Largest * Math.Max(box.Width, box.Height);
        return blobs.All(blob => runs.Blobs[blob].Box.Width < size && runs.Blobs[blob].Box.Height < size)
            ? ColouredTick.Tick
            : ColouredTick.Across;
    }
}
