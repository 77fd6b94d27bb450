using LpaFunctions.Pipeline.Settings;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Pipeline.Tests.Settings;

public sealed class PipelineOptionsTests
{
    [Theory]
    [InlineData("ScoreQueue", "Score_Domain")]
    [InlineData("ScoreQueue", "evidence-deleted")]
    [InlineData("EvidenceContainer", "x")]
    [InlineData("PublishSchedule", "* * * * *")]
    [InlineData("UploadMinutes", "0")]
    [InlineData("ReturnedWebhook", "http://example.go.th/")]
    [InlineData("Mail:Host", "mail.example.go.th")]
    [InlineData("Mail:From", "lpa@example.go.th")]
    [InlineData("Limits:MaxPages", "0")]
    [InlineData("Limits:MaxTime", "-00:00:01")]
    public async Task Start_WrongSetting_NamesIt(string setting, string value)
    {
        await using var pipeline = new PipelineUnderTest(($"Pipeline:{setting}", value));
        var error = Assert.Throws<OptionsValidationException>(() => pipeline.Get<PipelineOptions>());
        Assert.Contains(setting.Split(':')[0], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.example.go.th", "false", false)]
    [InlineData("127.0.0.1", "false", true)]
    [InlineData("localhost", "false", true)]
    [InlineData("mail.example.go.th", "true", true)]
    public async Task Start_MailServer_WithoutTlsIsOfThisMachineOnly(string host, string startTls, bool starts)
    {
        await using var pipeline = new PipelineUnderTest(
            ("Pipeline:Mail:Host", host),
            ("Pipeline:Mail:From", "lpa@example.go.th"),
            ("Pipeline:Mail:StartTls", startTls)
        );

        var error = Record.Exception(() => pipeline.Get<PipelineOptions>());

        Assert.Equal(starts, error is null);
    }

    [Fact]
    public async Task Start_Settings_ReachTheOptions()
    {
        await using var pipeline = new PipelineUnderTest(
            ("ScoreQueue", "marks"),
            ("Pipeline:Limits:MaxTime", "00:00:07"),
            ("Pipeline:Limits:MaxPages", "12")
        );

        var options = pipeline.Get<PipelineOptions>();

        Assert.Equal(("marks", TimeSpan.FromSeconds(7), 12), (options.ScoreQueue, options.Limits.MaxTime, options.Limits.MaxPages));
    }
}
