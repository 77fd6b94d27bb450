using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Tests.Values;

public sealed class ThaiNumbersTests
{
    [Theory]
    [InlineData("๑๒๐", "120")]
    [InlineData("๑,๒๓๔,๕๖๗.๘๙ บาท", "1234567.89")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("๒๕๖5", "2565")]
    [InlineData("ร้อยละ ๘๔.๒๐", "84.20")]
    [InlineData("84.2 %", "84.2")]
    [InlineData("84.2%", "84.2")]
    [InlineData("๘๔ เปอร์เซ็นต์", "84")]
    [InlineData(" 101 โครงการ", "101")]
    [InlineData("-15.5", "-15.5")]
    [InlineData("1.5 ล้านบาท", "1500000")]
    [InlineData("๐", "0")]
    public void TryParse_OneNumber_IsRead(string text, string expected)
    {
        Assert.True(ThaiNumbers.TryParse(text, out var number));
        Assert.Equal(decimal.Parse(expected), number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ไม่มี")]
    [InlineData("........")]
    [InlineData("-")]
    [InlineData("12 และ 13")]
    [InlineData("1,23")]
    [InlineData("12,3456")]
    [InlineData("25/08/2567")]
    [InlineData("ข้อ 1.2.3")]
    [InlineData("๐๐๒๓.๓/๑๔๓๒๕ ก 5x")]
    [InlineData("เวลา 09:30")]
    public void TryParse_NoSingleGoodNumber_IsRefused(string text) => Assert.False(ThaiNumbers.TryParse(text, out _));

    [Theory]
    [InlineData("2566-2570", "2566 2570")]
    [InlineData("จำนวน 101 โครงการ คิดเป็นร้อยละ 84.17", "101 84.17%")]
    [InlineData("1. โครงการก่อสร้าง 12 แห่ง", "12")]
    [InlineData("(๒) จำนวน ๓ เรื่อง", "3")]
    [InlineData("12.", "12")]
    [InlineData("A4 จำนวน 3", "3")]
    [InlineData("1,23 บาท", "123!")]
    public void Find_Text_GivesItsQuantities(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', ThaiNumbers.Find(text).Select(h => $"{h.Number}{(h.IsPercent ? "%" : "")}{(h.Problem is null ? "" : "!")}"))
        );

    [Fact]
    public void Find_Number_GivesItsPlace()
    {
        const string text = "จำนวน ๑๒๐ โครงการ";
        var hit = Assert.Single(ThaiNumbers.Find(text));

        Assert.Equal("๑๒๐", text[hit.Start..hit.End]);
    }
}
