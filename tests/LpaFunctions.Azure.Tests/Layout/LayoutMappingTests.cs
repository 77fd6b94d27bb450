using LpaFunctions.Azure.Layout;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Azure.Tests.Layout;

public sealed class LayoutMappingTests
{
    private static readonly Document Form = LayoutMapping.Read(
        BinaryData.FromBytes(File.ReadAllBytes(RepoFiles.Fixture("layout/form-page.json"))),
        "test"
    );
    private static readonly Page Page = Assert.Single(Form.Pages);

    [Fact]
    public void Read_PageInInches_IsInPoints()
    {
        Assert.Equal(595, Page.Width, 0.5);
        Assert.Equal(842, Page.Height, 0.5);
        Assert.Equal(new TextBox(180, 72, 410.4, 90), Page.Lines[0].Box with { Right = Math.Round(Page.Lines[0].Box.Right, 3) });
        Assert.Equal(PageClass.Text, Page.Class);
    }

    [Fact]
    public void Read_LabelAndValueSideBySide_AreOneLineOfTwoSpans()
    {
        var line = Page.Lines[1];

        Assert.Equal("จำนวนโครงการในแผนพัฒนาท้องถิ่น ๑๒๐ โครงการ", line.Text);
        Assert.Equal(["จำนวนโครงการในแผนพัฒนาท้องถิ่น", "๑๒๐ โครงการ"], line.Spans.Select(s => s.Text));
        Assert.True(line.Spans[1].Box.Left > line.Spans[0].Box.Right);
    }

    [Fact]
    public void Read_DoubtfulWord_MakesItsLineAndCellDoubtful()
    {
        Assert.Equal(0.61, Page.Lines[1].Confidence);
        Assert.Equal(0.97, Page.Lines[2].Confidence);
        Assert.Equal(0.55, Assert.Single(Page.Tables).Cells.Single(c => c is { Row: 1, Column: 1 }).Confidence);
    }

    [Fact]
    public void Read_DamagedThai_IsRepairedAndCounted()
    {
        Assert.StartsWith("จำนวนโครงการที่ได้รับงบประมาณ", Page.Lines[2].Text, StringComparison.Ordinal);
        Assert.NotEmpty(Page.Repairs);
    }

    [Fact]
    public void Read_SelectionMarks_AreCheckBoxesWithTheirLabels()
    {
        Assert.Equal([(true, "มีการประชุมประชาคม"), (false, "ไม่มี")], Page.CheckBoxes.Select(b => (b.Checked, b.Label)));
        Assert.DoesNotContain(Page.Lines, l => l.Text.Contains("selected", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Table_KeepsItsGrid()
    {
        var table = Assert.Single(Page.Tables);

        Assert.Equal((2, 2), (table.Rows, table.Columns));
        Assert.Equal([(0, 0, "ด้าน"), (0, 1, "คะแนน"), (1, 0, "1"), (1, 1, "5")], table.Cells.Select(c => (c.Row, c.Column, c.Text)));
    }

    [Theory]
    [InlineData("""{"status":"failed","error":{"code":"InvalidContent","message":"m"}}""", "InvalidContent")]
    [InlineData("""{"status":"running"}""", "running")]
    [InlineData("not json", "test")]
    public void Read_NoResult_IsAPermanentFault(string json, string named)
    {
        var fault = Assert.Throws<PdfException>(() => LayoutMapping.Read(BinaryData.FromString(json), "test"));

        Assert.Equal(PdfFault.Damaged, fault.Fault);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
