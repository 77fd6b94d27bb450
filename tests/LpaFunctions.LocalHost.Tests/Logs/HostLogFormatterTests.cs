using LpaFunctions.LocalHost.Logs;
using LpaFunctions.Pipeline.Evidence.Names;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LpaFunctions.LocalHost.Tests.Logs;

public sealed class HostLogFormatterTests
{
    private const string Path = "2568/5400701/1.1/ใบสมัคร นาย สมชาย ใจดี 1-2345-67890-12-1.pdf";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Theory]
    [InlineData($"{Path}: read")]
    [InlineData($"Could not find file '/srv/data/evidence/{Path}'.")]
    [InlineData("2568/5400701/1.1/นาย สมชาย ใจดี")]
    [InlineData("2568\\5400701\\1.1\\นาย สมชาย.pdf")]
    [InlineData($"two: {Path} and {Path}")]
    [InlineData("Could not find file '/srv/data/evidence/2568/5400701/นาย สมชาย ใจดี 1-2345-67890-12-1.pdf'.")]
    [InlineData("2568/5400701/ใบสมัคร/นาย สมชาย 67890.pdf is gone")]
    [InlineData("5400701: Access to the path '/srv/data/evidence/นาย สมชาย 67890/ปี 68.docx' is denied.")]
    public void Write_MessageWithAFileName_HasItsIdInstead(string message)
    {
        var line = Line(LogLevel.Warning, message, null);

        Assert.DoesNotContain("สมชาย", line, StringComparison.Ordinal);
        Assert.DoesNotContain("67890", line, StringComparison.Ordinal);
        Assert.Contains("5400701", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OneFile_HasTheIdThatListsShow() =>
        Assert.Contains(
            $"2568/5400701/1.1/#{EvidenceIds.Id(Path)}: read",
            Line(LogLevel.Information, $"{Path}: read", null),
            StringComparison.Ordinal
        );

    [Fact]
    public void Write_FaultOfAStranger_IsOneLineWithTimeAndReason()
    {
        var line = Line(LogLevel.Warning, "POST could not be read.", Thrown("bad\nbody"));

        Assert.Equal("2026-01-02T03:04:05.000Z WARN Guard POST could not be read. (InvalidOperationException: bad | body)\n", line);
    }

    [Fact]
    public void Write_FaultOfTheProgram_HasItsStackWithoutNames()
    {
        var text = Line(LogLevel.Error, "failed", Thrown($"cannot open '{Path}'"));

        Assert.Contains("at LpaFunctions.LocalHost.Tests", text, StringComparison.Ordinal);
        Assert.DoesNotContain("สมชาย", text, StringComparison.Ordinal);
    }

    private static InvalidOperationException Thrown(string message)
    {
        try
        {
            throw new InvalidOperationException(message);
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }

    private string Line(LogLevel level, string message, Exception? error)
    {
        var entry = new LogEntry<string>(level, "LpaFunctions.App.Doors.Guard", default, message, error, (state, _) => state);
        var text = new StringWriter { NewLine = "\n" };
        new HostLogFormatter(_clock).Write(entry, null, text);
        return text.ToString();
    }
}
