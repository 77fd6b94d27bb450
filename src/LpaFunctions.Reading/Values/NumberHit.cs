namespace LpaFunctions.Reading.Values;

/// <summary>A number in a text.</summary>
/// <param name="Number">As written: "84.20 %" is 84.20; "1.5 ล้านบาท" is 1,500,000 where <see cref="ThaiNumbers.Find"/> saw the multiple.</param>
/// <param name="Start">First character of the number in the text.</param>
/// <param name="End">Behind its last character, a percent sign or multiple included.</param>
/// <param name="Decimals">Places behind the point as written.</param>
/// <param name="IsPercent">"ร้อยละ" stands before it or "%" behind it.</param>
/// <param name="Problem">In Thai: why it cannot be used; null for a good number.</param>
public readonly record struct NumberHit(decimal Number, int Start, int End, int Decimals, bool IsPercent, string? Problem);
