using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Importing;
using LpaFunctions.Pipeline.Importing.Files;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Tests.Publishing;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>A form may have fewer or more domains than the five of every form that is known; the books here are made up.</summary>
public sealed class NumberOfDomainsTests : IDisposable
{
    private static readonly AssessmentYear Year = new(2562);
    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    public async Task Publish_AnotherNumberOfDomains_CountsEachOfThem(int domains)
    {
        PutBook(domains);

        var outcome = await ImportAsync(domains);
        await PublishAsync();

        Assert.True(outcome.Imported, string.Join('\n', outcome.Problems));
        var header = _host.Read("lpa/2562/22/v1/results.csv").Split('\n')[0];
        var columns = Enumerable.Range(1, 9).Where(d => header.Contains($"d{d}_full,d{d}_marks,d{d}_percent", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, Math.Max(5, domains)), columns);
        Assert.Contains($",{domains * 100},{domains * 80},80.00,", _host.Read("lpa/2562/22/v1/results.csv"), StringComparison.Ordinal);
        var heads = _host.Read("lpa/2562/22/v1/index.html").Split("<th scope=\"col\" class=\"n\">ด้าน ").Length - 1;
        Assert.Equal(domains, heads);
        Assert.Empty((await VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Import_OtherNumberOfDomainsThanTheBook_IsRefusedInOneSentence()
    {
        PutBook(6);

        var error = await Assert.ThrowsAsync<ImportException>(() => ImportAsync(5));

        Assert.Contains("มีคะแนน 5 ด้าน แต่แบบประเมินปี 2562 มี 6 ด้าน", error.Message, StringComparison.Ordinal);
    }

    private void PutBook(int domains)
    {
        var shipped = _host.Get<RuleBookLibrary>().Get(Year);
        _host.PutRuleBook(
            shipped with
            {
                Version = "2562.9",
                Domains =
                [
                    .. Domains
                        .First(domains)
                        .Select(d => new Domain
                        {
                            Id = d,
                            Name = $"ด้านที่ {(int)d}",
                            FullMarks = new Dictionary<LgoType, decimal>(),
                        }),
                ],
            }
        );
    }

    private Task<ImportOutcome> ImportAsync(int domains)
    {
        var marked = Enumerable.Range(1, domains).ToArray();
        var header = string.Concat(marked.Select(d => $",d{d}_full,d{d}_score,d{d}_pct"));
        var row = string.Concat(marked.Select(_ => ",100,80,80"));
        var csv = $"""
            province,district,lgo_type,lgo_name{header},total_full,total_score,total_pct
            จันทบุรี,มะขาม,เทศบาลตำบล,มะขาม{row},{domains * 100},{domains * 80},80
            """;

        return _host
            .Get<ImportResults>()
            .RunAsync(
                new ImportRequest
                {
                    Year = Year,
                    Province = PublishingHost.Chanthaburi,
                    FileName = "ผล.csv",
                    Content = Encoding.UTF8.GetBytes(csv),
                },
                TestContext.Current.CancellationToken
            );
    }

    private async Task PublishAsync()
    {
        var request = new AnnounceRequest
        {
            Year = Year,
            Province = PublishingHost.Chanthaburi,
            Date = new DateOnly(2019, 8, 25),
        };
        await _host.Get<AnnounceResults>().RunAsync(request, TestContext.Current.CancellationToken);
        await _host.PublishAsync();
    }

    private async Task<VerifyOutcome> VerifyAsync()
    {
        using var http = new HttpClient();
        var bundle = Path.Combine(_host.OpenData, "lpa/2562/22/v1/");

        return await new VerifyBundle(http).RunAsync(bundle, TestContext.Current.CancellationToken);
    }
}
