using System.Globalization;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

public sealed class DeadlineRubricTests
{
    private static readonly DeadlineRubric Rubric = Read<DeadlineRubric>(
        """{ "kind": "deadline", "field": "on", "deadlines": [{ "onOrBefore": "2024-09-30", "marks": 5 }, { "onOrBefore": "2024-10-31", "marks": 3 }], "late": 1 }"""
    );

    [Theory]
    [InlineData("2024-09-30", 5)]
    [InlineData("2024-10-01", 3)]
    [InlineData("2024-10-31", 3)]
    [InlineData("2024-11-01", 1)]
    public void Apply_AroundTheDeadlines_CountsTheDayItself(string date, int marks) =>
        Assert.Equal(marks, Rubric.Apply(Input(("on", Date(date)))).Marks);

    [Fact]
    public void Apply_Late_SaysTheDatesInBuddhistEra()
    {
        var outcome = Rubric.Apply(Input(("on", Date("2024-10-02"))));

        Assert.Equal("วันที่อนุมัติ 2 ตุลาคม 2567 (ภายในวันที่ 31 ตุลาคม 2567) ได้ 3 คะแนน", outcome.Formula);
        Assert.Equal(["หากแล้วเสร็จภายในวันที่ 30 กันยายน 2567 จะได้ 5 คะแนน"], outcome.MoreMarks);
    }

    [Fact]
    public void Check_DeadlinesInTheWrongOrder_AreReported() =>
        Assert.Contains((Rubric with { Deadlines = [.. Rubric.Deadlines.Reverse()] }).Check(Fields), p => p.Rule == "deadlines-descend");

    [Fact]
    public void Check_YearOfTheBuddhistEra_IsReported() =>
        Assert.Contains(
            (Rubric with { Deadlines = [new() { OnOrBefore = new DateOnly(2567, 9, 30), Marks = 5m }] }).Check(Fields),
            p => p is { Rule: "ce-dates", Path: ".deadlines[0].onOrBefore" }
        );

    private static DateValue Date(string text) => new(DateOnly.Parse(text, CultureInfo.InvariantCulture));
}
