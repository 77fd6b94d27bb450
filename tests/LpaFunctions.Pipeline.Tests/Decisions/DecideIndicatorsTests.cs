using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Pipeline.Tests.Scoring;
using static LpaFunctions.Pipeline.Tests.Scoring.ScoringServices;

namespace LpaFunctions.Pipeline.Tests.Decisions;

public sealed class DecideIndicatorsTests : IAsyncDisposable
{
    private readonly ScoringServices _services = new();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task RunAsync_ConfirmWhatWasSeen_KeepsTheMarkWithItsHistoryAndAsksForTheScore()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);

        var answer = await _services.DecideAsync(
            new DecisionRequest
            {
                Indicator = Id("1.1"),
                Kind = DecisionKind.Confirm,
                IfMatch = await _services.VersionAsync("1.1"),
            }
        );

        Assert.Equal(
            (DecisionStatus.Accepted, 5m, ResultStanding.Confirmed),
            (answer.Status, answer.Result!.Marks, answer.Result.Standing)
        );
        var kept = Assert.Single(
            await _services.Get<LgoRecords>().ListDecisionsAsync(Year, Lgo, Id("1.1"), TestContext.Current.CancellationToken)
        );
        Assert.Equal((1, "ผู้ประเมินทดสอบ", IndicatorState.Awarded, 5m), (kept.Sequence, kept.By, kept.StateBefore, kept.MarksBefore));
        Assert.Equal(["reading-a.pdf"], kept.ReadingIds);
        var message = Assert.Single(
            await _services
                .Get<IWorkQueue>()
                .PeekAsync(_services.Get<PipelineOptions>().ScoreQueue, 10, TestContext.Current.CancellationToken)
        );
        Assert.Equal(DomainId.D1, ScoreRequest.Parse(message.Body).Domain);
    }

    [Fact]
    public async Task RunAsync_EvidenceArrivedMeanwhile_IsRefusedAndChangesNothing()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var seen = await _services.VersionAsync("1.1");
        await _services.PutPlanAsync("b.pdf", 20, 100);

        var answer = await _services.DecideAsync(
            new DecisionRequest
            {
                Indicator = Id("1.1"),
                Kind = DecisionKind.Confirm,
                IfMatch = seen,
            }
        );

        Assert.Equal(DecisionStatus.Changed, answer.Status);
        Assert.Empty(await _services.Get<LgoRecords>().ListDecisionsAsync(Year, Lgo, Id("1.1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_TwoAssessorsOnTheSameVersion_OneOfThemHasToLookAgain()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var seen = await _services.VersionAsync("1.1");
        var request = new DecisionRequest
        {
            Indicator = Id("1.1"),
            Kind = DecisionKind.Confirm,
            IfMatch = seen,
        };

        var answers = await Task.WhenAll(_services.DecideAsync(request), _services.DecideAsync(request));

        Assert.Equal([DecisionStatus.Accepted, DecisionStatus.Changed], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task RunAsync_NewEvidenceBehindAConfirmedMark_IsFlaggedAndTheMarkStays()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        await _services.DecideAsync(
            new DecisionRequest
            {
                Indicator = Id("1.1"),
                Kind = DecisionKind.Confirm,
                IfMatch = "*",
            }
        );
        await _services.PutPlanAsync("b.pdf", 20, 100);

        var mark = await _services.Get<ExplainMark>().RunAsync(Year, Lgo, Id("1.1"), TestContext.Current.CancellationToken);

        Assert.Equal(5m, mark!.Result.Marks);
        Assert.Contains("คะแนนที่ยืนยันไว้ไม่เปลี่ยน", mark.Result.Flags[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithheldForLowConfidence_ConfirmTakesTheComputedMarks()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100, confidence: 0.4m);

        var answer = await _services.DecideAsync(
            new DecisionRequest
            {
                Indicator = Id("1.1"),
                Kind = DecisionKind.Confirm,
                IfMatch = "*",
            }
        );

        Assert.Equal((DecisionStatus.Accepted, 5m), (answer.Status, answer.Result!.Marks));
    }

    [Theory]
    [InlineData(DecisionKind.Confirm, null, null, null, "ยังไม่มีคะแนนที่คำนวณได้")]
    [InlineData(DecisionKind.Override, 6, "เหตุผล", null, "คะแนนต้องเป็นค่าใดค่าหนึ่งใน 0, 1, 2, 3, 4, 5")]
    [InlineData(DecisionKind.Override, null, "เหตุผล", null, "คะแนนต้องเป็นค่าใดค่าหนึ่ง")]
    [InlineData(DecisionKind.Override, 3, " ", null, "ต้องระบุเหตุผล")]
    [InlineData(DecisionKind.SendBack, null, null, null, "ต้องระบุเหตุผล")]
    [InlineData(DecisionKind.Cut, null, "ไม่มีภารกิจ", null, "การตัดฐานต้องระบุผู้อนุมัติ")]
    [InlineData(DecisionKind.Reopen, null, "ผิด", null, "ยังไม่มีการตัดสินให้เปิดใหม่")]
    public async Task RunAsync_DecisionThatCannotStand_IsRefusedWithTheReason(
        DecisionKind kind,
        int? marks,
        string? reason,
        string? approver,
        string message
    )
    {
        var answer = await _services.DecideAsync(
            new DecisionRequest
            {
                Indicator = Id("1.1"),
                Kind = kind,
                Marks = marks,
                Reason = reason,
                Approver = approver,
                IfMatch = "*",
            }
        );

        Assert.Equal(DecisionStatus.Refused, answer.Status);
        Assert.StartsWith(message, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ListWithOneWrongEntry_TakesTheOthers()
    {
        await _services.PutPlanAsync("a.pdf", 84, 100);
        var list = new DecisionList(
            "ผู้ประเมินทดสอบ",
            [
                new DecisionRequest
                {
                    Indicator = Id("1.1"),
                    Kind = DecisionKind.Override,
                    Marks = 4m,
                    Reason = "โครงการซ้ำ",
                    IfMatch = "*",
                },
                new DecisionRequest
                {
                    Indicator = Id("9.9"),
                    Kind = DecisionKind.Confirm,
                    IfMatch = "*",
                },
                new DecisionRequest
                {
                    Indicator = Id("3.1"),
                    Kind = DecisionKind.Cut,
                    Reason = "ไม่มีลูกหนี้",
                    Approver = "ท้องถิ่นจังหวัดทดสอบ",
                    IfMatch = "*",
                },
                new DecisionRequest
                {
                    Indicator = Id("2.1"),
                    Kind = DecisionKind.SendBack,
                    Reason = "ภาพไม่ชัด",
                },
            ]
        );

        var answers = await _services.Get<DecideIndicators>().RunAsync(Year, Lgo, list, TestContext.Current.CancellationToken);

        Assert.Equal(
            [DecisionStatus.Accepted, DecisionStatus.Unknown, DecisionStatus.Accepted, DecisionStatus.VersionNeeded],
            answers!.Select(a => a.Status)
        );
        Assert.Equal(
            2,
            await _services.Get<IWorkQueue>().CountAsync(_services.Get<PipelineOptions>().ScoreQueue, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task RunAsync_WithoutAnAssessor_IsAnError() =>
        await Assert.ThrowsAsync<FormatException>(() =>
            _services
                .Get<DecideIndicators>()
                .RunAsync(
                    Year,
                    Lgo,
                    new DecisionList(" ", [new DecisionRequest { Kind = DecisionKind.Confirm }]),
                    TestContext.Current.CancellationToken
                )
        );
}
