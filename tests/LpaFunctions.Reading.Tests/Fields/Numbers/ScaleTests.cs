using LpaFunctions.Core.RuleBooks.Fields;
using static LpaFunctions.Reading.Tests.Fields.FieldCase;

namespace LpaFunctions.Reading.Tests.Fields.Numbers;

/// <summary>Of a scale of scores the chosen one is the value, and never the first.</summary>
public sealed class ScaleTests
{
    private static readonly FieldSpec Marks = Field("marks", FieldKind.Decimal, "คะแนนประเมินตนเอง") with
    {
        Unit = "คะแนน",
        Min = 0,
        Max = 5,
    };

    [Theory]
    [InlineData("คะแนนประเมินตนเอง ☐ 0 ☐ 1 ☐ 3 ☑ 4 ☐ 5 คะแนน", "4")]
    [InlineData("คะแนนประเมินตนเอง ( ) 0 ( ) 1 ( / ) 3 ( ) 5", "3")]
    [InlineData("คะแนนประเมินตนเอง 0 ☐ 1 ☑ 3 ☐ 5 ☐", "1")]
    [InlineData("คะแนนประเมินตนเอง ○ ๐ ● ๓ ○ ๕", "3")]
    [InlineData("คะแนนประเมินตนเอง 0 1 ◉3 5", "3")]
    [InlineData("คะแนนประเมินตนเอง / / / 5", "5")]
    [InlineData("คะแนนประเมินตนเอง ☐ 0 ☐ 1 ☐ 3 ☐ 5", "unreadable")]
    [InlineData("คะแนนประเมินตนเอง ☑ 0 ☐ 1 ☑ 3 ☐ 5", "unreadable")]
    [InlineData("คะแนนประเมินตนเอง 0 / 1 / 3 / 5", "unreadable")]
    [InlineData("คะแนนประเมินตนเอง 4 คะแนน", "4")]
    public void Read_ScaleOnALine(string line, string expected) => Assert.Equal(expected, Short(One(DocumentBuilder.Of(line), Marks)));

    [Fact]
    public void Read_StepsOneUnderTheOther_TheTickedOneCounts() =>
        Assert.Equal("3", Short(One(DocumentBuilder.Of("คะแนนประเมินตนเอง", "☐ 0 คะแนน", "☑ 3 คะแนน", "☐ 5 คะแนน"), Marks)));

    [Fact]
    public void Read_ScoresAsColumnHeadings_TheMarkedColumnCounts()
    {
        var table = new DocumentBuilder().Table(["รายการ", "0", "1", "3", "5"], ["คะแนนประเมินตนเอง", "", "", "✓", ""]);

        Assert.Equal("3", Short(One(table, Marks)));
    }

    [Fact]
    public void Read_TableOfCriteriaUnderTheLabel_TheMarkedRowCounts()
    {
        var document = DocumentBuilder
            .Of("คะแนนประเมินตนเอง")
            .Table(["คะแนน", "เกณฑ์", "ผล"], ["1", "ดำเนินการบางส่วน", ""], ["3", "ดำเนินการครบ", "✓"], ["5", "เผยแพร่ด้วย", ""]);

        Assert.Equal("3", Short(One(document, Marks)));
    }
}
