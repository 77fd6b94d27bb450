using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Publishing.Verifying;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>The site, the page and the check of a bundle whose form has other domains than those of today.</summary>
public sealed class OtherFormsTests : IDisposable
{
    private const string Sixth = "ด้านที่มีในแบบของปีหน้า";
    private readonly PublishingHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task RunAsync_SixDomains_AllSixStandOnEveryPage()
    {
        _host.PutRuleBook(WithASixth(_host.Get<RuleBookLibrary>().Get(PublishingHost.Year)));

        var pages = await PublishAsync();

        var lgo = _host.Lgos(PublishingHost.Phuket)[0].Code;
        Assert.Contains($"6 {Sixth}</a>", pages["2568/83/index.html"]);
        Assert.Contains($"6 {Sixth}</a>", pages[$"2568/83/{lgo}/index.html"]);
        Assert.Contains($"6 {Sixth}</a>", pages[$"en/2568/83/{lgo}/index.html"]);
        Assert.Contains("<th scope=\"col\">ด้าน 6</th><th scope=\"col\">รวม</th>", pages["2568/83/ranking/index.html"]);
        Assert.Contains("<table id=\"ranking\" class=\"figures wide\" data-band=\"10\">", pages["2568/83/ranking/index.html"]);
        Assert.Contains("<th scope=\"col\">ด้าน 6</th><th scope=\"col\">HPA</th>", pages["index.html"]);
        Assert.Contains($"6 {Sixth}", _host.Read("lpa/2568/83/v1/index.html"));
    }

    [Fact]
    public async Task Verify_SixDomains_FindsEveryFigureAgain()
    {
        _host.PutRuleBook(WithASixth(_host.Get<RuleBookLibrary>().Get(PublishingHost.Year)));
        await PublishAsync();
        using var http = new HttpClient();

        var outcome = await new VerifyBundle(http).RunAsync(
            Path.Combine(_host.OpenData, "lpa/2568/83/v1"),
            TestContext.Current.CancellationToken
        );

        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task RunAsync_FirstDomainOfAnotherName_HasNoEnglishNameOfTheOldOne()
    {
        var book = _host.Get<RuleBookLibrary>().Get(PublishingHost.Year);
        _host.PutRuleBook(book with { Domains = [.. book.Domains.Select(d => d.Id == DomainId.D1 ? d with { Name = Sixth } : d)] });

        var pages = await PublishAsync();

        Assert.Contains($"1 {Sixth}</a>", pages["en/2568/83/index.html"]);
        Assert.DoesNotContain("1 Management", pages["en/2568/83/index.html"]);
    }

    private static RuleBook WithASixth(RuleBook book)
    {
        var fifth = book.Domains.Single(d => d.Id == DomainId.D5);
        var sixth = fifth with { Id = Domains.Number(6), Name = Sixth, Variants = [] };
        var more = book.InDomain(DomainId.D5)
            .Select(i => i with { Id = IndicatorId.Parse("6" + i.Id.ToString()[1..], null), Domain = sixth.Id });
        return book with { Domains = [.. book.Domains, sixth], Indicators = [.. book.Indicators, .. more] };
    }

    private async Task<Dictionary<string, string>> PublishAsync()
    {
        await _host.ImportAsync(PublishingHost.Phuket, _host.Lgos(PublishingHost.Phuket));
        await _host.AnnounceAsync(PublishingHost.Phuket);
        await _host.PublishAsync();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(_host.OpenData, http), TestContext.Current.CancellationToken);
        var site = new MakeSite(published.Read, Keep, new SiteFacts());
        await site.RunAsync(published.Pointers, _ => false, TestContext.Current.CancellationToken);
        return pages;

        ValueTask Keep(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            pages[path] = Encoding.UTF8.GetString(content.Span);
            return ValueTask.CompletedTask;
        }
    }
}
