using LpaFunctions.Pipeline.Announcing;

namespace LpaFunctions.Pipeline.Tests.Announcing;

public sealed class AnnouncementDateTests
{
    [Theory]
    [InlineData("2025-08-25")]
    [InlineData("2568-08-25")]
    [InlineData("25/08/2568")]
    [InlineData("25/8/2025")]
    [InlineData("25-08-2568")]
    [InlineData("๒๕ สิงหาคม ๒๕๖๘")]
    [InlineData("วันที่ 25 ส.ค. 2568")]
    [InlineData("  25 สิงหาคม พ.ศ. 2568 ")]
    public void TryParse_FormsOfOffices_AreTheSameDay(string text)
    {
        Assert.True(AnnouncementDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2025, 8, 25), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("วันนี้")]
    [InlineData("25/08/68")]
    [InlineData("25 ส.ค. 25")]
    [InlineData("25 ส.ค. 20")]
    [InlineData("08/25/2568")]
    [InlineData("31 กุมภาพันธ์ 2568")]
    [InlineData("25-26 สิงหาคม 2568")]
    [InlineData("25/08/2568 26/08/2568")]
    [InlineData("25/08/2568 หรือหลังจากนั้น")]
    [InlineData("25 สิงหคม 2568")]
    [InlineData("2568-8")]
    public void TryParse_InDoubt_IsRefused(string? text) => Assert.False(AnnouncementDate.TryParse(text, out _));
}
