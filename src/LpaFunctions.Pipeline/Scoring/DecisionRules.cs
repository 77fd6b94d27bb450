using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Scoring;

/// <summary>What an assessor may decide on an indicator in its present state.</summary>
public static class DecisionRules
{
    /// <summary>Why a request is refused, in Thai with what to do next; null where it may stand.</summary>
    public static string? Refuse(RuleBook book, Indicator indicator, IndicatorResult result, bool decided, DecisionRequest request) =>
        request.Kind switch
        {
            DecisionKind.Confirm when MarksToConfirm(result) is null =>
                "ยังไม่มีคะแนนที่คำนวณได้ให้ยืนยัน โปรดใช้ override ระบุคะแนนพร้อมเหตุผล หรือ send-back ส่งกลับให้แก้ไข",
            DecisionKind.Override
                when request.Marks is not { } marks || !indicator.ScaleIn(book).Contains(marks) || marks > indicator.MaxMarks =>
                $"คะแนนต้องเป็นค่าใดค่าหนึ่งใน {string.Join(", ", indicator.ScaleIn(book).Where(s => s <= indicator.MaxMarks).Select(ThaiFormat.Number))}",
            DecisionKind.Override
            or DecisionKind.SendBack
            or DecisionKind.Cut
            or DecisionKind.Reopen when string.IsNullOrWhiteSpace(request.Reason) => "ต้องระบุเหตุผล (reason)",
            DecisionKind.Cut when string.IsNullOrWhiteSpace(request.Approver) => "การตัดฐานต้องระบุผู้อนุมัติ (approver)",
            DecisionKind.Cut when indicator.Phase == IndicatorPhase.Pilot => "ตัวชี้วัดนำร่องไม่นับคะแนนอยู่แล้ว จึงไม่ต้องตัดฐาน",
            DecisionKind.Reopen when !decided => "ยังไม่มีการตัดสินให้เปิดใหม่",
            _ => null,
        };

    /// <summary>Confirming takes the marks that were computed, also where they were withheld because a reading was not sure.</summary>
    public static decimal? MarksToConfirm(IndicatorResult result) => result.ComputedMarks;
}
