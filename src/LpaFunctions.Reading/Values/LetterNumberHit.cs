namespace LpaFunctions.Reading.Values;

/// <summary>The number of an official letter in a text.</summary>
/// <param name="Text">As written, without "ที่", blanks made one: "ขก ๐๐๒๓.๓/ว ๑๔๓๒๕".</param>
/// <param name="Problem">In Thai: what is missing; null for a whole number. Nothing is ever filled in.</param>
public readonly record struct LetterNumberHit(string Text, int Start, int End, string? Problem);
