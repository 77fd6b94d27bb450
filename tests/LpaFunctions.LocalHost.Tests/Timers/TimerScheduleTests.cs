using LpaFunctions.LocalHost.Timers;

namespace LpaFunctions.LocalHost.Tests.Timers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2025-08-25T10:02:00Z", "2025-08-25T10:05:00Z")]
    [InlineData("*/10 * * * * *", "2025-08-25T10:02:05Z", "2025-08-25T10:02:10Z")]
    [InlineData("30 2 * * *", "2025-08-25T10:02:05Z", "2025-08-26T02:30:00Z")]
    [InlineData("0 0 9 * * 1-5", "2025-08-22T10:00:00Z", "2025-08-25T09:00:00Z")]
    public void Next_Schedule_IsTheFirstTimeAfter(string schedule, string after, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next), new TimerSchedule(schedule).Next(DateTimeOffset.Parse(after)));

    [Theory]
    [InlineData("")]
    [InlineData("* * *")]
    [InlineData("0 61 * * * *")]
    [InlineData("every day")]
    public void Constructor_NoSchedule_Throws(string schedule) => Assert.Throws<FormatException>(() => new TimerSchedule(schedule));
}
