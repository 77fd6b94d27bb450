using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using static LpaFunctions.Core.Tests.Scoring.ScoringFixture;

namespace LpaFunctions.Core.Tests.Scoring;

public sealed class DecisionTests
{
    private static readonly string Seen = Plan(84, 100).Id;

    [Fact]
    public void Score_ConfirmedThenNewEvidence_KeepsTheMarkAndFlagsIt()
    {
        var confirm = Decision(DecisionKind.Confirm, "1.1", 5m, seen: Seen);

        var before = Score("1.1", [Plan(84, 100)], [confirm]);
        var after = Score("1.1", [Plan(84, 100), Plan(20, 100, "ใหม่.pdf")], [confirm]);

        Assert.Equal((5m, ResultStanding.Confirmed), (before.Marks, before.Standing));
        Assert.Empty(before.Flags);
        Assert.Equal((5m, ResultStanding.Confirmed), (after.Marks, after.Standing));
        Assert.Contains("หลักฐานเปลี่ยนหลังยืนยันคะแนน", after.Flags[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ConfirmedThenEvidenceTakenAway_IsFlaggedToo() =>
        Assert.NotEmpty(Score("1.1", [], [Decision(DecisionKind.Confirm, "1.1", 5m, seen: Seen)]).Flags);

    [Fact]
    public void Score_Overridden_TakesTheAssessorsMarksAndKeepsTheComputedOnes()
    {
        var result = Score("1.1", [Plan(84, 100)], [Decision(DecisionKind.Override, "1.1", 3m, "โครงการซ้ำ 30 โครงการ", seen: Seen)]);

        Assert.Equal((3m, 5m), (result.Marks, result.ComputedMarks));
        Assert.Contains("โครงการซ้ำ 30 โครงการ", result.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Score_SentBack_WithholdsUntilNewEvidenceArrives()
    {
        var back = Decision(DecisionKind.SendBack, "1.1", reason: "ไม่มีบัญชีเปรียบเทียบ", seen: Seen);

        var waiting = Score("1.1", [Plan(84, 100)], [back]);
        var reworked = Score("1.1", [Plan(86, 100, "แก้ไข.pdf")], [back]);

        Assert.Equal((IndicatorState.Withheld, (decimal?)null), (waiting.State, waiting.Marks));
        Assert.StartsWith("ส่งกลับให้แก้ไข: ไม่มีบัญชีเปรียบเทียบ", waiting.Reasons[0], StringComparison.Ordinal);
        Assert.Equal((IndicatorState.Awarded, 5m), (reworked.State, reworked.Marks));
        Assert.Contains("รอผู้ประเมินตรวจ", reworked.Flags[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Score_SameDocumentAgainOrReadAgain_IsNoNewEvidence()
    {
        var seen = Plan(84, 100);
        var back = Decision(DecisionKind.SendBack, "1.1", reason: "ไม่ลงนาม") with { ContentHashes = [seen.ContentHash] };
        var confirm = Decision(DecisionKind.Confirm, "1.1", 5m) with { ContentHashes = [seen.ContentHash] };
        var copy = Plan(84, 100, "สำเนา.pdf") with { ContentHash = seen.ContentHash };
        var readAgain = seen with { Id = "another reader", ReaderVersion = "newer" };

        Assert.All(
            [
                [seen, copy],
                [copy],
                [readAgain],
            ],
            (EvidenceReading[] readings) =>
            {
                Assert.Equal(IndicatorState.Withheld, Score("1.1", readings, [back]).State);
                Assert.Empty(Score("1.1", readings, [confirm]).Flags);
            }
        );
        Assert.Equal(IndicatorState.Awarded, Score("1.1", [seen, Plan(84, 100, "ลงนามแล้ว.pdf")], [back]).State);
    }

    [Fact]
    public void Score_ConfirmedThenSameEvidenceGivesOtherMarks_KeepsTheMarkAndFlagsIt()
    {
        // The rubric was edited, or a newer reader reads the number otherwise.
        var result = Score("1.1", [Plan(84, 100)], [Decision(DecisionKind.Confirm, "1.1", 3m, seen: Seen)]);

        Assert.Equal(3m, result.Marks);
        Assert.Contains("ปัจจุบันคำนวณได้ 5 คะแนน", Assert.Single(result.Flags), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_OverriddenToFullMarks_AsksForNothingMore()
    {
        var result = Score(
            "1.1",
            [Plan(20, 100)],
            [Decision(DecisionKind.Override, "1.1", 5m, "ตรวจทะเบียนจริงแล้ว", seen: Plan(20, 100).Id)]
        );

        Assert.Empty(result.MoreMarks);
        Assert.Null(result.Next);
    }

    [Fact]
    public void Score_Cut_NamesReasonAndApprover()
    {
        var score = DomainScorer.Score(
            Book,
            AnLgo,
            DomainId.D1,
            [Plan(84, 100)],
            [Decision(DecisionKind.Cut, "1.1", reason: "ยังไม่มีแผน")],
            LgoFacts.None,
            IllustrativeRules.Compute
        );

        var cut = score.Indicators.Single(i => i.State == IndicatorState.Cut);
        Assert.Contains("ยังไม่มีแผน (ผู้อนุมัติ ท้องถิ่นจังหวัดทดสอบ", cut.Reasons[0], StringComparison.Ordinal);
        Assert.Equal((20m, 0m), (score.FullMarks, score.Marks));
    }

    [Fact]
    public void Score_Reopened_IsComputedAgain()
    {
        AssessorDecision[] history =
        [
            Decision(DecisionKind.Reopen, "1.1", sequence: 2),
            Decision(DecisionKind.Override, "1.1", 0m, "ผิดพลาด", seen: Seen),
        ];

        Assert.Equal(
            (5m, ResultStanding.Provisional),
            (Score("1.1", [Plan(84, 100)], history).Marks, Score("1.1", [Plan(84, 100)], history).Standing)
        );
    }
}
