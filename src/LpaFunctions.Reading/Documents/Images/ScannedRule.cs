namespace LpaFunctions.Reading.Documents.Images;

/// <summary>A straight rule on a page image, by its centre line.</summary>
public readonly record struct ScannedRule(double X0, double Y0, double X1, double Y1, bool Level);
