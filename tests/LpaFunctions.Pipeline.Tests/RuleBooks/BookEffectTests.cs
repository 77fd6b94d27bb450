using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.RuleBooks;

namespace LpaFunctions.Pipeline.Tests.RuleBooks;

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

    [Fact]
    public async Task RunAsync_ImportedMarks_CountOnceAndWinOverEvidence()
    {
        await using var pipeline = new PipelineUnderTest();
        await pipeline.DropAsync(PipelineUnderTest.Path("1.1", "แผน.pdf"), PipelineUnderTest.Projects(100, 84));
        var lgo = pipeline.Get<LgoLibrary>().Current.Find(PipelineUnderTest.Lgo)!;
        var marks = new LgoMarks
        {
            Lgo = lgo,
            Domains = [.. Domains.First(5).Select(d => new DomainMarks(d, 100m, 95m))],
            Origin = ResultOrigin.Imported,
        };
        var table = new ImportedTable
        {
            Kind = ImportKind.Lpa,
            FileName = "ผล.csv",
            FileSha256 = "",
            Marks = [marks],
        };
        await pipeline.Get<ImportRecords>().SaveAsync(PipelineUnderTest.Year, lgo.Province, table, PipelineUnderTest.Stop);
        var book = pipeline.Get<RuleBookLibrary>().Get(PipelineUnderTest.Year);
        var stricter = book with { PassRule = book.PassRule with { Threshold = 96m } };

        var counts = await pipeline.Get<BookEffect>().RunAsync(book, stricter, PipelineUnderTest.Stop);

        Assert.Equal(new BookEffectCounts(1, 0, 0, 1), counts);
    }
}
