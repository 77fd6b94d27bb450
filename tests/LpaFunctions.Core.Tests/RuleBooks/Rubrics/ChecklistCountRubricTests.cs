using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Rubrics;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

public sealed class ChecklistCountRubricTests
{
    private static readonly ChecklistCountRubric Rubric = Read<ChecklistCountRubric>(
        """{ "kind": "checklist-count", "field": "list", "bands": [{ "atLeast": 5, "marks": 5 }, { "atLeast": 3, "marks": 3 }, { "marks": 0 }] }"""
    );

    [Theory]
    [InlineData("abcde", 5)]
    [InlineData("abcd-e", 3)]
    [InlineData("abc", 3)]
    [InlineData("ab-cde", 0)]
    [InlineData("-abcde", 0)]
    public void Apply_ItemsDone_CountsOnlyThose(string done, int marks) =>
        Assert.Equal(marks, Rubric.Apply(Input(("list", List(done)))).Marks);

    [Fact]
    public void Apply_ItemsOpen_TellsNotDoneFromNotFound()
    {
        var outcome = Rubric.Apply(Input(("list", List("ab-c"))));

        Assert.Equal("รายการ: ทำแล้ว 2 จาก 5 รายการ (นอกเหนือจากนั้น) ได้ 0 คะแนน", outcome.Formula);
        Assert.Equal(
            ["ทำเพิ่มอีก 1 รายการ จะได้ 3 คะแนน", "ยังไม่ได้ทำ: ข้อ c", "ไม่พบในเอกสาร: ข้อ d", "ไม่พบในเอกสาร: ข้อ e"],
            outcome.MoreMarks
        );
    }

    [Fact]
    public void Apply_ItemThatTheBookDoesNotKnow_DoesNotCount() => Assert.Equal(0m, Rubric.Apply(Input(("list", List("abxyz")))).Marks);

    [Fact]
    public void Check_MoreItemsWantedThanThereAre_IsReported() =>
        Assert.Contains(
            (Rubric with { Bands = [new ValueBand { AtLeast = 6m, Marks = 5m }, new ValueBand { Marks = 0m }] }).Check(Fields),
            p => p is { Rule: "band-reachable", Path: ".bands[0]" }
        );
}
