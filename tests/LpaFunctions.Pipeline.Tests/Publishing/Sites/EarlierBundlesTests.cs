using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>Announcements and bundles of before, in which no mark says that its rule is illustrative: whatever is made of them now says it.</summary>
public sealed class EarlierBundlesTests : IAsyncLifetime
{
    private const string Sentence =
        "คิดจากเกณฑ์ตัวอย่างที่ไม่ใช่เกณฑ์ทางการ จึงใช้เป็นผลการประเมินจริงไม่ได้ (ประกาศไว้ก่อนที่ระบบจะแยกเกณฑ์ตัวอย่าง";
    private readonly PublishingHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await ComputedResults.PutAsync(_host, PublishingHost.Phuket, lgos: 3, ResultStanding.Provisional);
        await _host.AnnounceAsync(PublishingHost.Phuket);
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task LoadAsync_AnnouncementOfBefore_IsPrintedAgainWithTheSentence()
    {
        var data = await _host
            .Get<ReportSource>()
            .LoadAsync(PublishingHost.Year, PublishingHost.Phuket, provisional: false, TestContext.Current.CancellationToken);

        Assert.Contains(Sentence, data.Origin.Illustrative!.Sentence, StringComparison.Ordinal);
        Assert.Contains(data.Indicators.Values.SelectMany(i => i), i => i.IsIllustrative);
    }

    [Fact]
    public async Task LoadAsync_StatusOfAnLgo_SaysItBesideTheAnnouncedResult()
    {
        var lgo = _host.Lgos(PublishingHost.Phuket)[0].Code;

        var now = await _host.Get<LgoSnapshots>().LoadAsync(PublishingHost.Year, lgo, TestContext.Current.CancellationToken);

        Assert.Contains("คิดจากเกณฑ์ตัวอย่างที่ไม่ใช่เกณฑ์ทางการ", now!.Announced!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2568/83/index.html")]
    [InlineData("2568/83/ranking/index.html")]
    public async Task RunAsync_BundleOfBefore_StandsOnTheSiteWithTheSentence(string page)
    {
        await _host.PublishAsync();
        MakeOlder(Path.Combine(_host.OpenData, BundlePaths.Version(PublishingHost.Year, PublishingHost.Phuket, 1)));
        await _host.PublishAsync();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(_host.OpenData, http), TestContext.Current.CancellationToken);

        await new MakeSite(published.Read, Keep, new SiteFacts { Address = "https://lpa.example/" }).RunAsync(
            published.Pointers,
            pointer => page == "index.html",
            TestContext.Current.CancellationToken
        );

        Assert.Contains(Sentence, pages[page], StringComparison.Ordinal);

        ValueTask Keep(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            pages[path] = Encoding.UTF8.GetString(content.Span);
            return ValueTask.CompletedTask;
        }
    }

    // As schema 1 had it: no word at any mark and no notice.
    private static void MakeOlder(string folder)
    {
        var table = Path.Combine(folder, "indicators.csv");
        var lines = File.ReadAllLines(table).Select(line => string.Join(',', line.Split(',').SkipLast(2)));
        File.WriteAllText(table, string.Join("\r\n", lines) + "\r\n");
        var summary = Path.Combine(folder, "summary.json");
        var rows = JsonNode.Parse(File.ReadAllText(summary))!.AsArray();
        Assert.All(rows, row => row!["notice"] = null);
        File.WriteAllText(summary, rows.ToJsonString());
        var file = Path.Combine(folder, "bundle.json");
        var manifest = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        manifest["schema_version"] = "1";
        Assert.True(manifest.Remove("notice"));
        manifest["files"]!.AsArray().Single(f => f!["path"]!.ToString() == "indicators.csv")!["sha256"] = Convert.ToHexStringLower(
            SHA256.HashData(File.ReadAllBytes(table))
        );
        File.WriteAllText(file, manifest.ToJsonString());
    }
}
