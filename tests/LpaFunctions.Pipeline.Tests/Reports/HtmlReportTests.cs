using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Pipeline.Reports.Rendering.Html;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports;

public sealed class HtmlReportTests
{
    [Theory]
    [InlineData("30", 334)]
    [InlineData("83", 19)]
    public void Province_EveryLgo_StandsInTheRankingOnceOrAmongThoseWithoutData(string province, int lgos)
    {
        var data = ReportSamples.Province(ProvinceCode.Parse(province, null));
        var report = ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai);

        Assert.Equal(lgos, data.Results.Count + data.WithoutData.Count);
        Assert.Equal(data.Results.Select(r => r.Lgo.Code.Digits).Order(), report.MainTable!.Rows.Select(r => r[1].Text).Order());
        Assert.Contains(ThaiDigits.Write(data.WithoutData[0].DisplayName), HtmlReport.Render(report));
    }

    [Fact]
    public void Province_Ties_ShareARankAndSkipTheNext()
    {
        var data = ReportSamples.Province(ReportSamples.Largest);
        var rows = ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai).MainTable!.Rows;
        var percents = rows.Select(r => r[11].Number).ToArray();

        Assert.Contains(rows.Zip(rows.Skip(1)), p => p.First[0].Number == p.Second[0].Number);
        Assert.All(Enumerable.Range(0, rows.Count), i => Assert.Equal(1 + percents.Count(p => p > percents[i]), rows[i][0].Number));
    }

    [Fact]
    public void Province_MadeTwice_IsTheSameText()
    {
        string Make() =>
            HtmlReport.Render(ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai));
        Assert.Equal(Make(), Make());
    }

    [Fact]
    public void Province_ThaiDigits_LeaveCodesAndHashesAlone()
    {
        var html = HtmlReport.Render(
            ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai)
        );

        Assert.Contains("พ.ศ. ๒๕๖๘", html);
        Assert.Contains("2830101", html);
        Assert.Contains("sha256 aaaa", html);
        Assert.DoesNotContain("พ.ศ. 2568", html);
    }

    [Fact]
    public void Province_NotAnnounced_EveryPageIsMarkedDraft()
    {
        var draft = HtmlReport.Render(
            ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest, announced: false), ReportFilter.None, ReportDigits.Thai)
        );

        Assert.Contains("<div class=\"draft\">ร่าง</div>", draft);
        Assert.Contains("ยังไม่ประกาศ", draft);
        Assert.DoesNotContain(
            "class=\"draft\"",
            HtmlReport.Render(ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai))
        );
    }

    [Fact]
    public void Province_NotPublishedYet_SaysSo()
    {
        var html = HtmlReport.Render(
            ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai)
        );

        Assert.Contains("ประกาศครั้งที่ 1 ยังไม่เผยแพร่", html);
        Assert.Contains("สมุดเกณฑ์รุ่น 2568.2", html);
    }

    [Fact]
    public void Province_FilteredByType_KeepsTheRanksOfTheProvince()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var rows = ProvinceReport.Build(data, new ReportFilter(null, LgoType.SubdistrictMunicipality), ReportDigits.Arabic).MainTable!.Rows;

        var wanted = data
            .Results.Where(r => r.Lgo.Type == LgoType.SubdistrictMunicipality)
            .ToDictionary(r => r.Lgo.Code.Digits, r => (decimal?)r.RankProvince);

        Assert.Equal(wanted.Count, rows.Count);
        Assert.All(rows, r => Assert.Equal(wanted[r[1].Text], r[0].Number));
    }

    [Fact]
    public void Render_TextWithMarkup_IsEscaped()
    {
        var html = HtmlReport.Render(
            new Report
            {
                Title = "<script>alert(1)</script>",
                RunningHead = "\"} <b>",
                Provenance = [],
                Sections = [new(PageShape.Portrait, [new ReportText("ก & ข < \"ค\"")])],
            }
        );

        Assert.DoesNotContain("<script", html);
        Assert.Contains("ก &amp; ข &lt; &quot;ค&quot;", html);
        Assert.Contains("default-src 'none'", html);
    }

    [Theory]
    [InlineData("รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย", "<span class=\"w\">รายละเอียด</span>ปรากฏตามสิ่งที่ส่งมาด้วย")]
    [InlineData("ค่าร้อยละ 80.00 < 90", "ค่า<span class=\"w\">ร้อยละ ๘๐.๐๐</span> &lt; ๙๐")]
    [InlineData("ก & ข", "ก &amp; ข")]
    public void Render_RunningText_KeepsWordsWholeAndNumbersWithThem(string text, string expected)
    {
        var html = HtmlReport.Render(
            new Report
            {
                Title = "",
                RunningHead = "",
                Provenance = [],
                Sections = [new(PageShape.Portrait, [new ReportText(text)])],
            }
        );

        Assert.Contains($"<p>{expected}</p>", html);
    }

    [Theory]
    [InlineData("79.50", "474.0")]
    [InlineData("20.00", "294.0")]
    [InlineData("90.00", "504.0")]
    public void Render_NumberBesideTheDashedLine_StandsBehindIt(string value, string expected)
    {
        // The line lies at 228 + 300 x 80 % = 468; a number begins 6 behind its bar.
        var chart = new BarChart
        {
            Caption = "ก",
            Full = 100m,
            Mark = 80m,
            Bars = [new Bar("ข", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "เลข")],
        };
        var html = HtmlReport.Render(
            new Report
            {
                Title = "",
                RunningHead = "",
                Provenance = [],
                Sections = [new(PageShape.Portrait, [new BarsBlock(chart)])],
            }
        );

        var place = System.Text.RegularExpressions.Regex.Match(html, "<text x=\"([0-9.]+)\" y=\"[0-9]+\">เลข").Groups[1].Value;

        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            decimal.Parse(place, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void LgoReport_ImportedWithoutPeers_ClaimsNeitherStrengthNorWeakness()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest) with
        {
            Indicators = new Dictionary<LgoCode, IReadOnlyList<IndicatorMark>>(),
        };
        var pao = data.Results.Single(r => r.Lgo.Type == LgoType.ProvincialAdministrativeOrganisation);

        var html = HtmlReport.Render(LgoReport.Build(data, new LgoReportData { Code = pao.Lgo.Code }, ReportDigits.Arabic));

        Assert.Contains("จึงบอกจุดแข็งและจุดที่ควรพัฒนาไม่ได้", html);
        Assert.DoesNotContain("ไม่มีตัวชี้วัดที่เสียคะแนน", html);
    }

    [Fact]
    public void Letter_FromOptions_HasEveryPartOfTheForm()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var html = HtmlReport.Render(
            LetterReport.Build(
                data,
                new LetterOptions
                {
                    Number = "ภก 0023.3/ว 77",
                    Date = new DateOnly(2025, 8, 25),
                    References = ["หนังสือ ก", "หนังสือ ข"],
                    Signer = "นายสมมติ ตัวอย่าง",
                    Contact = ["โทร. 0 7600 0000"],
                }
            )
        );
        string[] parts =
        [
            "ที่ ภก ๐๐๒๓.๓/ว ๗๗",
            "๒๕ สิงหาคม ๒๕๖๘",
            "เรื่อง",
            "เรียน",
            "อ้างถึง",
            "๑. หนังสือ ก<br>๒. หนังสือ ข",
            "สิ่งที่ส่งมาด้วย",
            "ขอแสดงความนับถือ",
            "(นายสมมติ ตัวอย่าง)",
            "โทร. ๐ ๗๖๐๐ ๐๐๐๐",
        ];
        var at = 0;

        foreach (var part in parts)
        {
            var found = html.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, part);
            at = found;
        }
    }

    [Fact]
    public void Certificates_RankOneOfTypeAndTopBand_OnePageEach()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var report = CertificateReport.Build(data, new LetterOptions(), null);

        var expected = data
            .Results.Where(r => r.RankProvince == 1 || r.RankType == 1 || r.Band == data.Book.Bands[0].Name)
            .Select(r => r.Lgo.Code.Digits);

        Assert.Equal(expected.Order(), report.MainTable!.Rows.Select(r => r[0].Text).Order());
        Assert.Equal(report.MainTable.Rows.Count, report.Sections.Count);
        Assert.All(report.Sections, s => Assert.Equal(PageShape.Certificate, s.Shape));
    }

    [Fact]
    public void Render_EveryKind_NamesNoAddressToFetchFrom()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        Report[] reports =
        [
            ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai),
            LetterReport.Build(data, new LetterOptions()),
            CertificateReport.Build(data, new LetterOptions(), null),
            LgoReport.Build(data, new LgoReportData { Code = data.Results[0].Lgo.Code }, ReportDigits.Thai),
        ];

        Assert.All(
            reports.SelectMany(r => (string[])[HtmlReport.Render(r), HtmlReport.RenderForPrint(r)]),
            html =>
            {
                Assert.DoesNotContain(
                    "http",
                    html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)
                        .Replace("http-equiv", "", StringComparison.Ordinal),
                    StringComparison.OrdinalIgnoreCase
                );
                Assert.DoesNotMatch("(?:src|href)=\"(?!data:)|url\\((?!data:|#)|@import", html);
            }
        );
    }

    [Fact]
    public void Province_ManyLgosShareTheFirstHpaRanks_TheTableStaysShortAndSaysSo()
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Largest), ReportFilter.None, ReportDigits.Arabic);
        Assert.Equal(20, report.Tables.Single(t => t.Name == "HPA").Rows.Count);
        Assert.Contains("ที่เหลือดูในตารางอันดับ", HtmlReport.Render(report));
    }

    [Fact]
    public void LgoReport_MedianOfFewerThanThree_IsLeftOut()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var pao = data.Results.Single(r => r.Lgo.Type == LgoType.ProvincialAdministrativeOrganisation);
        var report = LgoReport.Build(data, new LgoReportData { Code = pao.Lgo.Code }, ReportDigits.Arabic);

        var domains = report.Tables.Single(t => t.Name == "รายด้าน");

        Assert.All(domains.Rows, r => Assert.All(r.Skip(4), c => Assert.Equal(ReportCell.Nothing, c.Text)));
        Assert.Equal(pao.TotalPercent, domains.Rows[5][3].Number);
    }
}
