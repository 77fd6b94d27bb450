using System.Globalization;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Dates of a workbook: written in B.E. as "30/09/2567", read in every form that people and spreadsheets write.</summary>
public static class BookDates
{
    private const int FirstSerial = 20_000;
    private const int LastSerial = 300_000;

    /// <param name="iso">C.E. as in JSON.</param>
    public static string? Write(string? iso)
    {
        if (iso is null)
        {
            return null;
        }

        var date = DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{date.Day:00}/{date.Month:00}/{date.Year + AssessmentYear.EraOffset}";
    }

    /// <summary>As in JSON; null where it is no date that can be read in one way.</summary>
    public static string? Read(string text)
    {
        // A spreadsheet keeps a date that it recognised as a number of days.
        if (
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)
            && serial is >= FirstSerial and <= LastSerial
        )
        {
            return Iso(DateOnly.FromDateTime(DateTime.FromOADate(serial)));
        }

        return ThaiDates.Find(text) is [{ Date: { } date, Until: null } hit] && hit.Start == 0 && hit.End == text.Length ? Iso(date) : null;
    }

    private static string Iso(DateOnly date) =>
        (date.Year > 2400 ? date.AddYears(-AssessmentYear.EraOffset) : date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
