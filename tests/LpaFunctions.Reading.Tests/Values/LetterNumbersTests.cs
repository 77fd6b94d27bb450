using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Tests.Values;

public sealed class LetterNumbersTests
{
    [Theory]
    [InlineData("ที่ ขก ๐๐๒๓.๓/ว ๑๔๓๒๕", "ขก ๐๐๒๓.๓/ว ๑๔๓๒๕")]
    [InlineData("ที่ ขก  0023.3/ว14325", "ขก 0023.3/ว14325")]
    [InlineData("ที่ มท ๐๘๑๐.๗/๑๒๓๔", "มท ๐๘๑๐.๗/๑๒๓๔")]
    [InlineData("หนังสือ อบต. ที่ ขก ๗๒๓๐๑/๔๕", "ขก ๗๒๓๐๑/๔๕")]
    [InlineData("คำสั่งที่ ๑๒๓/๒๕๖๗", "๑๒๓/๒๕๖๗")]
    public void Find_LetterNumber_IsTakenAsWritten(string text, string expected)
    {
        var hit = Assert.Single(LetterNumbers.Find(text));

        Assert.Equal(expected, hit.Text);
        Assert.Null(hit.Problem);
    }

    [Fact]
    public void Find_SlashPartMissing_IsFlaggedAndNotFilledIn()
    {
        var hit = Assert.Single(LetterNumbers.Find("ที่ ขก ๐๐๒๓.๓"));

        Assert.Equal("ขก ๐๐๒๓.๓", hit.Text);
        Assert.Contains("(/)", hit.Problem);
    }

    [Theory]
    [InlineData("ที่ มท ๐๘๑๐.๗/ว ๘๑๙ท")]
    [InlineData("ที่ มท ๐๘๑๐.๗/ว ๘๑๙ท ลงวันที่ ๑ มกราคม ๒๕๖๗")]
    public void Find_LetterBehindTheLastFigure_IsFlagged(string text) => Assert.NotNull(LetterNumbers.Find(text)[0].Problem);

    [Fact]
    public void Find_WordBehindTheLastFigure_IsNoFault() =>
        Assert.Null(LetterNumbers.Find("ที่ มท ๐๘๑๐.๗/ว ๘๑๙ลงวันที่ ๑ มกราคม")[0].Problem);

    [Theory]
    [InlineData("")]
    [InlineData("จำนวน ๑๒ โครงการ")]
    [InlineData("ลงวันที่ 25/08/2567")]
    public void Find_NoLetterNumber_IsEmpty(string text) => Assert.Empty(LetterNumbers.Find(text));
}
