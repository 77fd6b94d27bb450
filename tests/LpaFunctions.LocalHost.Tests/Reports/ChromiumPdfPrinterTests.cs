using System.Diagnostics;
using LpaFunctions.LocalHost.Reports;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.LocalHost.Tests.Reports;

/// <summary>Prints with the Chromium of this machine; where there is none, the tests say so and are skipped.</summary>
public sealed class ChromiumPdfPrinterTests : IAsyncDisposable
{
    private readonly ChromiumPdfPrinter _printer = new(new ChromiumOptions());

    public ValueTask DisposeAsync() => _printer.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PrintAsync_Annex_OurReaderReadsBackExactlyTheNumbers(bool largest)
    {
        var report = LetterReport.Build(
            ReportSamples.Province(largest ? ReportSamples.Largest : ReportSamples.Smallest),
            new LetterOptions()
        );
        var document = PdfDocumentReader.Read(await PrintAsync(report), new ReadingLimits(), TestContext.Current.CancellationToken);

        var width = report.MainTable!.Columns.Count;
        var read = document
            .Pages.SelectMany(p => p.Tables)
            .Where(t => t.Columns == width)
            .SelectMany(t =>
                Enumerable
                    .Range(0, t.Rows)
                    .Select(r =>
                        t.Cells.Where(c => c.Row == r)
                            .OrderBy(c => c.Column)
                            .Select(c => c.Text.Replace("\n", "", StringComparison.Ordinal))
                            .ToArray()
                    )
            )
            .Where(r => r.Length == width && r[1].Length == 7 && r[1].All(char.IsAsciiDigit))
            .ToArray();
        var expected = report
            .MainTable.Rows.Select(r =>
                r.Select((c, i) => report.MainTable.Columns[i].Kind == ColumnKind.Code ? c.Text : ThaiDigits.Write(c.Text)).ToArray()
            )
            .ToArray();
        Assert.Equal(expected.Length, read.Length);
        // A name that breaks over two lines loses its break, and a blank at it may go too.
        Assert.All(
            expected.Zip(read),
            p =>
                Assert.Equal(
                    p.First.Select(t => t.Replace(" ", "", StringComparison.Ordinal)),
                    p.Second.Select(t => t.Replace(" ", "", StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public async Task PrintAsync_Province_TextIsFoundPagesAreCountedAndItIsTagged()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var pdf = await PrintAsync(ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai));
        var text = await PdfToTextAsync(pdf);

        Assert.All(data.Results, r => Assert.Contains(r.Lgo.Name, text));
        Assert.All(data.Results, r => Assert.Contains(ThaiDigits.Write($"{r.TotalPercent:0.00}"), text));
        var pages = text.Count(c => c == '\f');
        Assert.Contains($"หน้า {ThaiDigits.Write("2")} จาก {ThaiDigits.Write($"{pages}")}", text);
        var raw = System.Text.Encoding.Latin1.GetString(pdf);
        Assert.Contains("/StructTreeRoot", raw);
        Assert.Contains("/Outlines", raw);
        Assert.Contains("/Lang (th)", raw);
    }

    [Theory]
    [InlineData("อันดับ")]
    [InlineData("คะแนน")]
    [InlineData("ร้อยละ")]
    [InlineData("ระดับ")]
    public async Task PrintAsync_HeadOfTheRanking_BreaksInsideNoWord(string head)
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai);

        var document = PdfDocumentReader.Read(await PrintAsync(report), new ReadingLimits(), TestContext.Current.CancellationToken);

        var ranking = document.Pages.SelectMany(p => p.Tables).MaxBy(t => t.Columns)!;
        Assert.Contains(ranking.Cells, c => c.Row < 2 && c.Text == head);
    }

    [Fact]
    public async Task PrintAsync_ToneAndVowelStacks_StayInTheTextLayer()
    {
        const string Stacks = "ที่ ปี่ น้ำ กำ ญู ฐุ ป้ำ ฎู ฏู ผู้ใหญ่ ฟื้นฟู สั่งซื้อ";
        var report = new Report
        {
            Title = "วรรณยุกต์",
            RunningHead = "",
            Provenance = [],
            Sections = [new(PageShape.Portrait, [new ReportText(Stacks)])],
        };

        var document = PdfDocumentReader.Read(await PrintAsync(report), new ReadingLimits(), TestContext.Current.CancellationToken);

        Assert.Contains(document.Pages[0].Lines, l => l.Text == Stacks);
    }

    [Fact]
    public async Task PrintAsync_NamesAtTheLengthLimit_StayInsideTheirCells()
    {
        var name = string.Concat(Enumerable.Repeat("องค์การบริหารส่วนตำบลหนองบัวแดง", 4));
        var table = new ReportTable
        {
            Name = "ก",
            Caption = "ชื่อยาว",
            Columns =
            [
                new("a", "ชื่อ", ColumnKind.Text, 1),
                new("b", "ร้อยละ", ColumnKind.Percent, 1),
                new("c", "ว่าง", ColumnKind.Text, 3),
            ],
            Rows =
            [
                [ReportCell.Plain(name), ReportCell.Percent(99.99m), ReportCell.Plain("ข")],
            ],
        };
        var report = new Report
        {
            Title = "ชื่อยาว",
            RunningHead = "",
            Provenance = [],
            Sections = [new(PageShape.Portrait, [new TableBlock(table)])],
        };
        var page = PdfDocumentReader.Read(await PrintAsync(report), new ReadingLimits(), TestContext.Current.CancellationToken).Pages[0];

        var cells = page
            .Tables.Single()
            .Cells.Where(c => c.Row == 1)
            .OrderBy(c => c.Column)
            .Select(c => c.Text.Replace("\n", "", StringComparison.Ordinal));

        Assert.Equal([name, "๙๙.๙๙", "ข"], cells);
    }

    [Theory]
    [InlineData(ReportKind.Province)]
    [InlineData(ReportKind.Lgo)]
    [InlineData(ReportKind.Letter)]
    [InlineData(ReportKind.Certificates)]
    public async Task PrintAsync_EveryKind_IsPrintedInItsOwnFontAlone(ReportKind kind)
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var report = kind switch
        {
            ReportKind.Lgo => LgoReport.Build(data, new LgoReportData { Code = data.Results[0].Lgo.Code }, ReportDigits.Thai),
            ReportKind.Letter => LetterReport.Build(data, new LetterOptions()),
            ReportKind.Certificates => CertificateReport.Build(data, new LetterOptions(), null),
            _ => ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai),
        };

        var fonts = System
            .Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(await PrintAsync(report)), @"/BaseFont /([^\s/]+)")
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToArray();

        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Contains("+Sarabun", f));
    }

    [Fact]
    public async Task PrintAsync_Certificates_AreOnePageEach()
    {
        var report = CertificateReport.Build(ReportSamples.Province(ReportSamples.Smallest), new LetterOptions(), null);
        var document = PdfDocumentReader.Read(await PrintAsync(report), new ReadingLimits(), TestContext.Current.CancellationToken);
        Assert.True(report.Sections.Count > 1);
        Assert.Equal(report.Sections.Count, document.Pages.Count);
    }

    [Fact]
    public async Task PrintAsync_SameReportTwice_IsTheSameText()
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai);
        var first = await PrintAsync(report);
        Assert.Equal(await PdfToTextAsync(first), await PdfToTextAsync(await PrintAsync(report)));
    }

    [Fact]
    public async Task PrintAsync_OtherReportsBetween_IsTheSameFileAsFromANewBrowser()
    {
        var data = ReportSamples.Province(ReportSamples.Smallest);
        var report = ProvinceReport.Build(data, ReportFilter.None, ReportDigits.Thai);
        var first = await PrintAsync(report);

        await PrintAsync(CertificateReport.Build(data, new LetterOptions(), null));

        Assert.Equal(first, await PrintAsync(report));

        await using var other = new ChromiumPdfPrinter(new ChromiumOptions());

        Assert.Equal(first, await other.PrintAsync(report, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task PrintAsync_NoChromium_SaysWhatToInstall()
    {
        await using var printer = new ChromiumPdfPrinter(new ChromiumOptions { Program = "no-such-browser" });
        var report = new Report
        {
            Title = "ก",
            RunningHead = "",
            Provenance = [],
            Sections = [],
        };

        var error = await Assert.ThrowsAsync<PdfPrinterException>(() => printer.PrintAsync(report, TestContext.Current.CancellationToken));
        Assert.Contains("apt-get install chromium-headless-shell", error.Message);
    }

    [Fact]
    public async Task PrintAsync_BrowserThatDies_FailsInThaiAndDoesNotHang()
    {
        await using var printer = new ChromiumPdfPrinter(new ChromiumOptions { Program = "/bin/true", MaxTime = TimeSpan.FromSeconds(20) });
        var report = new Report
        {
            Title = "ก",
            RunningHead = "",
            Provenance = [],
            Sections = [],
        };

        var error = await Assert.ThrowsAsync<PdfPrinterException>(() => printer.PrintAsync(report, TestContext.Current.CancellationToken));
        Assert.Contains("พิมพ์ PDF ไม่สำเร็จ", error.Message);
    }

    private async Task<byte[]> PrintAsync(Report report)
    {
        if (_printer.WhyUnavailable is { } why)
        {
            Assert.Skip(why);
        }

        return await _printer.PrintAsync(report, TestContext.Current.CancellationToken);
    }

    private static async Task<string> PdfToTextAsync(byte[] pdf)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext (poppler-utils) is not installed.");
            return "";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
