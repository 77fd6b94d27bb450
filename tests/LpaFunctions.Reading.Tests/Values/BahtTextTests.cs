using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Tests.Values;

public sealed class BahtTextTests
{
    public static TheoryData<string, string> Amounts =>
        new()
        {
            { "0", "ศูนย์บาทถ้วน" },
            { "1", "หนึ่งบาทถ้วน" },
            { "10", "สิบบาทถ้วน" },
            { "11", "สิบเอ็ดบาทถ้วน" },
            { "20", "ยี่สิบบาทถ้วน" },
            { "21.50", "ยี่สิบเอ็ดบาทห้าสิบสตางค์" },
            { "100", "หนึ่งร้อยบาทถ้วน" },
            { "101", "หนึ่งร้อยเอ็ดบาทถ้วน" },
            { "0.25", "ยี่สิบห้าสตางค์" },
            { "1000000", "หนึ่งล้านบาทถ้วน" },
            { "1234567.89", "หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์" },
            { "12000000", "สิบสองล้านบาทถ้วน" },
            { "98765432.10", "เก้าสิบแปดล้านเจ็ดแสนหกหมื่นห้าพันสี่ร้อยสามสิบสองบาทสิบสตางค์" },
            { "1000001", "หนึ่งล้านเอ็ดบาทถ้วน" },
            { "2500000000", "สองพันห้าร้อยล้านบาทถ้วน" },
        };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void WriteAndParse_Amount_BothWays(string amount, string words)
    {
        Assert.Equal(words, BahtText.Write(decimal.Parse(amount)));
        Assert.Equal(decimal.Parse(amount), BahtText.Parse(words));
        Assert.Equal(decimal.Parse(amount), BahtText.Parse($"( {words} )"));
    }

    [Theory]
    [InlineData("หนึ่งร้อยหนึ่งบาท", 101)]
    [InlineData("หนึ่งล้าน สองแสน บาทถ้วน", 1_200_000)]
    [InlineData("หนึ่งสิบบาทถ้วน", 10)]
    public void Parse_CommonVariants_AreRead(string words, int expected) => Assert.Equal(expected, BahtText.Parse(words));

    [Theory]
    [InlineData("")]
    [InlineData("บาท")]
    [InlineData("หนึ่งร้อยพันบาท")]
    [InlineData("ห้าสิบหกร้อยบาท")]
    [InlineData("หนึ่งมั่วบาทถ้วน")]
    [InlineData("หนึ่งบาทสองร้อยสตางค์")]
    [InlineData("1,200 บาท")]
    public void Parse_NoAmount_IsNull(string words) => Assert.Null(BahtText.Parse(words));

    [Fact]
    public void WriteThenParse_ManyAmounts_ComeBack()
    {
        var random = new Random(25680);

        for (var i = 0; i < 3_000; i++)
        {
            var amount = random.NextInt64(0, 10_000_000_000_000) / 100m;
            Assert.Equal(amount, BahtText.Parse(BahtText.Write(amount)));
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.005")]
    public void Write_WrongAmount_Throws(string amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BahtText.Write(decimal.Parse(amount)));
}
