using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Tests.Publishing;

/// <summary>Results frozen before marks said of themselves that their rule is illustrative.</summary>
public sealed class UnflaggedMarksTests
{
    private static readonly RuleBook Book = Books.Of(2569);

    [Theory]
    [InlineData(IndicatorState.Awarded, ResultStanding.Provisional, true)]
    [InlineData(IndicatorState.Awarded, ResultStanding.Confirmed, false)]
    [InlineData(IndicatorState.Withheld, ResultStanding.Provisional, false)]
    public void Flag_OneMark_MeansOnlyWhatWasComputed(IndicatorState state, ResultStanding standing, bool isIllustrative)
    {
        var rule = Book.Indicators.First(UnflaggedMarks.RestsOnNoOfficialBand);

        var flagged = UnflaggedMarks.Flag(Book, With(rule, state, standing)).Indicators.Single();

        Assert.Equal(isIllustrative, flagged.IsIllustrative);
    }

    [Fact]
    public void Flag_RuleWithAnOfficialBand_IsLeftAlone()
    {
        var rule = Books.Of(2568).Find(IndicatorId.Parse("1.1", null))!;

        Assert.False(UnflaggedMarks.RestsOnNoOfficialBand(rule));
        Assert.False(
            UnflaggedMarks
                .Flag(Books.Of(2568), With(rule, IndicatorState.Awarded, ResultStanding.Provisional))
                .Indicators.Single()
                .IsIllustrative
        );
    }

    [Fact]
    public void Sentence_OfResultsThatWereUnflagged_SaysWhatIsNotKnown()
    {
        var marks = new IllustrativeMarks { Count = 3, WereUnflagged = true };

        Assert.Contains("คะแนน 3 รายการตัวชี้วัดในผลนี้คิดจากเกณฑ์ตัวอย่าง", marks.Sentence, StringComparison.Ordinal);
        Assert.Contains("ประกาศไว้ก่อนที่ระบบจะแยกเกณฑ์ตัวอย่าง", marks.Sentence, StringComparison.Ordinal);
    }

    private static AnnouncedLgo With(Indicator rule, IndicatorState state, ResultStanding standing) =>
        new()
        {
            Lgo = Books.Lgo(),
            Indicators =
            [
                new AnnouncedIndicator
                {
                    Indicator = rule.Id,
                    Domain = rule.Domain,
                    State = state,
                    Marks = state == IndicatorState.Awarded ? 3m : null,
                    FullMarks = rule.MaxMarks,
                    Standing = standing,
                },
            ],
        };
}
