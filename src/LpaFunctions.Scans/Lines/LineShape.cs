namespace LpaFunctions.Scans.Lines;

/// <summary>How a reader wants its lines, all in pixels.</summary>
/// <param name="Height">Of the whole cut.</param>
/// <param name="LetterHeight">Of a consonant.</param>
/// <param name="Baseline">The row that consonants stand on.</param>
internal readonly record struct LineShape(int Height, double LetterHeight, double Baseline);
