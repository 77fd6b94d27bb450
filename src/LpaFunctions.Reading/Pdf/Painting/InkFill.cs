using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>An area that was painted.</summary>
/// <param name="Colour">0xRRGGBB; <see cref="InkPaint.Unknown"/> where what shows there cannot be told.</param>
/// <param name="Hides">True where nothing that was painted before shows through.</param>
/// <param name="IsImage">An image, which may be the picture of the page.</param>
/// <param name="Before">How many glyphs had been shown.</param>
internal readonly record struct InkFill(InkBox Box, int Colour, bool Hides, bool IsImage, int Before);
