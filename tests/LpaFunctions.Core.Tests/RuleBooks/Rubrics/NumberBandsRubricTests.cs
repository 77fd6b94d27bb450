using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Rubrics;
using static LpaFunctions.Core.Tests.RuleBooks.Rubrics.RubricFixture;

namespace LpaFunctions.Core.Tests.RuleBooks.Rubrics;

public sealed class NumberBandsRubricTests
{
    private static readonly NumberBandsRubric Days = Read<NumberBandsRubric>(
        """{ "kind": "number-bands", "field": "days", "bands": [{ "atMost": 7, "marks": 5 }, { "below": 15, "marks": 3 }, { "marks": 0 }] }"""
    );

    [Theory]
    [InlineData(0, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 3)]
    [InlineData(14, 3)]
    [InlineData(15, 0)]
    public void Apply_LessIsBetter_KeepsTheBoundsAsSaid(int days, int marks) =>
        Assert.Equal(marks, Days.Apply(Input(("days", Number(days)))).Marks);

    [Fact]
    public void Apply_NumberFound_SaysBandAndBetterBand()
    {
        var outcome = Days.Apply(Input(("days", Number(10))));

        Assert.Equal("จำนวนวัน 10 วัน (น้อยกว่า 15 วัน) ได้ 3 คะแนน", outcome.Formula);
        Assert.Equal(["หากจำนวนวันไม่เกิน 7 วัน จะได้ 5 คะแนน"], outcome.MoreMarks);
    }

    [Fact]
    public void Check_BandThatNoValueReaches_IsReported() =>
        Assert.Contains(
            (
                Days with
                {
                    Bands =
                    [
                        new ValueBand { AtMost = 7m, Marks = 5m },
                        new ValueBand { AtMost = 5m, Marks = 3m },
                        new ValueBand { Marks = 0m },
                    ],
                }
            ).Check(Fields),
            p => p is { Rule: "band-reachable", Path: ".bands[1]" }
        );
}
