using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>Computes one indicator of one LGO from its readings, its decisions and the facts the LGO states.</summary>
internal static class IndicatorScorer
{
    public static IndicatorResult Score(
        ScoringRules rules,
        Indicator indicator,
        IReadOnlyList<EvidenceReading> readings,
        IReadOnlyList<AssessorDecision> decisions,
        LgoFacts facts
    )
    {
        var computed = IndicatorComputation.Compute(rules, indicator, readings);
        var result = ByFacts(rules.Book, indicator, facts, readings.Count > 0, ByPhase(indicator, computed));
        return DecisionHistory.Standing(decisions) is { } decision
            ? Decided(indicator, result with { Decided = decision.Kind }, decision, readings)
            : result;
    }

    // A pilot is shown with its marks and never summed; an optional indicator without evidence leaves the sum like a cut one.
    private static IndicatorResult ByPhase(Indicator indicator, IndicatorResult computed) =>
        indicator.Phase switch
        {
            IndicatorPhase.Pilot => computed with { State = IndicatorState.Pilot },
            IndicatorPhase.Optional when computed.State == IndicatorState.NoData => computed with
            {
                State = IndicatorState.Cut,
                Reasons = ["ตัวชี้วัดเลือก: ไม่ได้ส่งหลักฐาน จึงไม่นำมาคิดคะแนน", .. computed.Reasons],
            },
            _ => computed,
        };

    private static IndicatorResult ByFacts(RuleBook book, Indicator indicator, LgoFacts facts, bool hasEvidence, IndicatorResult result)
    {
        if (Denied(book, indicator, facts) is { } denied && indicator.Phase != IndicatorPhase.Pilot)
        {
            return result with
            {
                State = IndicatorState.Cut,
                Marks = null,
                Reasons = [$"ตัดฐาน: อปท. แจ้งว่าไม่ได้ “{denied}”"],
                Flags = hasEvidence
                    ? [.. result.Flags, "มีเอกสารหลักฐานทั้งที่แจ้งว่าตัวชี้วัดนี้ใช้กับ อปท. ไม่ได้ โปรดตรวจสอบ"]
                    : result.Flags,
            };
        }

        var open = Open(indicator, facts).Select(f => $"อปท. ยังไม่ได้ระบุว่า “{book.FindFact(f)?.Name ?? f}” หรือไม่").ToArray();
        return open.Length > 0 && result.State == IndicatorState.NoData ? result with { Flags = [.. result.Flags, .. open] } : result;
    }

    /// <summary>What the LGO denies, in Thai, so that the indicator does not apply; null where nothing says so.</summary>
    private static string? Denied(RuleBook book, Indicator indicator, LgoFacts facts)
    {
        var denied = indicator.RequiresFacts.FirstOrDefault(facts.Denies);
        if (denied is null && indicator.RequiresAnyFact is [_, ..] any && any.All(facts.Denies))
        {
            return string.Join("” และไม่ได้ “", any.Select(f => book.FindFact(f)?.Name ?? f));
        }

        return denied is null ? null : book.FindFact(denied)?.Name ?? denied;
    }

    // Of facts of which one is enough, none is open once one is stated.
    private static IEnumerable<string> Open(Indicator indicator, LgoFacts facts)
    {
        var isOneStated = indicator.RequiresAnyFact.Any(f => facts.Stated.GetValueOrDefault(f));
        var alternatives = isOneStated ? [] : indicator.RequiresAnyFact;
        return indicator.RequiresFacts.Concat(alternatives).Where(f => !facts.Stated.ContainsKey(f));
    }

    private static IndicatorResult Decided(
        Indicator indicator,
        IndicatorResult result,
        AssessorDecision decision,
        IReadOnlyList<EvidenceReading> readings
    )
    {
        var changed = decision.IsOnOtherEvidence(readings);
        var by = $"{decision.By} เมื่อ {ThaiFormat.Day(decision.At)}";
        var whySentBack = $"ส่งกลับให้แก้ไข: {decision.Reason} ({by})";

        return decision.Kind switch
        {
            DecisionKind.Cut => Cut(result, decision, changed, by),
            DecisionKind.SendBack when changed => MendedSince(result),
            DecisionKind.SendBack => SentBack(indicator, result, whySentBack),
            _ => Confirmed(indicator, result, decision, changed, by),
        };
    }

    private static IndicatorResult Cut(IndicatorResult result, AssessorDecision decision, bool changed, string by) =>
        result with
        {
            State = IndicatorState.Cut,
            Marks = null,
            IsIllustrative = false,
            HasChangedSinceDecided = changed,
            Standing = ResultStanding.Confirmed,
            Reasons = [$"ตัดฐาน: {decision.Reason} (ผู้อนุมัติ {decision.Approver ?? decision.By}; บันทึกโดย {by})"],
        };

    private static IndicatorResult SentBack(Indicator indicator, IndicatorResult result, string reason) =>
        result with
        {
            State = indicator.Phase == IndicatorPhase.Pilot ? IndicatorState.Pilot : IndicatorState.Withheld,
            Marks = null,
            Reasons = [reason, .. result.Reasons],
        };

    private static IndicatorResult MendedSince(IndicatorResult result) =>
        result with
        {
            HasChangedSinceDecided = true,
            Flags = ["มีเอกสารใหม่หลังส่งกลับแก้ไข รอผู้ประเมินตรวจ", .. result.Flags],
        };

    private static IndicatorResult Confirmed(
        Indicator indicator,
        IndicatorResult result,
        AssessorDecision decision,
        bool changed,
        string by
    )
    {
        var flags = result.Flags.ToList();
        var differs = result.ComputedMarks is { } m && m != decision.Marks;
        var computesOtherwise = differs && decision.Kind == DecisionKind.Confirm;
        if (changed)
        {
            var now = differs ? $" หลักฐานปัจจุบันคำนวณได้ {ThaiFormat.Number(result.ComputedMarks!.Value)} คะแนน" : "";
            flags.Insert(0, $"หลักฐานเปลี่ยนหลังยืนยันคะแนน คะแนนที่ยืนยันไว้ไม่เปลี่ยน{now} โปรดตรวจสอบ");
        }
        else if (computesOtherwise)
        {
            flags.Insert(
                0,
                $"เกณฑ์หรือวิธีอ่านเปลี่ยนหลังยืนยันคะแนน คะแนนที่ยืนยันไว้ไม่เปลี่ยน ปัจจุบันคำนวณได้ {ThaiFormat.Number(result.ComputedMarks!.Value)} คะแนน โปรดตรวจสอบ"
            );
        }

        // Of full marks nothing is promised.
        var open = decision.Marks >= result.FullMarks ? result with { MoreMarks = [], Next = null } : result;
        string[] reasons = decision.Kind == DecisionKind.Override ? [$"ผู้ประเมินปรับคะแนน: {decision.Reason} ({by})"] : [];
        return open with
        {
            State = indicator.Phase == IndicatorPhase.Pilot ? IndicatorState.Pilot : IndicatorState.Awarded,
            Marks = decision.Marks,
            Standing = ResultStanding.Confirmed,
            HasChangedSinceDecided = changed || computesOtherwise,
            // Who confirms takes over what the illustrative band gave; who overrides gives a mark of his own.
            IsIllustrative = result.IsIllustrative && decision.Kind == DecisionKind.Confirm,
            Reasons = reasons,
            Flags = flags,
        };
    }
}
