using LpaFunctions.Reading.Fields.Lists;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Tests.Values;

public sealed class FormValuesTests
{
    [Theory]
    [InlineData("มี", true)]
    [InlineData("ไม่มี", false)]
    [InlineData(": ใช่", true)]
    [InlineData("ยังไม่ดำเนินการ", false)]
    [InlineData("ดำเนินการแล้ว", true)]
    [InlineData("☑ มี ☐ ไม่มี", true)]
    [InlineData("☐ มี ☑ ไม่มี", false)]
    [InlineData("[x] มี [ ] ไม่มี", true)]
    [InlineData("( ) มี (/) ไม่มี", false)]
    [InlineData("☒ มี  ☐ ไม่มี", true)]
    [InlineData("✓", true)]
    [InlineData("✗", false)]
    [InlineData("✓ ไม่มี", false)]
    [InlineData("☑", true)]
    [InlineData("มี ☑", true)]
    [InlineData("อาจจะ", null)]
    [InlineData("☑ มี ☑ ไม่มี", null)]
    public void YesNo_Text_SaysWhich(string text, bool? expected) => Assert.Equal(expected, YesNoWords.Parse(text, out _));

    [Theory]
    [InlineData("☐ มี ☐ ไม่มี", true)]
    [InlineData("....", true)]
    [InlineData("", true)]
    [InlineData("☑ มี ☐ ไม่มี", false)]
    public void YesNo_NothingTicked_IsBlank(string text, bool expected)
    {
        YesNoWords.Parse(text, out var blank);
        Assert.Equal(expected, blank);
    }

    [Theory]
    [InlineData("1. นายสมชาย ใจดี\n2. นางสาวสมหญิง รักงาน", "นายสมชาย ใจดี|นางสาวสมหญิง รักงาน")]
    [InlineData("๑) นายก ข ๒) นางค ง", "นายก ข|นางค ง")]
    [InlineData("นายสมชาย ใจดี, นางสมศรี มีสุข และนายสมศักดิ์ ดีงาม", "นายสมชาย ใจดี|นางสมศรี มีสุข|นายสมศักดิ์ ดีงาม")]
    [InlineData(".........", "")]
    public void Names_List_IsTakenApart(string text, string expected) => Assert.Equal(expected, string.Join('|', NameLists.Parse(text)));

    [Theory]
    [InlineData("โทรศัพท์ ๐ ๔๓๒๓ ๖๘๘๒", false)]
    [InlineData("โทร. 0 4323 688", true)]
    [InlineData("โทร. 081-234-5678", false)]
    [InlineData("โทร. 081-234-567", true)]
    [InlineData("ไม่มีเบอร์", false)]
    public void Phone_DigitShort_IsFlagged(string text, bool flagged) => Assert.Equal(flagged, ThaiPhones.Problem(text) is not null);
}
