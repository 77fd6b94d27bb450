namespace LpaFunctions.Scans.Ink;

/// <summary>A thin straight rule on a page.</summary>
internal readonly record struct ScanRule(PixelBox Box, bool Level)
{
    public double Middle => Level ? Box.MiddleY : Box.MiddleX;
}
