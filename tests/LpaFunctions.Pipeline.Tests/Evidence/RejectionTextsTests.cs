using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Pipeline.Tests.Evidence;

public sealed class RejectionTextsTests
{
    [Theory]
    [InlineData("2568/3400102/1.1/แผน.pdf", 5, "แม้ชื่อไฟล์จะลงท้ายด้วย .pdf")]
    [InlineData("2568/3400102/1.1/แผน.PDF", 5, "แม้ชื่อไฟล์จะลงท้ายด้วย .pdf")]
    [InlineData("2568/3400102/1.1/แผน.pdf", 0, "ว่างเปล่า (0 ไบต์)")]
    public void Fault_NoPdf_SaysWhatTheFileIs(string path, long bytes, string expected)
    {
        var text = RejectionTexts.Fault(PdfFault.NotAPdf, new ReadingLimits(), path, bytes);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("โปรด", text, StringComparison.Ordinal);
    }
}
