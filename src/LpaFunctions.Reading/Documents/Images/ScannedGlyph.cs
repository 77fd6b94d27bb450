namespace LpaFunctions.Reading.Documents.Images;

/// <summary>A character on a page image.</summary>
/// <param name="Start">Where it begins; a mark begins and ends with its letter.</param>
/// <param name="Size">Height of the em square.</param>
/// <param name="Confidence">0 to 1.</param>
public readonly record struct ScannedGlyph(char Character, double Start, double End, double Baseline, double Size, double Confidence);
