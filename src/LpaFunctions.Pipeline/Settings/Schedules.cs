namespace LpaFunctions.Pipeline.Settings;

/// <summary>
/// What is wrong with an NCRONTAB schedule that its parser lets pass: it swaps the ends of "22-4" to 4 to 22, takes "*/0" as "*", runs
/// "*/90" of the minutes once an hour, and answers the year 9999 for 30 February.
/// </summary>
public static class Schedules
{
    private const int Day = 3;
    private const int Month = 4;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly ScheduleField[] Fields =
    [
        new("second", 0, 59, []),
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day", 1, 31, []),
        new("month", 1, 12, Months),
        new("weekday", 0, 6, Weekdays),
    ];

    // The longest of each month: 29 February comes, if seldom.
    private static readonly int[] LongestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <param name="text">Second, minute, hour, day, month, weekday.</param>
    /// <returns>Null where it means what it says, and comes.</returns>
    public static string? Fault(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            return "six fields are expected: second minute hour day month weekday, as '0 */5 * * * *'";
        }

        var values = new HashSet<int>[Fields.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            values[i] = [];
            if (Fields[i].Fault(parts[i], values[i]) is { } fault)
            {
                return fault;
            }
        }

        var comes = values[Month].Any(month => values[Day].Any(day => day <= LongestMonths[month - 1]));
        return comes ? null : "that day never comes: none of its months is so long";
    }
}
