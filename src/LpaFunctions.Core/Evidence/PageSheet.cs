namespace LpaFunctions.Core.Evidence;

/// <summary>The page that a box stands on, as a viewer of the file shows it.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Width">In points (1/72 inch). Of a picture the longer side is 842, whatever its pixels: boxes go by this size.</param>
/// <param name="Rotation">Degrees, clockwise, by which the page as shown is turned so that its text stands upright: 0, 90, 180 or 270.</param>
/// <param name="IsImage">Whether the page was read as an image: a scan or a photo.</param>
public sealed record PageSheet(int Page, double Width, double Height, int Rotation, bool IsImage);
