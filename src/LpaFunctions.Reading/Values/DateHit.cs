namespace LpaFunctions.Reading.Values;

/// <summary>A date in a text.</summary>
/// <param name="Date">Null where what stands there is no date of the calendar ("31 กุมภาพันธ์ 2567") or its era cannot be told.</param>
/// <param name="Until">The last day of a range ("๑ - ๓ ตุลาคม ๒๕๖๗"); null for a single day.</param>
/// <param name="Note">In Thai: what was taken for granted, or why there is no date.</param>
public readonly record struct DateHit(DateOnly? Date, DateOnly? Until, int Start, int End, string? Note);
