namespace LpaFunctions.Reading.Layout.Rows;

/// <summary>Where text begins and ends on its line or in its column, in points.</summary>
internal readonly record struct Extent(double Left, double Right);
