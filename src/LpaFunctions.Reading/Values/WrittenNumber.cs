namespace LpaFunctions.Reading.Values;

/// <summary>A number written out in letters, and where it stands.</summary>
/// <param name="End">Behind its last letter.</param>
public readonly record struct WrittenNumber(decimal Number, int Start, int End);
