namespace LpaFunctions.Site.Charts;

/// <summary>A place in a picture.</summary>
public readonly record struct Spot(double X, double Y);
