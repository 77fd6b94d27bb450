namespace LpaFunctions.Scans.Ink;

/// <summary>A box in pixels; right and bottom lie behind the last pixel.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;
    public int Height => Bottom - Top;
    public double MiddleX => (Left + Right) / 2.0;
    public double MiddleY => (Top + Bottom) / 2.0;

    public PixelBox With(PixelBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public PixelBox Grown(int by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>The part that lies on a page of this size.</summary>
    public PixelBox Within(int width, int height) =>
        new(Math.Max(0, Left), Math.Max(0, Top), Math.Min(width, Right), Math.Min(height, Bottom));

    /// <summary>Whether a place lies inside, not on the border.</summary>
    public bool Holds(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;

    public bool Overlaps(PixelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
