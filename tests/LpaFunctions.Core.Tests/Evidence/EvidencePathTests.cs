using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Core.Tests.Evidence;

public sealed class EvidencePathTests
{
    [Theory]
    [InlineData("แผน.pdf", "ต้องเป็น ปี/รหัส อปท./รหัสตัวชี้วัด/ชื่อไฟล์")]
    [InlineData("2568/3400102/1.1/1/2/3/4/5/6/7/แผน.pdf", "ต้องเป็น ปี/รหัส อปท./รหัสตัวชี้วัด/ชื่อไฟล์")]
    [InlineData("2568/3400102/1.1/ย่อย//แผน.pdf", "ไม่มีชื่อไฟล์")]
    [InlineData("๒๕๖๘/3400102/1.1/แผน.pdf", "ตัวเลขอารบิก เช่น 2568")]
    [InlineData("2568/340010/1.1/แผน.pdf", "7 หลัก เช่น 3400102")]
    [InlineData("2568/ขอนแก่น/1.1/แผน.pdf", "7 หลัก เช่น 3400102")]
    [InlineData("2568/9999999/1.1/แผน.pdf", "ไม่มีจังหวัดรหัส 99")]
    [InlineData("2568/3400102/ก/แผน.pdf", "รหัสตัวชี้วัด \"ก\" ไม่ถูกต้อง")]
    [InlineData("2568/3400102/ก/ย่อย/แผน.pdf", "รหัสตัวชี้วัด \"ก\" ไม่ถูกต้อง")]
    public void TryParse_WrongPart_SaysWhichAndWhatIsExpected(string path, string expected)
    {
        Assert.False(EvidencePath.TryParse(path, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_FolderBelowTheIndicators_CountsForTheIndicatorAbove()
    {
        Assert.True(EvidencePath.TryParse("2568/3400102/1.1/ย่อย/แผน.pdf", out var path, out _));

        Assert.Equal("1.1", path.Indicator.ToString());
        Assert.Equal("ย่อย/แผน.pdf", path.FileName);
        Assert.Equal("2568/3400102/1.1/ย่อย/แผน.pdf", path.ToString());
    }

    [Theory]
    [InlineData("2568/3400102/แผน.pdf", true)]
    [InlineData("2568/3400102/1.1/ย่อย/แผน.pdf", true)]
    [InlineData("2568/9999999/แผน.pdf", false)]
    [InlineData("2568", false)]
    public void TryParseOwner_WrongPathBelowAnLgo_NamesTheLgo(string path, bool expected) =>
        Assert.Equal((expected, expected ? "3400102" : "0000000"), (EvidencePath.TryParseOwner(path, out _, out var lgo), lgo.Digits));
}
