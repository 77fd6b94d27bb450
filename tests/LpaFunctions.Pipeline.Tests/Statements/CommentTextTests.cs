using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.Pipeline.Tests.Statements;

public sealed class CommentTextTests
{
    [Theory]
    [InlineData("  ผลดีขึ้น 12.50 คะแนน\r\nขอบคุณ\r\n", "ผลดีขึ้น 12.50 คะแนน\nขอบคุณ")]
    [InlineData("ก\u0000ข\u202Eค\tง\u2066", "กขค ง")]
    [InlineData("คำ\u200Bแบ่ง", "คำ\u200Bแบ่ง")]
    [InlineData(" \u202E \n", "")]
    public void Clean_Text_StaysAsWrittenLessWhatNobodySees(string written, string kept) => Assert.Equal(kept, CommentText.Clean(written));

    [Theory]
    [InlineData("โทร. 081 234 5678", "หมายเลขโทรศัพท์")]
    [InlineData("0\u202E81\u200B2345678", "หมายเลขโทรศัพท์")]
    [InlineData("=1+1", "สูตร")]
    [InlineData("\u0000@SUM(A1)", "สูตร")]
    public void Clean_TextThatMayNotBePublished_IsRefusedInThai(string written, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => CommentText.Clean(written)).Message, StringComparison.Ordinal);

    [Fact]
    public void Clean_LongerThanTheLimit_SaysHowLongItIs()
    {
        var longest = new string('ก', LgoComment.LongestText);

        Assert.Equal(longest, CommentText.Clean(longest));
        Assert.Contains("1,001", Assert.Throws<FormatException>(() => CommentText.Clean(longest + "ก")).Message, StringComparison.Ordinal);
    }
}
