using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;

namespace LpaFunctions.Pipeline.Tests.Records;

public sealed class LgoRecordsTests : IAsyncDisposable
{
    private readonly PipelineUnderTest _pipeline = new();

    private RuleBook Book => _pipeline.Get<RuleBookLibrary>().Get(PipelineUnderTest.Year);

    [Fact]
    public Task ListOutcomesAsync_ShippedBook_GivesEachDomainItsOwn() => EachDomainGetsItsOwnAsync(Book);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public Task ListOutcomesAsync_BookThatMixesItsDomains_GivesEachDomainItsOwn(int length) =>
        EachDomainGetsItsOwnAsync(
            Book with
            {
                Indicators =
                [
                    .. Book.Indicators.Select(
                        (indicator, i) => indicator with { Domain = Book.Domains[i / length % Book.Domains.Count].Id }
                    ),
                ],
            }
        );

    [Fact]
    public async Task ListOutcomesAsync_IndicatorThatLeftTheBook_IsLeftOut()
    {
        await SaveAsync(Book.Indicators.Select(i => i.Id));
        var gone = Book.InDomain(DomainId.D1).ElementAt(1).Id;
        var book = Book with { Indicators = [.. Book.Indicators.Where(i => i.Id != gone)] };

        var found = await _pipeline.Records.ListOutcomesAsync(book, PipelineUnderTest.Lgo, DomainId.D1, PipelineUnderTest.Stop);

        Assert.DoesNotContain(gone, found.Select(o => o.Reading!.Indicator));
        Assert.Equal(book.InDomain(DomainId.D1).Count(), found.Count);
    }

    public ValueTask DisposeAsync() => _pipeline.DisposeAsync();

    private async Task EachDomainGetsItsOwnAsync(RuleBook book)
    {
        await SaveAsync(book.Indicators.Select(i => i.Id));
        foreach (var domain in book.Domains.Select(d => d.Id))
        {
            var found = await _pipeline.Records.ListOutcomesAsync(book, PipelineUnderTest.Lgo, domain, PipelineUnderTest.Stop);
            Assert.Equal(
                book.InDomain(domain).Select(i => i.Id.ToString()).Order(StringComparer.Ordinal),
                found.Select(o => o.Reading!.Indicator.ToString()).Order(StringComparer.Ordinal)
            );
        }
    }

    private Task<string[]> SaveAsync(IEnumerable<IndicatorId> indicators) =>
        Task.WhenAll(indicators.Select(i => _pipeline.Records.PutOutcomeAsync(Outcome(i), ifMatch: null, PipelineUnderTest.Stop)));

    private static EvidenceOutcome Outcome(IndicatorId indicator)
    {
        var path = PipelineUnderTest.Path(indicator.ToString(), "a.pdf");
        return new EvidenceOutcome
        {
            Path = path,
            Reading = new EvidenceReading
            {
                Id = path,
                Year = PipelineUnderTest.Year,
                Lgo = PipelineUnderTest.Lgo,
                Indicator = indicator,
                Path = path,
                ContentHash = "hash",
                Bytes = 1,
                FieldListHash = "list",
                ReaderVersion = "test",
                Pages = 1,
                Fields = [],
            },
        };
    }
}
