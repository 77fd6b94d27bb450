using LpaFunctions.LocalHost.Timers;

namespace LpaFunctions.LocalHost.Tests.Timers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2025-08-25T10:02:00Z", "2025-08-25T10:05:00Z")]
    [InlineData("*/10 * * * * *", "2025-08-25T10:02:05Z", "2025-08-25T10:02:10Z")]
    [InlineData("30 2 * * *", "2025-08-25T10:02:05Z", "2025-08-26T02:30:00Z")]
    [InlineData("0 0 9 * * 1-5", "2025-08-22T10:00:00Z", "2025-08-25T09:00:00Z")]
    [InlineData("0 0 9 * * Mon-Fri", "2025-08-22T10:00:00Z", "2025-08-25T09:00:00Z")]
    [InlineData("0 0 22-23,0-4/2 * * *", "2025-08-25T23:00:00Z", "2025-08-26T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2025-08-25T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 40/5 * * * *", "2025-08-25T10:41:00Z", "2025-08-25T10:45:00Z")]
    public void Next_Schedule_IsTheFirstTimeAfter(string schedule, string after, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next), new TimerSchedule(schedule).Next(DateTimeOffset.Parse(after)));

    [Theory]
    [InlineData("")]
    [InlineData("* * *")]
    [InlineData("0 61 * * * *")]
    [InlineData("every day")]
    [InlineData("0 0 22-4 * * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 */90 * * * *")]
    [InlineData("0 0 0 30 2 *")]
    [InlineData("0 0 0 31 apr,jun *")]
    [InlineData("0 0 9 * * fri-mon")]
    [InlineData("0 0 9 * * 7")]
    [InlineData("0 0 9 *-3 * *")]
    [InlineData("0 5- * * * *")]
    public void Constructor_NoSchedule_Throws(string schedule) => Assert.Throws<FormatException>(() => new TimerSchedule(schedule));
}
