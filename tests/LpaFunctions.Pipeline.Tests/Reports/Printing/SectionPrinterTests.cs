using System.Text;
using System.Text.RegularExpressions;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing;
using LpaFunctions.Pipeline.Reports.Rendering;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports.Printing;

public sealed class SectionPrinterTests
{
    private static readonly ReportData Smallest = ReportSamples.Province(ReportSamples.Smallest);

    [Fact]
    public void Print_LargestProvince_OurReaderReadsBackExactlyTheNumbersOfTheRanking()
    {
        var report = ProvinceReport.Build(ReportSamples.Province(ReportSamples.Largest), ReportFilter.None, ReportDigits.Thai);
        var table = report.MainTable!;

        var read = Read(report)
            .Pages.SelectMany(p => p.Tables)
            .Where(t => t.Columns == table.Columns.Count)
            .SelectMany(Rows)
            .Where(r => r.Exists(c => c.Length == 7 && c.All(char.IsAsciiDigit)));

        Assert.Equal(table.Rows.Select(r => Shown(table, r)), read.Select(r => r.ConvertAll(Plain)));
    }

    [Theory]
    [InlineData("ที่ ปี่ น้ำ กำ ญู ฐุ ป้ำ ฎู ฏู ผู้ใหญ่ ฟื้นฟู สั่งซื้อ")]
    [InlineData("ปฏิบัติการ ฬ่ ฝั่ง ป้าย กรุงเทพฯ ฤๅษี office")]
    public void Print_ToneAndVowelStacks_StayInTheTextLayer(string stacks)
    {
        var document = Read(ReportOf(new ReportText(stacks)));

        Assert.Contains(document.Pages[0].Lines, l => l.Text == stacks);
    }

    [Fact]
    public void Print_NameAtTheLengthLimit_StaysInsideItsCell()
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

        var read = Rows(Read(ReportOf(new TableBlock(table))).Pages[0].Tables.Single());

        Assert.Equal([name, "๙๙.๙๙", "ข"], read.Last().ConvertAll(Plain));
    }

    [Theory]
    [InlineData("/StructTreeRoot")]
    [InlineData("/Outlines")]
    [InlineData("/Lang (th)")]
    [InlineData("+Sarabun-Regular")]
    [InlineData("+Sarabun-Bold")]
    public void Print_Province_IsTaggedHasBookmarksAndItsOwnFaces(string part)
    {
        var pdf = SectionPrinter.Print(ProvinceReport.Build(Smallest, ReportFilter.None, ReportDigits.Thai));

        Assert.Contains(part, Encoding.Latin1.GetString(pdf));
    }

    [Fact]
    public void Print_SameReportTwice_IsTheSameFile()
    {
        var report = LgoReport.Build(Smallest, new LgoReportData { Code = Smallest.Results[0].Lgo.Code }, ReportDigits.Thai);

        Assert.Equal(SectionPrinter.Print(report), SectionPrinter.Print(report));
    }

    [Fact]
    public void Print_Pages_AreNumberedButForTheCover()
    {
        var report = ProvinceReport.Build(Smallest, ReportFilter.None, ReportDigits.Arabic);

        var pages = Read(report).Pages;

        Assert.DoesNotContain(pages[0].Lines, l => l.Text.StartsWith("หน้า ", StringComparison.Ordinal));
        Assert.All(pages.Skip(1), p => Assert.Contains(p.Lines, l => l.Text == $"หน้า {p.Number} จาก {pages.Count}"));
    }

    [Fact]
    public void Print_DraftWithNotice_SaysBothOnEveryPageOfItsOwn()
    {
        const string notice = "คะแนนบางข้อเป็นตัวอย่าง";
        var report = ReportOf(new ReportText("ก")) with { Draft = true, Notice = notice };

        var page = Read(report).Pages.Single();

        Assert.Contains(page.Lines, l => l.Text == notice);
        // Turned letters are read one by one.
        Assert.Contains(page.Lines, l => l.Text == "ร่");
    }

    [Fact]
    public void Print_Radar_ShowsTheValuesOfItsAxes()
    {
        var chart = new RadarChart
        {
            Caption = "รายด้าน",
            FirstLabel = "อปท.",
            SecondLabel = "จังหวัด",
            Axes = [new("ด้าน 1", 84.16m, 71m), new("ด้าน 2", null, 50m), new("ด้าน 3", 20m, null)],
        };

        var text = string.Concat(Read(ReportOf(new RadarBlock(chart))).Pages[0].Lines.Select(l => l.Text));

        Assert.Contains("๘๔.๑๖ (๗๑.๐๐)", text);
        Assert.Contains("– (๕๐.๐๐)", text);
    }

    [Fact]
    public void Print_Letter_IsNotItsOwn()
    {
        var letter = LetterReport.Build(Smallest, new LetterOptions());

        Assert.False(SectionPrinter.Prints(letter));
        Assert.Throws<ArgumentException>(() => SectionPrinter.Print(letter));
    }

    private static Report ReportOf(ReportBlock block) =>
        new()
        {
            Title = "ก",
            RunningHead = "",
            Provenance = [],
            Sections = [new(PageShape.Portrait, [block])],
        };

    private static Document Read(Report report) =>
        PdfDocumentReader.Read(SectionPrinter.Print(report), new ReadingLimits(), TestContext.Current.CancellationToken);

    private static IEnumerable<List<string>> Rows(Table table) =>
        table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key).Select(r => r.OrderBy(c => c.Column).Select(c => c.Text).ToList());

    private static List<string> Shown(ReportTable table, IReadOnlyList<ReportCell> row) =>
        [.. row.Zip(table.Columns, (cell, column) => Plain(column.Kind == ColumnKind.Code ? cell.Text : ThaiDigits.Write(cell.Text)))];

    // A name that breaks over two lines loses its break, and a blank at it may go too.
    private static string Plain(string text) => Regex.Replace(text, @"\s", "");
}
