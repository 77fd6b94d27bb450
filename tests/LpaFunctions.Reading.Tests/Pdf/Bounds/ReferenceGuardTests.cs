using System.Text;
using LpaFunctions.Reading.Pdf.Bounds;

namespace LpaFunctions.Reading.Tests.Pdf.Bounds;

/// <summary>What PdfPig would follow without end is cut before it sees the file, in place; sound files are handed on as they are. No input here harms any program: only the guard looks at it.</summary>
public sealed class ReferenceGuardTests
{
    private static string Look(string file) => Encoding.Latin1.GetString(ReferenceGuard.Look(Encoding.Latin1.GetBytes(file)).Span);

    [Theory]
    [InlineData("5 0 obj << /Length 6 0 R >> stream x endstream endobj 6 0 obj 12 endobj")]
    [InlineData("5 0 obj 6 0 R endobj 6 0 obj 7 0 R endobj 7 0 obj null endobj")]
    [InlineData("9 0 obj << /Type /XRef /W [1 2 1] /Index [0 5] /Size 5 >> stream x endstream endobj")]
    [InlineData("9 0 obj << /Type /Font /W [3 [500 600]] >> endobj")]
    [InlineData("9 0 obj << /FunctionType 3 /Functions [10 0 R 11 0 R] >> endobj 10 0 obj << /FunctionType 2 >> endobj")]
    public void Look_SoundReferences_StayAsTheyAre(string file) => Assert.Equal(file, Look(file));

    [Theory]
    [InlineData("5 0 obj 6 0 R endobj 6 0 obj 5 0 R endobj")]
    [InlineData("5 0 obj 5 0 R endobj")]
    public void Look_ReferencesInACircle_AreCutOnce(string file)
    {
        var looked = Look(file);

        Assert.Equal(file.Length, looked.Length);
        Assert.Single(looked.Split(' '), "null");
    }

    [Fact]
    public void Look_FunctionMadeOfItself_LosesItsParts() =>
        Assert.Equal(
            "6 0 obj << /FunctionType 3 /_unctions [6 0 R] >> endobj",
            Look("6 0 obj << /FunctionType 3 /Functions [6 0 R] >> endobj")
        );

    [Theory]
    [InlineData("/W [1 99 1] /Size 5")]
    [InlineData("/W [1 -2 1] /Size 5")]
    [InlineData("/W[1 2 1] /Index [0 9000000] /Size 5")]
    [InlineData("/W [1 2 1] /Size 99999999")]
    public void Look_WidthsAndCountsOutOfAllMeasure_LoseTheirName(string entries)
    {
        var looked = Look($"9 0 obj << /Type /XRef {entries} >> stream x endstream endobj");

        Assert.Contains("/_", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("/W", looked, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_ChainLongerThanAnyFileNeeds_IsCut()
    {
        var file = string.Concat(Enumerable.Range(1, 100).Select(i => $"{i} 0 obj {i + 1} 0 R endobj "));

        Assert.Contains("null", Look(file), StringComparison.Ordinal);
    }
}
