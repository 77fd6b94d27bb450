using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Tests.Values;

public sealed class ThaiDatesTests
{
    [Theory]
    [InlineData("๒๕ สิงหาคม ๒๕๖๗", "2024-08-25")]
    [InlineData("ลงวันที่ ๒๘ พฤษภาคม ๒๕๖๗", "2024-05-28")]
    [InlineData("๒๕ ส.ค. ๖๗", "2024-08-25")]
    [InlineData("25 ส.ค.67", "2024-08-25")]
    [InlineData("25 สค 2567", "2024-08-25")]
    [InlineData("25/08/2567", "2024-08-25")]
    [InlineData("๒๕/๘/๒๕๖๗", "2024-08-25")]
    [InlineData("25-08-2567", "2024-08-25")]
    [InlineData("25.08.2567", "2024-08-25")]
    [InlineData("25/08/67", "2024-08-25")]
    [InlineData("25/08/2024", "2024-08-25")]
    [InlineData("2024-08-25", "2024-08-25")]
    [InlineData("25 สิงหาคม พ.ศ. 2567", "2024-08-25")]
    [InlineData("25 สิงหาคม ค.ศ. 2024", "2024-08-25")]
    [InlineData("25 สิงหาคม 2024", "2024-08-25")]
    [InlineData("25 August 2024", "2024-08-25")]
    [InlineData("วันที่ ๙ เดือน มกราคม พุทธศักราช ๒๕๖๘", "2025-01-09")]
    [InlineData("วันที่ ๙ เดือน มกราคม พ.ศ. ๒๕๖๘", "2025-01-09")]
    [InlineData("๓๐ กันยายน ๒๕๖7", "2024-09-30")]
    [InlineData("๑ กุมพาพันธ์ ๒๕๖๗", "2024-02-01")]
    [InlineData("๑ กุมภาพันธ ๒๕๖๗", "2024-02-01")]
    [InlineData("๑ พฤศจิกายน์ ๒๕๖๗", "2024-11-01")]
    [InlineData("29 กุมภาพันธ์ 2567", "2024-02-29")]
    [InlineData("1 มี.ค. 2567", "2024-03-01")]
    [InlineData("1 ม.ค. 2567", "2024-01-01")]
    [InlineData("1 เม.ย. 2567", "2024-04-01")]
    [InlineData("1 มิ.ย. 2567", "2024-06-01")]
    [InlineData("1 พ.ค. 2567", "2024-05-01")]
    [InlineData("1 พ.ย. 2567", "2024-11-01")]
    public void Parse_EveryForm_GivesTheDay(string text, string expected) => Assert.Equal(DateOnly.Parse(expected), ThaiDates.Parse(text));

    [Theory]
    [InlineData("31 กุมภาพันธ์ 2567")]
    [InlineData("29 กุมภาพันธ์ 2566")]
    [InlineData("31/04/2567")]
    [InlineData("12/13/2567")]
    [InlineData("0 มกราคม 2567")]
    [InlineData("25/08/24")]
    [InlineData("กันยายน 2567")]
    [InlineData("25 สัปดาห์ 2567")]
    [InlineData("25 โครงการ 2567")]
    [InlineData("10.5.2")]
    [InlineData("")]
    [InlineData("๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗")]
    [InlineData("1 ม.ค. 2567 และ 2 ม.ค. 2567")]
    public void Parse_NoSingleDay_IsNull(string text) => Assert.Null(ThaiDates.Parse(text));

    [Theory]
    [InlineData("๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗", "2023-10-01", "2024-09-30")]
    [InlineData("ตั้งแต่ 1 ต.ค. 66 ถึงวันที่ 30 ก.ย. 67", "2023-10-01", "2024-09-30")]
    [InlineData("๑ - ๓ ตุลาคม ๒๕๖๗", "2024-10-01", "2024-10-03")]
    public void Find_Range_GivesBothEnds(string text, string from, string until)
    {
        var hit = Assert.Single(ThaiDates.Find(text));

        Assert.Equal(DateOnly.Parse(from), hit.Date);
        Assert.Equal(DateOnly.Parse(until), hit.Until);
    }

    [Fact]
    public void Find_ImpossibleDate_IsThereWithANote()
    {
        var hit = Assert.Single(ThaiDates.Find("อนุมัติเมื่อ 31 กุมภาพันธ์ 2567"));

        Assert.Null(hit.Date);
        Assert.Contains("ปฏิทิน", hit.Note);
    }

    [Fact]
    public void Find_TwoDigitYear_SaysHowItWasRead() => Assert.Contains("2567", Assert.Single(ThaiDates.Find("๒๕ ส.ค. ๖๗")).Note);

    [Fact]
    public void Find_DateInText_GivesItsPlace()
    {
        const string text = "ณ วันที่ ๓๐ กันยายน ๒๕๖๗ ทั้งนี้";
        var hit = Assert.Single(ThaiDates.Find(text));

        Assert.Equal("๓๐ กันยายน ๒๕๖๗", text[hit.Start..hit.End]);
    }
}
