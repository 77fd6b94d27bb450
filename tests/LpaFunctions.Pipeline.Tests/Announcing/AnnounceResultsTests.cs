using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Announcing;

namespace LpaFunctions.Pipeline.Tests.Announcing;

public sealed class AnnounceResultsTests
{
    private static readonly ProvinceCode KhonKaen = ProvinceCode.Parse("40", null);

    [Fact]
    public async Task RunAsync_OnlyFilesThatCouldNotBeUsed_HasNothingToAnnounce()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "เสีย.pdf"), "fault Damaged");
        await pipeline.DrainAsync();

        await Assert.ThrowsAsync<AnnouncementException>(() => pipeline.Get<AnnounceResults>().RunAsync(Request(), PipelineUnderTest.Stop));
    }

    private static AnnounceRequest Request() => new() { Year = PipelineUnderTest.Year, Province = KhonKaen };
}
