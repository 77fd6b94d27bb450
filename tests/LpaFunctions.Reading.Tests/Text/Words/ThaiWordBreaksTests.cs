using LpaFunctions.Reading.Text.Words;

namespace LpaFunctions.Reading.Tests.Text.Words;

public sealed class ThaiWordBreaksTests
{
    [Theory]
    [InlineData("องค์การบริหารส่วนตำบล", "องค์การ|บริหาร|ส่วน|ตำบล")]
    [InlineData("ปรากฏตามสิ่งที่ส่งมาด้วย", "ปรากฏ|ตาม|สิ่ง|ที่|ส่ง|มา|ด้วย")]
    [InlineData("ผลการประเมิน LPA ปี 2568", "ผล|การ|ประเมิน LPA ปี 2568")]
    [InlineData("ป้ำ", "ป้ำ")]
    [InlineData("LPA 2568", "LPA 2568")]
    [InlineData("", "")]
    public void Find_Text_BreaksBetweenWords(string text, string expected) => Assert.Equal(expected, Marked(text));

    [Fact]
    public void Find_LettersOfNoWord_HasNoBreakBesideThem()
    {
        // No word covers the middle: it may be a name, and nobody knows where that ends.
        Assert.Equal("บริหารฆฬฎฑตำบล", Marked("บริหารฆฬฎฑตำบล"));
    }

    [Fact]
    public void Find_AnyThaiText_NeverPartsALetterFromWhatBelongsToIt()
    {
        const string Text =
            "ที่ปี่น้ำกำญูฐุป้ำฎูฏูผู้ใหญ่บ้านฟื้นฟูสั่งซื้อเก้าอี้ไม้ทั้งหมดเพื่อประชาชนในเขตเทศบาลเมืองขลุงและองค์การบริหารส่วนตำบลทุ่งขนาน";

        Assert.All(
            Enumerable.Range(0, Text.Length),
            start =>
                Assert.All(
                    ThaiWordBreaks.Find(Text[start..]),
                    place =>
                    {
                        var (before, after) = (Text[start + place - 1], Text[start + place]);
                        Assert.DoesNotContain(before, "เแโใไ");
                        Assert.DoesNotContain(after, "ะาำัิีึืุูๅๆ็่้๊๋์ํฯ");
                    }
                )
        );
    }

    private static string Marked(string text)
    {
        var places = ThaiWordBreaks.Find(text);
        Assert.Equal(places.Order(), places);
        return places.Reverse().Aggregate(text, (t, p) => t.Insert(p, "|"));
    }
}
