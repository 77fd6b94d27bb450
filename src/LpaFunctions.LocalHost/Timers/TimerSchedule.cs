using LpaFunctions.Pipeline.Settings;
using NCrontab;

namespace LpaFunctions.LocalHost.Timers;

/// <summary>An NCRONTAB schedule in UTC, as on Azure: six fields with seconds first, or five.</summary>
public sealed class TimerSchedule
{
    private readonly CrontabSchedule _schedule;

    /// <exception cref="FormatException">The text is no NCRONTAB expression, or says what it does not mean (<see cref="Schedules"/>).</exception>
    public TimerSchedule(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var withSeconds = fields.Length == 5 ? ["0", .. fields] : fields;
        if (Schedules.Fault(string.Join(' ', withSeconds)) is { } fault)
        {
            throw new FormatException($"'{text}' is no NCRONTAB schedule: {fault}.");
        }

        _schedule = CrontabSchedule.Parse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length == 6 });
    }

    public DateTimeOffset Next(DateTimeOffset after) => new(_schedule.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);
}
