using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Failures;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Decisions;

/// <summary>
/// Appends an assessor's decisions to the history of an LGO and has its domains scored again. Each decision stands for itself: one that is
/// refused leaves the others alone. A decision is only taken on what the assessor has seen (If-Match).
/// </summary>
public sealed class DecideIndicators(
    LgoSnapshots snapshots,
    LgoRecords records,
    ScoreRequests scores,
    ConflictRetry retry,
    TimeProvider clock
)
{
    /// <returns>One answer a request, in their order; null where the year has no rule book or the registry no such LGO.</returns>
    /// <exception cref="FormatException">The list names no assessor or no decision.</exception>
    public async Task<IReadOnlyList<DecisionAnswer>?> RunAsync(
        AssessmentYear year,
        LgoCode lgo,
        DecisionList list,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(list.By) || list.Decisions is not { Count: > 0 })
        {
            throw new FormatException("ต้องระบุผู้ประเมิน (by) และรายการตัดสิน (decisions) อย่างน้อยหนึ่งรายการ");
        }

        var answers = new List<DecisionAnswer>();
        var domains = new SortedSet<DomainId>();
        foreach (var request in list.Decisions)
        {
            var decided = await retry.RunAsync(
                nameof(DecideIndicators),
                () => DecideAsync(year, lgo, list.By.Trim(), request, cancellationToken),
                cancellationToken
            );
            if (decided is not var (answer, domain))
            {
                return null;
            }

            answers.Add(answer);
            if (answer.Status == DecisionStatus.Accepted)
            {
                domains.Add(domain);
            }
        }

        foreach (var domain in domains)
        {
            await scores.SendAsync(year, lgo, domain, cancellationToken);
        }

        return answers;
    }

    private async Task<(DecisionAnswer Answer, DomainId Domain)?> DecideAsync(
        AssessmentYear year,
        LgoCode lgo,
        string by,
        DecisionRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await snapshots.LoadAsync(year, lgo, cancellationToken) is not { } before)
        {
            return null;
        }

        if (before.Book.Find(request.Indicator) is not { } indicator || before.Result(request.Indicator) is not { } result)
        {
            return (
                new DecisionAnswer(
                    request.Indicator,
                    DecisionStatus.Unknown,
                    $"ไม่มีตัวชี้วัด {request.Indicator} ของ {before.Lgo.DisplayName} ในปี {year} ดูรหัสจากคำสั่ง lpa rulebook show {year}",
                    null,
                    null
                ),
                default
            );
        }

        var history = before.History(request.Indicator);
        var version = MarkVersion.Compute(result, history);
        if (Problem(before, indicator, result, history, version, request) is var (status, message))
        {
            return (new DecisionAnswer(request.Indicator, status, message, result, version), indicator.Domain);
        }
        // The sequence is part of the key: of two assessors at once the second one starts again and finds another version.
        await records.AppendDecisionAsync(Make(before, result, history, by, request), cancellationToken);
        var after = await snapshots.LoadAsync(year, lgo, cancellationToken);
        var now = after!.Result(request.Indicator)!;
        return (
            new DecisionAnswer(
                request.Indicator,
                DecisionStatus.Accepted,
                null,
                now,
                MarkVersion.Compute(now, after.History(request.Indicator))
            ),
            indicator.Domain
        );
    }

    private static (DecisionStatus, string)? Problem(
        LgoSnapshot before,
        Indicator indicator,
        IndicatorResult result,
        IReadOnlyList<AssessorDecision> history,
        string version,
        DecisionRequest request
    )
    {
        if (before.Announced is { IsImported: true } announced)
        {
            return (DecisionStatus.Refused, announced.Sentence);
        }

        if (string.IsNullOrWhiteSpace(request.IfMatch))
        {
            return (
                DecisionStatus.VersionNeeded,
                "ต้องส่ง If-Match เป็น ETag ของตัวชี้วัดที่เห็นอยู่ (จาก GET /api/marks) เพื่อไม่ให้ตัดสินบนข้อมูลเก่า"
            );
        }

        if (!MarkVersion.Passes(request.IfMatch, version))
        {
            return (DecisionStatus.Changed, "หลักฐาน คะแนน หรือการตัดสินเปลี่ยนไปจากที่เห็น โปรดเปิดดูใหม่แล้วตัดสินอีกครั้ง");
        }

        return DecisionRules.Refuse(before.Book, indicator, result, DecisionHistory.Standing(history) is not null, request) is { } refusal
            ? (DecisionStatus.Refused, refusal)
            : null;
    }

    private AssessorDecision Make(
        LgoSnapshot before,
        IndicatorResult result,
        IReadOnlyList<AssessorDecision> history,
        string by,
        DecisionRequest request
    ) =>
        new()
        {
            Sequence = history.Count == 0 ? 1 : history[^1].Sequence + 1,
            Year = before.Book.Year,
            Lgo = before.Lgo.Code,
            Indicator = request.Indicator,
            Kind = request.Kind,
            Marks = MarksOf(request, result),
            Reason = request.Reason?.Trim(),
            Approver = request.Kind == DecisionKind.Cut ? request.Approver?.Trim() : null,
            By = by,
            At = clock.GetUtcNow(),
            StateBefore = result.State,
            MarksBefore = result.Marks,
            ReadingIds = Sorted(before.Readings(request.Indicator).Select(r => r.Id)),
            ContentHashes = Sorted(before.Readings(request.Indicator).Select(r => r.ContentHash).Distinct(StringComparer.Ordinal)),
        };

    private static decimal? MarksOf(DecisionRequest request, IndicatorResult result) =>
        request.Kind switch
        {
            DecisionKind.Confirm => DecisionRules.MarksToConfirm(result),
            DecisionKind.Override => request.Marks,
            _ => null,
        };

    private static string[] Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];
}
