using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Tests.Values;

public sealed class NumberMultiplesTests
{
    [Theory]
    [InlineData("47.85 ล้านบาท", 47_850_000)]
    [InlineData("๔๗.๘๕\nล้านบาท", 47_850_000)]
    [InlineData("47.85 ล้าน บาท", 47_850_000)]
    [InlineData("1 ล้าน 2 แสนบาท", 1_200_000)]
    [InlineData("๒ แสน ๕ หมื่น ๓ ร้อยบาท", 250_300)]
    [InlineData("3 พันล้านบาท", 3_000_000_000)]
    [InlineData("1.5 แสนคน", 150_000)]
    [InlineData("12 ล้าน", 12_000_000)]
    [InlineData("12 พันธุ์", 12)]
    [InlineData("12 พันตรี", 12)]
    [InlineData("80 ร้อยละ", 80)]
    [InlineData("5 แสนสุข", 5)]
    public void Find_WordsBehindAFigure_MultiplyItWhereTheyAreNumbers(string text, long expected) =>
        Assert.Equal(expected, Assert.Single(ThaiNumbers.Find(text)).Number);

    [Fact]
    public void Find_PlacesThatDoNotFall_AreNotAddedUp() =>
        Assert.DoesNotContain(ThaiNumbers.Find("2 แสน 1 ล้านบาท"), hit => hit.Number == 1_200_000);
}
