namespace LpaFunctions.Core.Evidence;

/// <summary>A box on a page in points (1/72 inch), origin at the top left, y downwards.</summary>
public readonly record struct TextBox(double Left, double Top, double Right, double Bottom);
