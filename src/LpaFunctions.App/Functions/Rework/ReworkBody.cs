namespace LpaFunctions.App.Functions.Rework;

/// <summary>The body of a rework round.</summary>
/// <param name="Visit">1 to 99.</param>
public sealed record ReworkBody(int Visit = 1);
