using System.Text.Json;
using System.Text.RegularExpressions;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

public sealed partial class SiteTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly string[] Provinces = ["22", "83"];

    private const int PageBytes = 100_000;
    private const int LgoBytes = 40_000;
    private const int AssetBytes = 8_000;

    [Fact]
    public async Task RunAsync_TheSameBundlesAgain_AreTheSameBytes()
    {
        var again = await fixture.MakeAsync();

        Assert.Equal(fixture.Files.Keys.Order(StringComparer.Ordinal), again.Keys.Order(StringComparer.Ordinal));
        Assert.All(again, file => Assert.True(file.Value.AsSpan().SequenceEqual(fixture.Files[file.Key]), file.Key));
    }

    [Fact]
    public void Pages_EachKind_IsThereInBothLanguages()
    {
        string[] kinds =
        [
            "index.html",
            "2568/index.html",
            "2568/83/index.html",
            "2568/83/ranking/index.html",
            "2568/83/map/index.html",
            "2568/83/years/index.html",
            "2568/83/criteria/index.html",
            "2568/83/criteria/d4/index.html",
            "2568/83/data/index.html",
            "2568/22/4220201/index.html",
            "find/index.html",
            "about/index.html",
            "accessibility/index.html",
        ];

        Assert.All(kinds, kind => Assert.Contains(kind, fixture.Files.Keys));
        Assert.All(kinds, kind => Assert.Contains("en/" + kind, fixture.Files.Keys));
        Assert.Contains("404.html", fixture.Files.Keys);
        Assert.Contains("feed.atom", fixture.Files.Keys);
        Assert.Contains("sitemap.xml", fixture.Files.Keys);
    }

    [Theory]
    [InlineData("2568/83/index.html")]
    [InlineData("2568/83/criteria/d4/index.html")]
    [InlineData("2568/22/4220201/index.html")]
    [InlineData("about/index.html")]
    public void Pages_WordThatABrowserWouldBreak_StaysWhole(string path)
    {
        var page = System.Text.Encoding.UTF8.GetString(fixture.Files[path]);

        Assert.Contains("<w-w>ประสิทธิภาพ</w-w>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<title><w-w>", page, StringComparison.Ordinal);
        Assert.Contains(
            "w-w{white-space:nowrap}",
            System.Text.Encoding.UTF8.GetString(fixture.Files["site.css"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files_Sizes_AreWithinTheirBudgets()
    {
        var lgos = fixture.Files.Where(f => LgoFolder().IsMatch(f.Key)).ToArray();

        Assert.All(fixture.Pages, page => Assert.True(page.Value.Length > 0 && fixture.Files[page.Key].Length <= PageBytes, page.Key));
        Assert.All(lgos, page => Assert.True(page.Value.Length <= LgoBytes, $"{page.Key}: {page.Value.Length}"));
        Assert.True(fixture.Files["site.css"].Length <= AssetBytes);
        Assert.True(fixture.Files["site.js"].Length <= AssetBytes);
    }

    [Fact]
    public void Pages_EveryNumber_StandsInTheBundle()
    {
        var published = new PublishedNumbers(fixture.Host);

        foreach (var (path, html) in fixture.Pages)
        {
            var strange = PageText.Numbers(html).Where(n => !published.Hold(n)).ToArray();
            Assert.True(strange.Length == 0, $"{path}: {string.Join(", ", strange)}");
        }
    }

    [Fact]
    public void Pages_EveryLink_LeadsToAPageOrAPublishedFile()
    {
        foreach (var (path, html) in fixture.Pages.Where(p => p.Key != "404.html"))
        {
            var lost = PageText.Links(html).Where(link => !LeadsSomewhere(path, link)).ToArray();

            Assert.True(lost.Length == 0, $"{path}: {string.Join(", ", lost.Take(3))}");
        }
    }

    [Fact]
    public void Pages_Each_LoadsNothingFromElsewhereAndHasNoStyleOfItsOwn()
    {
        const string policy = "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'";

        foreach (var (path, html) in fixture.Pages)
        {
            Assert.True(html.Contains(policy, StringComparison.Ordinal), path);
            Assert.False(html.Contains(" style=", StringComparison.Ordinal), path);
            Assert.False(html.Contains("<style", StringComparison.Ordinal), path);
            Assert.Equal(1, html.Split("<h1").Length - 1);
        }
    }

    [Fact]
    public void LgoPage_WithoutResult_SaysSoAndShowsNoZero()
    {
        var without = fixture.Host.Lgos(PublishingHost.Phuket)[^1];

        var html = fixture.Page($"2568/83/{without.Code}/index.html");

        Assert.Contains("ไม่ได้หมายความว่าได้ 0 คะแนน", html);
        Assert.DoesNotContain("อันดับ <b>", html);
        Assert.DoesNotContain("<td>0 /", html);
    }

    [Fact]
    public void LgoPage_Ranks_EachStandsWithItsNumberOfLgos()
    {
        var first = fixture.Host.Lgos(PublishingHost.Phuket)[0];

        var html = fixture.Page($"2568/83/{first.Code}/index.html");

        Assert.Equal(3, RankWithNumber().Count(html));
        Assert.Equal(3, html.Split("อันดับ <b>").Length - 1);
    }

    [Fact]
    public void LgoPage_States_AreToldApart()
    {
        var first = fixture.Host.Lgos(PublishingHost.Phuket)[1];

        var html = fixture.Page($"2568/83/{first.Code}/index.html");

        Assert.All(
            ["<tr class=awarded>", "<tr class=cut>", "<tr class=withheld>", "<tr class=no-data>"],
            state => Assert.Contains(state, html)
        );
    }

    [Fact]
    public void LgoPage_PublicFields_StandBesideTheRuleAndNothingElseOfTheDocument()
    {
        var first = fixture.Host.Lgos(PublishingHost.Phuket)[3];

        var html = fixture.Page($"2568/83/{first.Code}/index.html");
        var published = fixture.Host.Read("lpa/2568/83/v1/values.csv");

        Assert.Contains("จำนวนโครงการในแผนพัฒนาท้องถิ่น: <b>6817 โครงการ</b>", html);
        Assert.Contains("14 ตุลาคม 2567", html);
        Assert.Contains(",1.1,projects_planned,จำนวนโครงการในแผนพัฒนาท้องถิ่น,โครงการ,6817,", published);
        Assert.DoesNotContain("self_marks", published);
        Assert.DoesNotContain("ทดสอบ", published);
    }

    [Theory]
    [InlineData("", "<blockquote>")]
    [InlineData("en/", "<blockquote lang=\"th\">")]
    public void LgoPage_CommentOfTheLgo_StandsInThaiAsWrittenInBothLanguages(string language, string quote)
    {
        var lgos = fixture.Host.Lgos(PublishingHost.Phuket);

        var said = fixture.Page($"{language}2568/83/{lgos[2].Code}/index.html");
        var silent = fixture.Page($"{language}2568/83/{lgos[3].Code}/index.html");

        Assert.Contains(quote + System.Net.WebUtility.HtmlEncode(SiteFixture.Comment) + "</blockquote>", said);
        Assert.DoesNotContain("<blockquote", silent);
    }

    [Fact]
    public void LgoPage_NextBand_IsNamedWithWhatItWouldNeed()
    {
        var lgo = fixture.Host.Lgos(PublishingHost.Phuket)[0];

        var row = fixture.Host.Read("lpa/2568/83/v1/next-bands.csv").Split('\n').Single(r => r.Contains($",{lgo.Code},")).Split(',');

        Assert.Contains(
            $"ระดับถัดไปคือ “{row[2]}” เริ่มที่ร้อยละ {row[3]} ยังขาดร้อยละ {row[4]} คืออย่างน้อย {row[5]} คะแนน",
            fixture.Page($"2568/83/{lgo.Code}/index.html")
        );
    }

    [Fact]
    public void CountryPage_MediansByType_AreThoseOfAllProvincesTogether()
    {
        var totals = Provinces
            .Select(province => fixture.Host.Read($"lpa/2568/{province}/v1/results.json"))
            .SelectMany(json => JsonDocument.Parse(json).RootElement.EnumerateArray())
            .Where(lgo =>
                lgo.GetProperty("lgo_type").GetString() == "อบต." && lgo.GetProperty("total_percent").ValueKind == JsonValueKind.Number
            )
            .Select(lgo => lgo.GetProperty("total_percent").GetDecimal())
            .Order()
            .ToArray();
        var middle = (totals[(totals.Length - 1) / 2] + totals[totals.Length / 2]) / 2m;
        var median = Math.Round(middle, 2, MidpointRounding.AwayFromZero).ToString("0.00");

        Assert.Contains($"<th scope=\"row\">อบต.</th><td>{totals.Length}</td><td>{median}</td>", fixture.Page("index.html"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en/")]
    public void FindPage_EveryLgo_IsThereWithDistrictAndProvinceInTheOrderOfNames(string language)
    {
        var html = fixture.Page($"{language}find/index.html");

        var lgos = new[] { PublishingHost.Chanthaburi, PublishingHost.Phuket }.SelectMany(fixture.Host.Lgos).ToArray();
        Assert.All(
            lgos,
            l => Assert.Contains($"2568/{l.Province}/{l.Code}/\">{l.DisplayName}</a><td>{l.District}<td>{l.ProvinceName}\n", html)
        );
        var first = lgos.Single(l => l.Name == "กมลา");
        var last = lgos.Single(l => l.Name == "ไม้ขาว");
        Assert.True(html.IndexOf(first.Code.Digits, StringComparison.Ordinal) < html.IndexOf(last.Code.Digits, StringComparison.Ordinal));
    }

    [Fact]
    public void Sitemap_Pages_AreAllThatThereAreButNotFound()
    {
        var listed = System.Xml.Linq.XDocument.Parse(fixture.Page("sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc");

        Assert.Equal(
            fixture
                .Pages.Select(p => p.Key)
                .Where(p => p != "404.html")
                .Select(p => "https://lpa.example/" + p[..^"index.html".Length])
                .Order(StringComparer.Ordinal),
            listed.Select(e => e.Value).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Feed_Entries_AreTheAnnouncedVersionsWithTheirPages()
    {
        var feed = System.Xml.Linq.XDocument.Parse(fixture.Page("feed.atom"));

        var entries = feed.Descendants().Where(e => e.Name.LocalName == "entry").ToArray();

        Assert.Equal(
            ["https://lpa.example/2568/22/", "https://lpa.example/2568/83/"],
            entries.Select(e => e.Elements().Single(l => l.Name.LocalName == "link").Attribute("href")!.Value)
        );
        Assert.All(entries, e => Assert.Contains("ประกาศผลครั้งแรก", e.Value));
        Assert.Equal(2, entries.Select(e => e.Elements().Single(i => i.Name.LocalName == "id").Value).Distinct().Count());
    }

    [Fact]
    public void AccessibilityPage_Statement_NamesStandardLimitsAndWhomToTell()
    {
        var thai = fixture.Page("accessibility/index.html");
        var english = fixture.Page("en/accessibility/index.html");

        Assert.All(["WCAG ระดับ AA", "โปรดแจ้งหน่วยงานผู้ดูแลข้อมูล", "ข้อจำกัดที่ทราบ"], said => Assert.Contains(said, thai));
        Assert.All(["WCAG level AA", "tell the office", "Known limits"], said => Assert.Contains(said, english));
        Assert.All(fixture.Pages.Where(p => p.Key != "404.html"), p => Assert.Contains("accessibility/\">", p.Value));
    }

    [Fact]
    public void ProvincePage_LowestBand_DoesNotBeginAtNothing()
    {
        var html = fixture.Page("2568/83/index.html");

        Assert.Contains("ตั้งแต่ร้อยละ 70.00", html);
        Assert.DoesNotContain("ร้อยละ 0.00", html);
    }

    [Fact]
    public void MapPage_Names_StandOverTheMarks()
    {
        var html = fixture.Page("2568/22/map/index.html");

        Assert.Equal(10, html.Split("<text class=\"place\"").Length - 1);
        Assert.True(html.LastIndexOf("<use ", StringComparison.Ordinal) < html.IndexOf("<text ", StringComparison.Ordinal));
    }

    [Fact]
    public void CriteriaPage_IllustrativeBounds_CarryTheirWord()
    {
        var html = fixture.Page("2568/83/criteria/d1/index.html");

        Assert.Contains(" <b>เกณฑ์ตัวอย่าง</b>", html);
        Assert.Contains(" <b>illustrative</b>", fixture.Page("en/2568/83/criteria/d1/index.html"));
    }

    private bool LeadsSomewhere(string page, string link)
    {
        if (link.StartsWith('#'))
        {
            return fixture.Page(page).Contains($"id=\"{link[1..]}\"", StringComparison.Ordinal);
        }

        if (link.Contains("://", StringComparison.Ordinal))
        {
            return true;
        }

        var target = new Uri(new Uri("https://lpa.example/" + page), link).AbsolutePath.TrimStart('/');
        var file = target.Length == 0 || target.EndsWith('/') ? target + "index.html" : target;
        return file.StartsWith("open-data/", StringComparison.Ordinal)
            ? File.Exists(Path.Combine(fixture.Host.OpenData, file["open-data/".Length..]))
            : fixture.Files.ContainsKey(file);
    }

    [GeneratedRegex(@"^(en/)?\d{4}/\d\d/\d{7}/", RegexOptions.None, 1000)]
    private static partial Regex LgoFolder();

    [GeneratedRegex(@"อันดับ <b>\d+</b> จาก \d+ แห่ง", RegexOptions.None, 1000)]
    private static partial Regex RankWithNumber();
}
