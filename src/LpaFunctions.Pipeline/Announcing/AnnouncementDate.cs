using System.Diagnostics.CodeAnalysis;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Pipeline.Announcing;

/// <summary>
/// The date of an announcement as an officer types it: "2025-08-25", "2568-08-25", "25/08/2568", "๒๕ สิงหาคม ๒๕๖๘", "25 ส.ค. 2568". It is published, so
/// whatever could mean two days is refused: two-digit years, ranges, misspelt months, words beside the date.
/// </summary>
public static class AnnouncementDate
{
    /// <summary>In Thai: what a date has to look like.</summary>
    public const string Wanted =
        "ต้องเป็นวันที่วันเดียวที่อ่านได้ทางเดียว ปี 4 หลัก เช่น 2568-08-25, 25/08/2568, \"25 สิงหาคม 2568\" หรือ 2025-08-25";

    private static readonly string[] Introductions = ["ลงวันที่", "วันที่", "ณ วันที่"];

    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly date)
    {
        date = default;
        var rest = (text ?? "").Trim();
        if (Array.Find(Introductions, i => rest.StartsWith(i, StringComparison.Ordinal)) is { } introduction)
        {
            rest = rest[introduction.Length..].TrimStart();
        }

        if (ThaiDates.Find(rest) is not [{ Date: { } found, Until: null } hit])
        {
            return false;
        }

        var isAll = hit.Start == 0 && hit.End == rest.Length;
        if (!isAll || !IsSure(rest, found, hit.Note))
        {
            return false;
        }

        date = found;
        return true;
    }

    // The year has to stand there in four digits as it was read. A year of the common era is always noted; any other note says that something was guessed.
    private static bool IsSure(string text, DateOnly date, string? note)
    {
        var digits = string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        return digits.Contains($"{date.Year:0000}", StringComparison.Ordinal)
            || (note is null && digits.Contains($"{date.Year + AssessmentYear.EraOffset:0000}", StringComparison.Ordinal));
    }
}
