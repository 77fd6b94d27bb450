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
    [InlineData("Limits:MaxPages", "0")]
    [InlineData("Limits:MaxTime", "-00:00:01")]
    public async Task Start_WrongSetting_NamesIt(string setting, string value)
    {
        await using var pipeline = new PipelineUnderTest(($"Pipeline:{setting}", value));
        var error = Assert.Throws<OptionsValidationException>(() => pipeline.Get<PipelineOptions>());
        Assert.Contains(setting.Split(':')[0], error.Message, StringComparison.Ordinal);
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
