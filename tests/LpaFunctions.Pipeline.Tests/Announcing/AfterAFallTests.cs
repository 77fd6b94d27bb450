using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Tests.Announcing;

/// <summary>A host that fell asks for every score again, also where nothing was handed in.</summary>
public sealed class AfterAFallTests
{
    [Fact]
    public async Task RunAsync_EveryDomainScoredAgain_TheSameResultsAreAnnounced()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(10, 9));
        var before = await pipeline.DrainAsync();
        var announced = await AnnounceAsync(pipeline);

        await pipeline.Get<ScoreRequests>().SendYearAsync(PipelineUnderTest.Year, edited: false, PipelineUnderTest.Stop);
        var after = await pipeline.DrainAsync();
        var again = await AnnounceAsync(pipeline);

        Assert.True(before < after);
        Assert.True(announced.Changed);
        Assert.False(again.Changed);
        Assert.Equal(announced.Announcement.ResultsHash, again.Announcement.ResultsHash);
    }

    [Fact]
    public async Task RunAsync_EveryDomainScoredAgain_NothingThatIsKeptOrShownTellsOfIt()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(10, 9));
        await pipeline.DropAsync($"{PipelineUnderTest.Year}/3400103/9.9/หลง.pdf", "อะไรก็ได้");
        await pipeline.DrainAsync();
        var kept = await pipeline.StateAsync();
        var shown = await ShownAsync(pipeline);

        await pipeline.Get<ScoreRequests>().SendYearAsync(PipelineUnderTest.Year, edited: false, PipelineUnderTest.Stop);
        await pipeline.DrainAsync();

        Assert.Equal(kept, await pipeline.StateAsync());
        Assert.Equal(shown, await ShownAsync(pipeline));
    }

    private static async Task<string> ShownAsync(PipelineUnderTest pipeline)
    {
        var province = PipelineUnderTest.Lgo.Province;
        return PipelineJson.Write(await pipeline.Get<ShowProgress>().RunAsync(PipelineUnderTest.Year, province, PipelineUnderTest.Stop));
    }

    private static Task<AnnounceOutcome> AnnounceAsync(PipelineUnderTest pipeline) =>
        pipeline
            .Get<AnnounceResults>()
            .RunAsync(
                new AnnounceRequest
                {
                    Year = PipelineUnderTest.Year,
                    Province = PipelineUnderTest.Lgo.Province,
                    Date = new DateOnly(2025, 8, 25),
                    IllustrativeReason = "การทดสอบระบบ",
                },
                PipelineUnderTest.Stop
            );
}
