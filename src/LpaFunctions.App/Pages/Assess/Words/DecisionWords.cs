using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;

namespace LpaFunctions.App.Pages.Assess.Words;

/// <summary>Decisions in the words of an assessor.</summary>
internal static class DecisionWords
{
    private static readonly TimeSpan ThaiTime = TimeSpan.FromHours(7);

    public static string Name(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Confirm => "ยืนยันคะแนน",
            DecisionKind.Override => "แก้คะแนน",
            DecisionKind.SendBack => "ส่งกลับให้ อปท. แก้",
            DecisionKind.Cut => "ตัดฐาน",
            _ => "เปิดพิจารณาใหม่",
        };

    /// <summary>What was decided, with its marks: "แก้คะแนน 3 คะแนน".</summary>
    public static string What(AssessorDecision decision) =>
        decision.Marks is { } marks ? $"{Name(decision.Kind)} {ThaiFormat.Number(marks)} คะแนน" : Name(decision.Kind);

    /// <summary>"30 พฤศจิกายน 2569 เวลา 14.05 น."</summary>
    public static string When(DateTimeOffset moment)
    {
        var thai = moment.ToOffset(ThaiTime);
        return $"{ThaiFormat.Day(moment)} เวลา {thai.Hour:00}.{thai.Minute:00} น.";
    }

    public static string State(IndicatorResult result) =>
        result switch
        {
            { State: IndicatorState.Awarded, Standing: ResultStanding.Confirmed } => "ยืนยันแล้ว",
            { State: IndicatorState.Awarded } => "คะแนนชั่วคราว",
            { State: IndicatorState.Withheld } => "ยังไม่ให้คะแนน",
            { State: IndicatorState.Cut } => "ตัดฐาน",
            { State: IndicatorState.Pilot } => "นำร่อง ไม่นับคะแนน",
            _ => "ไม่มีข้อมูล",
        };

    /// <summary>No data, withheld and cut are never written as 0, and a mark of an illustrative rule never without the word.</summary>
    public static string Marks(IndicatorResult result) =>
        result.Marks is { } given
            ? $"{ThaiFormat.Number(given)} จาก {ThaiFormat.Number(result.FullMarks)} คะแนน{MarkedBand.WordIf(result.IsIllustrative)}"
            : $"ยังไม่มีคะแนน (เต็ม {ThaiFormat.Number(result.FullMarks)})";
}
