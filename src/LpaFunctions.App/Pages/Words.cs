using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.HandingIn;
using LpaFunctions.Pipeline.Statements;

namespace LpaFunctions.App.Pages;

/// <summary>What the pages call states, kinds and quantities.</summary>
public static class Words
{
    private static readonly TimeSpan Thailand = TimeSpan.FromHours(7);

    public static string State(IndicatorResult result) =>
        result switch
        {
            { State: IndicatorState.Awarded, Standing: ResultStanding.Confirmed } => "ยืนยันแล้ว",
            { State: IndicatorState.Awarded } => "คะแนนชั่วคราว",
            { State: IndicatorState.Withheld } => "รอตรวจ",
            { State: IndicatorState.Cut } => "ตัดฐาน",
            { State: IndicatorState.Pilot } => "นำร่อง ไม่นับคะแนน",
            _ => "ยังไม่มีหลักฐาน",
        };

    /// <summary>No data, withheld and cut are never written as 0.</summary>
    public static string Marks(IndicatorResult result) =>
        result.State == IndicatorState.Cut
            ? "–"
            : $"{ThaiFormat.NumberOrDash(result.Marks)}/{ThaiFormat.Number(result.FullMarks)}{Word(result)}";

    // A mark of an illustrative rule stands nowhere without the word.
    private static string Word(IndicatorResult result) => MarkedBand.WordIf(result.IsIllustrative && result.Marks is not null);

    public static string Stage(FileStage stage) =>
        stage switch
        {
            FileStage.Waiting => "รอการอ่าน",
            FileStage.Read => "อ่านแล้ว",
            _ => "ใช้ไม่ได้",
        };

    public static string Change(EvidenceChangeKind kind) =>
        kind switch
        {
            EvidenceChangeKind.HandedIn => "ส่ง",
            EvidenceChangeKind.Replaced => "แทนด้วยฉบับใหม่",
            _ => "ถอน",
        };

    public static string Note(NoteKind kind) =>
        kind switch
        {
            NoteKind.Explanation => "คำชี้แจงของ อปท.",
            NoteKind.Objection => "ข้อโต้แย้งของ อปท.",
            _ => "คำตอบ",
        };

    public static string Decision(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Confirm => "ยืนยันคะแนน",
            DecisionKind.Override => "ปรับคะแนน",
            DecisionKind.SendBack => "ส่งกลับให้แก้ไข",
            DecisionKind.Cut => "ตัดฐาน",
            _ => "เปิดใหม่",
        };

    /// <summary>How sure a reading is, in words and percent.</summary>
    public static string Confidence(decimal confidence) =>
        confidence switch
        {
            >= 0.95m => $"อ่านได้ชัด {confidence:P0}",
            >= 0.7m => $"ค่อนข้างชัด {confidence:P0}",
            _ => $"ไม่แน่ใจ {confidence:P0}",
        };

    /// <summary>"1.4 MB", "12 KB".</summary>
    public static string Size(long bytes) =>
        bytes >= 1024 * 1024
            ? $"{ThaiFormat.Number(Math.Round(bytes / (1024m * 1024m), 1))} MB"
            : $"{ThaiFormat.Number(Math.Max(1, bytes / 1024))} KB";

    /// <summary>"5 มกราคม 2568 เวลา 14.05 น." in Thailand.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var here = moment.ToOffset(Thailand);
        return $"{ThaiFormat.Day(moment)} เวลา {here:HH}.{here:mm} น.";
    }
}
