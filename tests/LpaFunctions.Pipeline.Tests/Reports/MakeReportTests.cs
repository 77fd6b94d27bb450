using System.Globalization;
using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports;

public sealed class MakeReportTests(AnnouncedProvinces announced) : IClassFixture<AnnouncedProvinces>
{
    private static readonly ReportRequest Request = new() { Year = PipelineUnderTest.Year, Province = AnnouncedProvinces.Small };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReportKind.Province, ReportFormat.Html, "lpa-2568-22-province.html")]
    [InlineData(ReportKind.Province, ReportFormat.Xlsx, "lpa-2568-22-province.xlsx")]
    [InlineData(ReportKind.Letter, ReportFormat.Csv, "lpa-2568-22-letter.csv")]
    [InlineData(ReportKind.Certificates, ReportFormat.Html, "lpa-2568-22-certificates.html")]
    [InlineData(ReportKind.Province, ReportFormat.Pdf, "lpa-2568-22-province.pdf")]
    public async Task RunAsync_MadeTwice_HasItsNameAndTheSameBytes(ReportKind kind, ReportFormat format, string name)
    {
        var first = await Step(new CountingPrinter()).RunAsync(Request with { Kind = kind, Format = format }, Stop);
        var second = await Step(new CountingPrinter()).RunAsync(Request with { Kind = kind, Format = format }, Stop);
        Assert.Equal(name, first.Name);
        Assert.Equal(first.Content.ToArray(), second.Content.ToArray());
    }

    [Fact]
    public async Task RunAsync_CsvOfAPublishedProvince_HoldsEveryPublishedPercent()
    {
        var csv = Encoding.UTF8.GetString((await Step().RunAsync(Request with { Format = ReportFormat.Csv }, Stop)).Content.Span[3..]);
        var made = csv.Trim()
            .Split("\r\n")
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(c => (c[3], decimal.Parse(c[11], CultureInfo.InvariantCulture), decimal.Parse(c[15], CultureInfo.InvariantCulture)));

        var published = MadeUpTables
            .Chanthaburi.Trim()
            .Split('\n')
            .Skip(1)
            .Select(l => l.TrimEnd('\r').Split(','))
            .Select(c => (c[2], decimal.Parse(c[22], CultureInfo.InvariantCulture), decimal.Parse(c[25], CultureInfo.InvariantCulture)));

        Assert.Equal(published.Order(), made.Order());
    }

    [Fact]
    public async Task RunAsync_PdfWithoutAPrinter_IsRefusedAndTheOtherFormatsWork()
    {
        var missing = Step(new CountingPrinter { WhyUnavailable = "ติดตั้งเครื่องพิมพ์ก่อน" });

        var refused = await Assert.ThrowsAsync<PdfPrinterException>(() => missing.RunAsync(Request, Stop));
        var html = await missing.RunAsync(Request with { Format = ReportFormat.Html }, Stop);

        Assert.Equal("ติดตั้งเครื่องพิมพ์ก่อน", refused.Message);
        Assert.NotEqual(0, html.Content.Length);
    }

    [Fact]
    public async Task RunAsync_PdfWhereTheHostBringsNoPrinter_IsOurs()
    {
        var step = announced.Pipeline.Get<MakeReport>();
        var letter = Request with { Kind = ReportKind.Letter };

        var report = await step.RunAsync(Request, Stop);
        var refused = Assert.Throws<PdfPrinterException>(() => step.RefuseWithoutPrinter(letter));

        Assert.Equal("%PDF-1.7"u8, report.Content.Span[..8]);
        Assert.Contains("html", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ReportRequest, bool, string> Wrong() =>
        new()
        {
            { Request with { Kind = ReportKind.Lgo }, false, "รหัส อปท. 7 หลัก" },
            { Request with { Kind = ReportKind.Lgo, Lgo = PipelineUnderTest.Lgo }, true, "ไม่พบ อปท." },
            { Request with { District = "ไม่มี" }, true, "ไม่พบอำเภอ" },
            { Request with { Kind = ReportKind.Letter, Provisional = true }, false, "ประกาศผลก่อน" },
            { Request with { Kind = ReportKind.Certificates, Provisional = true }, false, "ประกาศผลก่อน" },
            { Request with { Province = ProvinceCode.Parse("40", null) }, true, "ยังไม่มีประกาศผล" },
            { Request with { Year = new AssessmentYear(2567) }, true, "ยังไม่มีประกาศผล" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task RunAsync_WrongRequest_SaysWhatToDo(ReportRequest request, bool notFound, string words)
    {
        var error = await Assert.ThrowsAsync<ReportException>(() => Step().RunAsync(request with { Format = ReportFormat.Html }, Stop));
        Assert.Equal(notFound, error.NotFound);
        Assert.Contains(words, error.Message);
    }

    [Theory]
    [InlineData(ReportKind.Letter, ReportFormat.Pdf, true)]
    [InlineData(ReportKind.Certificates, ReportFormat.Pdf, true)]
    [InlineData(ReportKind.Province, ReportFormat.Pdf, false)]
    [InlineData(ReportKind.Lgo, ReportFormat.Pdf, false)]
    [InlineData(ReportKind.Letter, ReportFormat.Html, false)]
    public async Task IsLong_LargeProvince_OnlyWhereABrowserPrints(ReportKind kind, ReportFormat format, bool expected)
    {
        var request = Request with { Province = AnnouncedProvinces.Large, Kind = kind, Format = format };
        var data = await announced.Pipeline.Get<ReportSource>().LoadAsync(request.Year, request.Province, provisional: false, Stop);
        Assert.Equal(expected, MakeReport.IsLong(request, data));
        Assert.False(MakeReport.IsLong(request with { Type = LgoType.TownMunicipality }, data));
    }

    private MakeReport Step(IPdfPrinter? printer = null) =>
        new(
            announced.Pipeline.Get<ReportSource>(),
            announced.Pipeline.Get<LgoRecords>(),
            announced.Pipeline.Get<AnnouncementRecords>(),
            printer ?? new SectionPdfPrinter()
        );
}
