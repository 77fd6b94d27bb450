using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Pages;

/// <summary>What is wanted of the coloured layer of an image whose black one was read.</summary>
/// <param name="Angle">Degrees by which the image is straightened; null to measure them anew.</param>
/// <param name="Lean">How the lines of the first fall.</param>
/// <param name="MostPieces">Pieces of lines to be read; 0 where too little is coloured for text.</param>
/// <param name="Places">Where ink is looked for, in pixels of the straightened image.</param>
internal sealed record LayerWish(double? Angle, PageLean? Lean, int MostPieces, IReadOnlyList<PixelBox> Places);
