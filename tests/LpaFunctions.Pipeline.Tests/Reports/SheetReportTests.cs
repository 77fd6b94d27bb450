using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Reports;

public sealed class SheetReportTests
{
    private static Report Report() =>
        ProvinceReport.Build(ReportSamples.Province(ReportSamples.Smallest), ReportFilter.None, ReportDigits.Thai);

    [Fact]
    public void Xlsx_Validated_HasNoErrors()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(XlsxReport.Render(Report())), isEditable: false);

        Assert.Empty(
            new OpenXmlValidator()
                .Validate(workbook, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Path?.XPath}: {e.Description}")
        );
    }

    [Fact]
    public void Xlsx_Ranking_HoldsRealNumbersFiltersAndAFrozenHead()
    {
        var report = Report();
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(XlsxReport.Render(report)), isEditable: false);
        var part = workbook.WorkbookPart!;
        var sheet = part.Workbook!.Descendants<Sheet>().First(s => s.Name == "อันดับ");
        var worksheet = ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet!;
        var rows = worksheet.Descendants<Row>().Skip(1).Select(r => r.Elements<Cell>().ToArray()).ToArray();

        Assert.Equal(PaneStateValues.Frozen, worksheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal($"A1:P{report.MainTable!.Rows.Count + 1}", worksheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(report.MainTable.Rows.Select(r => r[11].Number), rows.Select(r => (decimal?)decimal.Parse(r[11].CellValue!.Text)));
        Assert.All(rows, r => Assert.Equal(CellValues.InlineString, r[1].DataType!.Value));
        // Printed as it is, every column stands on the page.
        Assert.True(worksheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
    }

    [Fact]
    public void Xlsx_MadeTwice_IsTheSameToTheByte() => Assert.Equal(XlsxReport.Render(Report()), XlsxReport.Render(Report()));

    [Fact]
    public void Csv_Ranking_BeginsWithAByteOrderMarkAndHoldsEveryRow()
    {
        var report = Report();

        var csv = CsvReport.Render(report);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);

        var lines = Encoding.UTF8.GetString(csv.AsSpan(3)).TrimEnd().Split("\r\n");

        Assert.Equal(
            "rank_province,dla_code,lgo,district,d1_percent,d2_percent,d3_percent,d4_percent,d5_percent,total_full,total_marks,total_percent,band,pass,pass_beside,hpa_percent",
            lines[0]
        );
        Assert.Equal(report.MainTable!.Rows.Count + 1, lines.Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("ก,ข", "\"ก,ข\"")]
    [InlineData("–", "")]
    public void Csv_Text_IsQuotedAndNeverAFormula(string text, string expected)
    {
        var table = new ReportTable
        {
            Name = "ก",
            Caption = "ก",
            Columns = [new("a", "ก", ColumnKind.Text, 1)],
            Rows =
            [
                [new ReportCell(text, null)],
            ],
        };

        var csv = CsvReport.Render(
            new Report
            {
                Title = "ก",
                RunningHead = "ก",
                Provenance = [],
                Sections = [],
                MainTable = table,
            }
        );

        Assert.Equal($"a\r\n{expected}\r\n", Encoding.UTF8.GetString(csv.AsSpan(3)));
    }
}
