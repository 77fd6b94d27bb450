using LpaFunctions.LocalHost.Functions;

namespace LpaFunctions.LocalHost.Tests.Functions;

public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("evidence/{path}", "2568/3400102/1.1/แผน.pdf", "path=2568/3400102/1.1/แผน.pdf")]
    [InlineData("evidence/{year}/{lgo}/{name}.pdf", "2568/3400102/1.1/a.pdf", "lgo=3400102;name=1.1/a;year=2568")]
    [InlineData("evidence/{year}/x-{name}", "2568/x-a", "name=a;year=2568")]
    public void Match_FittingPath_GivesItsTokens(string pattern, string path, string tokens) =>
        Assert.Equal(
            tokens,
            string.Join(';', new BlobPathPattern(pattern).Match(path)!.OrderBy(t => t.Key).Select(t => $"{t.Key}={t.Value}"))
        );

    [Theory]
    [InlineData("evidence/{year}/{name}.pdf", "2568/a.txt")]
    [InlineData("evidence/{year}/{name}", "2568")]
    [InlineData("evidence/a.b", "axb")]
    public void Match_OtherPath_IsNull(string pattern, string path) => Assert.Null(new BlobPathPattern(pattern).Match(path));

    [Theory]
    [InlineData("evidence")]
    [InlineData("/a")]
    [InlineData("{container}/a")]
    public void Constructor_NoContainer_Throws(string pattern) => Assert.Throws<ArgumentException>(() => new BlobPathPattern(pattern));
}
