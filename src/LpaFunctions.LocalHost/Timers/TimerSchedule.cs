using NCrontab;

namespace LpaFunctions.LocalHost.Timers;

/// <summary>An NCRONTAB schedule in UTC, as on Azure: six fields with seconds first, or five.</summary>
public sealed class TimerSchedule
{
    private readonly CrontabSchedule _schedule;

    /// <exception cref="FormatException">The text is no NCRONTAB expression.</exception>
    public TimerSchedule(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        _schedule =
            CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length == 6 })
            ?? throw new FormatException($"'{text}' is no NCRONTAB schedule: second minute hour day month weekday.");
    }

    public DateTimeOffset Next(DateTimeOffset after) => new(_schedule.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);
}
