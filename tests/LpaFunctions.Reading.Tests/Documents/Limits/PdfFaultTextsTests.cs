using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Documents.Limits;

public sealed class PdfFaultTextsTests
{
    [Theory]
    [InlineData(5, "แม้ชื่อไฟล์จะลงท้ายด้วย .pdf")]
    [InlineData(0, "ว่างเปล่า (0 ไบต์)")]
    public void Explain_NoPdf_SaysWhatTheFileIs(long bytes, string expected)
    {
        var text = PdfFaultTexts.Explain(PdfFault.NotAPdf, new ReadingLimits(), bytes);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("โปรด", text, StringComparison.Ordinal);
    }
}
