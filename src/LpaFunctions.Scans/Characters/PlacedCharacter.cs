namespace LpaFunctions.Scans.Characters;

/// <summary>A character at its place on the page.</summary>
/// <param name="X">Pixels from the left of the page.</param>
internal readonly record struct PlacedCharacter(char Character, double Probability, double X);
