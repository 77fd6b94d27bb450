using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Tests.Fields;

namespace LpaFunctions.Reading.Tests.Assembling;

/// <summary>A damaged page costs itself and is named; text behind the image of a page is a proposal; work is counted, not timed.</summary>
public sealed class DamagedPagesTests
{
    private const string Line = "BT /F1 12 Tf 72 700 Td (seen) Tj ET";

    private static Document Read(byte[] file, ReadingLimits? limits = null) =>
        PdfDocumentReader.Read(file, limits ?? new ReadingLimits(), TestContext.Current.CancellationToken);

    private static FieldReadings Fields(Document document)
    {
        var indicator = FieldCase.Indicator(FieldCase.Field("any", FieldKind.Integer, "จำนวนถนนทั้งหมด"));
        return FieldCase.Reader.Read(document, FieldCase.Book(indicator), indicator, place: null);
    }

    [Fact]
    public void Read_OnePageWithoutItsContent_KeepsTheOthersAndNamesIt()
    {
        var pdf = new TinyPdf().Page(Line).Page(Line).Page(Line);
        // The second page's content is no stream any more.
        var file = System.Text.Encoding.Latin1.GetString(pdf.Bytes());
        var second = file.IndexOf("/Contents 7 0 R", StringComparison.Ordinal);
        file = file[..second] + "/Contents 2 0 R" + file[(second + "/Contents 7 0 R".Length)..];

        var document = Read(System.Text.Encoding.Latin1.GetBytes(file));

        Assert.Equal(["seen", "", "seen"], document.Pages.Select(page => string.Concat(page.Lines.Select(line => line.Text))));
        Assert.NotNull(document.Pages[1].Unread);
        Assert.Contains(Fields(document).Findings, finding => finding.Message.StartsWith("หน้า 2 เสียหาย", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_DamagedPageOfALongDocument_KeepsTheOthersInTheirOrder()
    {
        const int pages = 60;
        var pdf = new TinyPdf();
        for (var i = 1; i <= pages; i++)
        {
            pdf.Page($"BT /F1 12 Tf 72 700 Td (page {i}) Tj ET");
        }

        // The content of the 20th page is no stream any more.
        var file = System.Text.Encoding.Latin1.GetString(pdf.Bytes());
        file = file.Replace("/Contents 43 0 R", "/Contents  2 0 R", StringComparison.Ordinal);

        var document = Read(System.Text.Encoding.Latin1.GetBytes(file));

        var expected = Enumerable.Range(1, pages).Select(i => i == 20 ? "" : $"page {i}");
        Assert.Equal(expected, document.Pages.Select(page => string.Concat(page.Lines.Select(line => line.Text))));
        Assert.Equal([20], document.Pages.Where(page => page.Unread is not null).Select(page => page.Number));
    }

    [Theory]
    [InlineData("3 Tr BT /F1 12 Tf 72 700 Td (what somebody else has read here) Tj ET q 595 0 0 842 0 0 cm /Im0 Do Q")]
    [InlineData("BT /F1 12 Tf 72 700 Td (what somebody else has read here) Tj ET q 595 0 0 842 0 0 cm /Im0 Do Q")]
    public void Read_TextBehindTheImageOfAPage_IsAProposal(string content)
    {
        var pdf = new TinyPdf();
        var image = pdf.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", [128]);
        pdf.ResourceEntries = $"/XObject << /Im0 {image} 0 R >>";

        var document = Read(pdf.Page(content).Bytes());

        var page = Assert.Single(document.Pages);
        Assert.Equal((PageClass.Scan, true), (page.Class, page.IsHiddenText));
        Assert.All(page.Lines, line => Assert.InRange(line.Confidence, 0, 0.5));
        Assert.Contains(Fields(document).Findings, finding => finding.Kind == EvidenceFindingKind.HiddenText);
    }

    [Fact]
    public void Read_MoreWorkThanTheLimit_IsTooComplexOnAnyMachine()
    {
        var pdf = new TinyPdf().Page(string.Concat(Enumerable.Repeat("q Q ", 2_000)));

        var fault = Assert.Throws<PdfException>(() => Read(pdf.Bytes(), new ReadingLimits { MaxWork = 1_000 }));

        Assert.Equal(PdfFault.TooComplex, fault.Fault);
    }

    [Fact]
    public void Read_PageOfLostLetters_HasAFinding()
    {
        var document = new DocumentBuilder()
            .Lines(string.Concat(Enumerable.Repeat("\uFFFD\uFFFD#!", 12)), "จำนวนถนนทั้งหมด 55 สาย")
            .Build();

        Assert.Contains(Fields(document).Findings, finding => finding.Kind == EvidenceFindingKind.PoorText);
    }
}
