using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.RuleBooks.Rubrics;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

public sealed class ShareBandsRubricTests
{
    private static readonly ShareBandsRubric Open = Read<ShareBandsRubric>(
        """{ "kind": "share-bands", "part": "part", "whole": "whole", "bands": [{ "above": 80, "marks": 5 }, { "atLeast": 60, "marks": 3 }, { "marks": 0 }] }"""
    );

    [Theory]
    [InlineData(81, 100, 5)]
    [InlineData(80, 100, 3)]
    [InlineData(60, 100, 3)]
    [InlineData(59, 100, 0)]
    [InlineData(0, 100, 0)]
    [InlineData(59999, 100000, 0)]
    [InlineData(80001, 100000, 5)]
    public void Apply_AtAndAroundTheBounds_TakesOpenAndClosedOnesAsSaid(int part, int whole, int marks) =>
        Assert.Equal(marks, Open.Apply(Input(("part", Number(part)), ("whole", Number(whole)))).Marks);

    [Fact]
    public void Apply_ShareFound_ShowsTheNumbersAndWhatIsLacking()
    {
        var outcome = Open.Apply(Input(("part", Number(1060)), ("whole", Number(1325))));

        Assert.Equal(
            "ทำแล้ว 1,060 โครงการ ÷ ทั้งหมด 1,325 โครงการ × 100 = ร้อยละ 80.00 (ตั้งแต่ร้อยละ 60 ขึ้นไป) ได้ 3 คะแนน",
            outcome.Formula
        );
        Assert.Equal(["หากได้มากกว่าร้อยละ 80 จะได้ 5 คะแนน (ต้องมีทำแล้วเพิ่มอีก 1 โครงการ)"], outcome.MoreMarks);
    }

    [Fact]
    public void Apply_ShareOfMoney_SaysTheBahtThatAreLacking()
    {
        var outcome = (Open with { Part = "spent", Whole = "budget" }).Apply(
            Input(("spent", Number(600_000.50m)), ("budget", Number(1_000_000)))
        );

        Assert.Equal(["หากได้มากกว่าร้อยละ 80 จะได้ 5 คะแนน (ต้องมีรายจ่ายลงทุนเพิ่มอีก 200,001 บาท)"], outcome.MoreMarks);
        Assert.Equal(new NextStep(5m, 1), outcome.Next);
    }

    [Fact]
    public void Apply_ShareJustBelowABound_DoesNotPrintTheBound()
    {
        var outcome = Open.Apply(Input(("part", Number(59999)), ("whole", Number(100000))));

        Assert.Contains("ร้อยละ 59.999 ", outcome.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_PartAboveWhole_GivesNoMarksAndSaysWhy()
    {
        var outcome = Open.Apply(Input(("part", Number(11)), ("whole", Number(10))));

        Assert.Null(outcome.Marks);
        Assert.Contains("ต้องไม่ติดลบและไม่มากกว่า", outcome.Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_WholeIsZero_GivesWhatTheBookSaysOrLeavesItToAPerson()
    {
        var nothing = Input(("part", Number(0)), ("whole", Number(0)));

        Assert.Null(Open.Apply(nothing).Marks);
        Assert.NotNull(Open.Apply(nothing).Doubt);
        Assert.Equal(5m, (Open with { MarksWhenWholeIsZero = 5m }).Apply(nothing).Marks);
    }

    [Fact]
    public void Apply_OneNumberMissing_NamesIt()
    {
        var outcome = Open.Apply(Input(("part", Number(1))));

        Assert.Null(outcome.Marks);
        Assert.Equal(["whole"], outcome.MissingFields);
        Assert.Contains("“ทั้งหมด”", outcome.Formula, StringComparison.Ordinal);
    }
}
