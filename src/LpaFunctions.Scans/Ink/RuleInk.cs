namespace LpaFunctions.Scans.Ink;

/// <summary>What stood on the page where a rule was taken off, with the strokes of letters that it took: a number beside it may be read again over it.</summary>
/// <param name="box">The rule and its blurred edge.</param>
/// <param name="ink">Of the box, row by row.</param>
internal sealed class RuleInk(ScanRule rule, PixelBox box, byte[] ink)
{
    // Rows or columns of a rule that are searched for its ink: scanners leave gaps.
    private const int Reach = 6;

    public ScanRule Rule => rule;
    public PixelBox Box => box;

    public ReadOnlySpan<byte> Row(int y) => ink.AsSpan((y - box.Top) * box.Width, box.Width);

    public static RuleInk From(ScanRule rule, InkSheet sheet, int edge)
    {
        var box = rule.Box.Grown(edge).Within(sheet.Width, sheet.Height);
        var ink = new byte[box.Width * box.Height];
        for (var y = box.Top; y < box.Bottom; y++)
        {
            sheet.Row(y)[box.Left..box.Right].CopyTo(ink.AsSpan((y - box.Top) * box.Width));
        }

        return new RuleInk(rule, box, ink);
    }

    /// <summary>Where an upright rule stands at the height of a line: the darkest columns around there.</summary>
    public (int From, int To) Across(double y)
    {
        var sums = new int[box.Width];
        for (var row = Math.Max(box.Top, (int)y - Reach); row < Math.Min(box.Bottom, (int)y + Reach); row++)
        {
            var inkOfRow = Row(row);
            for (var x = 0; x < sums.Length; x++)
            {
                sums[x] += inkOfRow[x];
            }
        }

        var dark = sums.Max() / 2;
        var from = Array.FindIndex(sums, sum => sum >= dark);
        var to = Array.FindLastIndex(sums, sum => sum >= dark);
        return (box.Left + from, box.Left + to + 1);
    }
}
