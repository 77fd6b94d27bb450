using LpaFunctions.Pipeline.RuleBooks.Workbooks;

namespace LpaFunctions.Pipeline.Tests.RuleBooks;

public sealed class BookDatesTests
{
    [Theory]
    [InlineData("30/09/2567")]
    [InlineData("๓๐ กันยายน ๒๕๖๗")]
    [InlineData("30 ก.ย. 2567")]
    [InlineData("45565")]
    public void Read_FormsOfOneDay_AreThatDay(string text) => Assert.Equal("2024-09-30", BookDates.Read(text));

    // A spreadsheet that took 30/09/2567 for a year of its own era keeps that many days.
    [Fact]
    public void Read_SerialOfABuddhistYear_IsTheDayInTheCommonEra() =>
        Assert.Equal("2024-09-30", BookDates.Read($"{(int)new DateTime(2567, 9, 30).ToOADate()}"));

    [Theory]
    [InlineData("สิ้นเดือน")]
    [InlineData("30/09/2567 หรือ 31/10/2567")]
    [InlineData("")]
    public void Read_NoSingleDay_IsNone(string text) => Assert.Null(BookDates.Read(text));

    [Fact]
    public void Write_IsoDate_IsInBuddhistEra() => Assert.Equal("30/09/2567", BookDates.Write("2024-09-30"));
}
