using LpaFunctions.LocalHost.Functions;

namespace LpaFunctions.LocalHost.Tests.Functions;

/// <summary>Held against what the Functions host's own BlobPathSource (Microsoft.Azure.WebJobs.Extensions.Storage.Blobs 5.3.10) answers.</summary>
public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("evidence/{path}", "2568/3400102/1.1/แผน.pdf", "path=2568/3400102/1.1/แผน.pdf")]
    [InlineData("evidence/{year}/{lgo}/{name}.pdf", "2568/3400102/1.1/a.pdf", "lgo=1.1;name=a;year=2568/3400102")]
    [InlineData("evidence/{a}/{b}", "1/2/3", "a=1/2;b=3")]
    [InlineData("evidence/{a}-{b}", "1-2-3", "a=1-2;b=3")]
    [InlineData("evidence/{a}{b}", "12", "a=12;b=")]
    [InlineData("evidence/{a}.{b}", "1.2.3", "a=1.2;b=3")]
    [InlineData("evidence/x{name}", "x", "name=")]
    [InlineData("evidence/{a}/{A}", "x/y", "a=y")]
    [InlineData("evidence/{a}/{a}", "x/x", "a=x")]
    [InlineData("evidence/{ก}", "x", "ก=x")]
    [InlineData("evidence/a?{n}", "a?b", "n=b")]
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
    [InlineData("evidence/{name}.pdf", "a.PDF")]
    [InlineData("evidence/a/{n}", "A/b")]
    public void Match_OtherPath_IsNull(string pattern, string path) => Assert.Null(new BlobPathPattern(pattern).Match(path));

    [Theory]
    [InlineData("evidence")]
    [InlineData("/a")]
    [InlineData("{container}/a")]
    [InlineData("evidence/{")]
    [InlineData("evidence/}")]
    [InlineData("evidence/{}")]
    [InlineData("evidence/{1a}")]
    [InlineData("evidence/{rand-guid}")]
    public void Constructor_NoBlobPath_Throws(string pattern) => Assert.Throws<ArgumentException>(() => new BlobPathPattern(pattern));
}
