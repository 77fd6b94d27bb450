using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Queues;

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
