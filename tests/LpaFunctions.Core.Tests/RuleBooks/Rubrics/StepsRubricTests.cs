using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

public sealed class StepsRubricTests
{
    private static readonly StepsRubric Rubric = Read<StepsRubric>(
        """{ "kind": "steps", "steps": [{ "text": "บันทึก 5 ประเภท", "field": "part", "atLeast": 5, "marks": 3 }, { "text": "เผยแพร่ด้วย", "field": "yes", "marks": 5 }] }"""
    );

    [Theory]
    [InlineData(5, true, 5)]
    [InlineData(5, false, 3)]
    [InlineData(8, null, 3)]
    [InlineData(4, true, 0)]
    [InlineData(4, null, 0)]
    public void Apply_StepsReached_GivesTheMarksOfTheLastOneInARow(int kinds, bool? disseminated, int marks)
    {
        var input = disseminated is { } d ? Input(("part", Number(kinds)), ("yes", new YesNoValue(d))) : Input(("part", Number(kinds)));

        Assert.Equal(marks, Rubric.Apply(input).Marks);
    }

    [Fact]
    public void Apply_SecondStepWithoutEvidence_SaysSoAndWhatItWouldGive()
    {
        var outcome = Rubric.Apply(Input(("part", Number(6))));

        Assert.Equal("ผ่าน: บันทึก 5 ประเภท (พบ 6); ไม่พบหลักฐาน: เผยแพร่ด้วย; ได้ 3 คะแนน", outcome.Formula);
        Assert.Equal(["หากเผยแพร่ด้วย (และผ่านทุกขั้นก่อนหน้า) จะได้ 5 คะแนน"], outcome.MoreMarks);
    }

    [Fact]
    public void Apply_FirstStepWithoutEvidence_GivesNoMarks() =>
        Assert.Equal(["part"], Rubric.Apply(Input(("yes", new YesNoValue(true)))).MissingFields);

    [Fact]
    public void Check_MarksThatDoNotRise_AreReported() =>
        Assert.Contains((Rubric with { Otherwise = 3m }).Check(Fields), p => p is { Rule: "steps-ascend", Path: ".steps[0]" });
}
