using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Decisions;

/// <summary>What an assessor may decide on an indicator in its present state.</summary>
public static class DecisionRules
{
    /// <summary>Why a request is refused, in Thai with what to do next; null where it may stand.</summary>
    public static string? Refuse(RuleBook book, Indicator indicator, IndicatorResult result, bool decided, DecisionRequest request)
    {
        var noReason = string.IsNullOrWhiteSpace(request.Reason) ? "ต้องระบุเหตุผล (reason)" : null;
        return request.Kind switch
        {
            DecisionKind.Confirm => RefuseToConfirm(result),
            DecisionKind.Override => RefuseMarks(book, indicator, request.Marks) ?? noReason,
            DecisionKind.SendBack => noReason,
            DecisionKind.Cut => noReason ?? RefuseToCut(indicator, request.Approver),
            DecisionKind.Reopen => noReason ?? RefuseToReopen(decided),
            _ => null,
        };
    }

    private static string? RefuseToConfirm(IndicatorResult result) =>
        MarksToConfirm(result) is null
            ? "ยังไม่มีคะแนนที่คำนวณได้ให้ยืนยัน โปรดใช้ override ระบุคะแนนพร้อมเหตุผล หรือ send-back ส่งกลับให้แก้ไข"
            : null;

    private static string? RefuseMarks(RuleBook book, Indicator indicator, decimal? marks)
    {
        var scale = indicator.ScaleIn(book).Where(step => step <= indicator.MaxMarks).ToArray();
        return marks is { } given && scale.Contains(given)
            ? null
            : $"คะแนนต้องเป็นค่าใดค่าหนึ่งใน {string.Join(", ", scale.Select(ThaiFormat.Number))}";
    }

    private static string? RefuseToCut(Indicator indicator, string? approver)
    {
        if (string.IsNullOrWhiteSpace(approver))
        {
            return "การตัดฐานต้องระบุผู้อนุมัติ (approver)";
        }

        return indicator.Phase == IndicatorPhase.Pilot ? "ตัวชี้วัดนำร่องไม่นับคะแนนอยู่แล้ว จึงไม่ต้องตัดฐาน" : null;
    }

    private static string? RefuseToReopen(bool decided) => decided ? null : "ยังไม่มีการตัดสินให้เปิดใหม่";

    /// <summary>Confirming takes the marks that were computed, also where they were withheld because a reading was not sure.</summary>
    public static decimal? MarksToConfirm(IndicatorResult result) => result.ComputedMarks;
}
