namespace LpaFunctions.Scans.Images;

/// <summary>Pixels.</summary>
internal readonly record struct ImageSize(int Width, int Height);
