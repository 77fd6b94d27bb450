using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Assessing;

/// <summary>Confirms marks of one LGO together, one entry of history each, every one on the version that its assessor saw.</summary>
public sealed class ConfirmSure(LgoSnapshots snapshots, DecideIndicators decide, SureReadings sure)
{
    /// <returns>One answer a request; null where the year has no rule book or the registry no such LGO.</returns>
    /// <exception cref="InvalidOperationException">It is not offered with the reader in use.</exception>
    public async Task<IReadOnlyList<DecisionAnswer>?> RunAsync(
        AssessmentYear year,
        LgoCode lgo,
        DecisionList list,
        CancellationToken cancellationToken
    )
    {
        if (sure.WhyNot() is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        if (await snapshots.LoadAsync(year, lgo, cancellationToken) is not { } now)
        {
            return null;
        }

        var open = SureReadings.List(now).Select(result => result.Indicator).ToHashSet();
        var wanted = list.Decisions.Where(request => open.Contains(request.Indicator)).ToList();
        var refused = list.Decisions.Where(request => !open.Contains(request.Indicator)).Select(Refuse);
        IReadOnlyList<DecisionAnswer> decided = [];
        if (wanted.Count > 0)
        {
            decided = await decide.RunAsync(year, lgo, list with { Decisions = wanted }, cancellationToken) ?? [];
        }

        return [.. decided, .. refused];
    }

    private static DecisionAnswer Refuse(DecisionRequest request) =>
        new(
            request.Indicator,
            DecisionStatus.Changed,
            "เรื่องนี้ไม่อยู่ในรายการที่ยืนยันพร้อมกันได้แล้ว เปิดดูทีละเรื่อง",
            Result: null,
            Version: null
        );
}
