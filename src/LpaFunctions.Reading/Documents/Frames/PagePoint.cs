namespace LpaFunctions.Reading.Documents.Frames;

/// <summary>A place on a page, in points.</summary>
internal readonly record struct PagePoint(double X, double Y);
