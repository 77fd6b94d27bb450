using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Progress;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.App.Pages.Province;

/// <summary>Where an indicator stands, as a province sorts its LGOs by it.</summary>
internal static class StageFilter
{
    public static IReadOnlyList<PageChoice> Choices { get; } =
    [
        new("", "ทุกแห่ง"),
        new("full", "ได้คะแนนเต็ม"),
        new("part", "ได้คะแนนไม่เต็ม"),
        new("withheld", "รอตรวจ"),
        new("none", "ยังไม่มีหลักฐาน"),
        new("cut", "ตัดฐาน"),
        new("returned", "ส่งกลับแก้ไข"),
        new("lacking", "เอกสารขาดข้อมูล"),
        new("open", "ยังไม่ตัดสิน"),
    ];

    public static bool Shows(string choice, IndicatorStage stage, decimal fullMarks) =>
        choice switch
        {
            "full" => stage.State == IndicatorState.Awarded && stage.Marks >= fullMarks,
            "part" => stage.State == IndicatorState.Awarded && stage.Marks < fullMarks,
            "withheld" => stage.State == IndicatorState.Withheld,
            "none" => stage.State == IndicatorState.NoData,
            "cut" => stage.State == IndicatorState.Cut,
            _ => ShowsWork(choice, stage),
        };

    public static string State(IndicatorStage stage) =>
        stage switch
        {
            { SentBack: not null } => "ส่งกลับแก้ไข",
            { State: IndicatorState.Awarded, IsDecided: true } => "ยืนยันแล้ว",
            { State: IndicatorState.Awarded } => "คะแนนชั่วคราว",
            { State: IndicatorState.Withheld } => "รอตรวจ",
            { State: IndicatorState.Cut } => "ตัดฐาน",
            _ => "ยังไม่มีหลักฐาน",
        };

    /// <summary>No data, withheld and cut are never written as 0.</summary>
    public static string Marks(IndicatorStage stage) => stage.Marks is { } marks ? ThaiFormat.Number(marks) : "";

    /// <summary>Labels of what the documents do not say, in Thai.</summary>
    public static IEnumerable<string> Lacking(Indicator indicator, IndicatorStage stage) =>
        indicator.Fields.Where(f => stage.Lacking?.Contains(f.Id) == true).Select(f => f.Labels[0]);

    public static int Count(IndicatorOverLgos over, string choice) => over.Lgos.Count(l => Shows(choice, l.Stage, over.Indicator.MaxMarks));

    private static bool ShowsWork(string choice, IndicatorStage stage) =>
        choice switch
        {
            "returned" => stage.SentBack is not null,
            "lacking" => stage.Lacking is not null,
            "open" => !stage.IsDecided && stage.State != IndicatorState.Cut,
            _ => true,
        };
}
