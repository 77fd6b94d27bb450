using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Tests.Publishing;

public sealed class PublicValueTests
{
    private static readonly FieldSpec Public = new()
    {
        Id = "projects",
        Kind = FieldKind.Integer,
        Labels = ["โครงการ"],
        Public = true,
    };

    [Fact]
    public void From_NumberDateYesAndNo_AreHeld()
    {
        Assert.Equal(84m, PublicValue.From(Public, new NumberValue(84m))!.Number);
        Assert.Equal(new DateOnly(2024, 10, 14), PublicValue.From(Public, new DateValue(new DateOnly(2024, 10, 14)))!.Date);
        Assert.False(PublicValue.From(Public, new YesNoValue(false))!.Yes);
    }

    [Fact]
    public void From_TextNamesAndFieldsThatAreNotPublic_GiveNothing()
    {
        Assert.Null(PublicValue.From(Public, new TextValue("นายทดสอบ")));
        Assert.Null(PublicValue.From(Public, new NamesValue(["นายทดสอบ"])));
        Assert.Null(PublicValue.From(Public, null));
        Assert.Null(PublicValue.From(Public with { Public = false }, new NumberValue(84m)));
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(3, 5, false)]
    [InlineData(null, 5, false)]
    public void AnnouncedIndicator_MarksOfARuleOrOfAPerson_TellWhetherValuesAreAnnounced(int? marks, int computed, bool areAnnounced)
    {
        var announced = AnnouncedIndicator.From(DomainId.D1, Result(marks, computed));

        Assert.Equal(areAnnounced, announced.Values is [{ FieldId: "projects", Number: 84m }]);
        Assert.Equal(areAnnounced, announced.Values is not null);
    }

    private static IndicatorResult Result(int? marks, int computed) =>
        new()
        {
            Indicator = IndicatorId.Parse("1.1", null),
            State = marks is null ? IndicatorState.Withheld : IndicatorState.Awarded,
            Marks = marks,
            ComputedMarks = computed,
            FullMarks = 5m,
            Standing = ResultStanding.Confirmed,
            Sources =
            [
                new ResultSource
                {
                    FieldId = "projects",
                    ReadingId = "r",
                    Path = "2568/3830101/1.1/plan.pdf",
                    ContentHash = new string('a', 64),
                    Quote = "จำนวนโครงการ 84 โครงการ ผู้รับผิดชอบ นายทดสอบ",
                    Value = PublicValue.From(Public, new NumberValue(84m)),
                },
            ],
        };
}
