using LpaFunctions.Reading.Text.Words;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Text.Words;

public sealed class ThaiDictionaryTests
{
    [Theory]
    [InlineData("การประเมินประสิทธิภาพ", 0)]
    [InlineData("ธรรมาภิบาล", 0)]
    [InlineData("จังหวัดขอนแก่น อำเภอเวียงเก่า", 0)]
    [InlineData("กขฃ", 3)]
    [InlineData("ตัวชีว้ ัด", 3)]
    [InlineData("abc 123 ๒๕๖๘", 0)]
    [InlineData("", 0)]
    public void Count_Text_GivesTheFewestLettersLeftOver(string text, int expected)
    {
        var (letters, unknown) = (0, 0);
        ThaiDictionary.Count(text, ref letters, ref unknown);

        Assert.Equal(text.Count(c => c is >= 'ก' and <= '\u0E4E'), letters);
        Assert.Equal(expected, unknown);
    }

    [Fact]
    public void Count_LongRunWithoutBlanks_IsCountedWhole()
    {
        var text = string.Concat(Enumerable.Repeat("โครงการพัฒนา", 500));
        var (letters, unknown) = (0, 0);
        ThaiDictionary.Count(text, ref letters, ref unknown);

        Assert.Equal(text.Length, letters);
        Assert.Equal(0, unknown);
    }

    [Fact]
    public void UnknownShare_CleanText_IsSmall_DamagedText_IsLarge()
    {
        var lines = File.ReadAllLines(Path.Combine(RepoFiles.Root, "tests", "LpaFunctions.Reading.Tests", "Text", "clean-thai.txt"));

        Assert.InRange(ThaiDictionary.UnknownShare(lines)!.Value, 0, 0.03);
        Assert.InRange(ThaiDictionary.UnknownShare(lines.Select(l => l.Replace('า', 'ำ')))!.Value, 0.08, 1);
    }

    [Fact]
    public void UnknownShare_HardlyAnyThai_IsNull() => Assert.Null(ThaiDictionary.UnknownShare(["จำนวน 12", "LPA"]));
}
