namespace LpaFunctions.Scans.Ink;

/// <summary>A piece of ink that hangs together: a letter, a mark, a speck.</summary>
/// <param name="Area">Pixels of ink.</param>
internal readonly record struct InkBlob(PixelBox Box, int Area);
