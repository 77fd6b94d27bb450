using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Tests.Scoring;

public sealed class BookEffectTests
{
    [Fact]
    public async Task RunAsync_OtherBandsAndTheSameBook_CountWhoseResultsWouldChange()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(100, 84));
        var book = pipeline.Get<RuleBookLibrary>().Get(PipelineUnderTest.Year);
        var effect = pipeline.Get<BookEffect>();

        var same = await effect.RunAsync(book, book, PipelineUnderTest.Stop);
        var other = await effect.RunAsync(book, book with { Bands = [new Band("ทุกแห่ง", 0m)] }, PipelineUnderTest.Stop);

        Assert.Equal(new BookEffectCounts(1, 0, 0, 0), same);
        Assert.Equal(new BookEffectCounts(1, 0, 1, 0), other);
    }
}
