using LpaFunctions.Pipeline.Assessing;

namespace LpaFunctions.App.Pages.Assess.Words;

/// <summary>Kinds of tasks as assessors call them, and as addresses name them.</summary>
internal static class TaskKindNames
{
    public static IReadOnlyList<TaskKind> All { get; } = Enum.GetValues<TaskKind>();

    public static string Name(TaskKind kind) =>
        kind switch
        {
            TaskKind.Withheld => "รอตัดสิน",
            TaskKind.Changed => "เปลี่ยนหลังตัดสิน",
            TaskKind.Unsure => "ค่าไม่แน่ชัด",
            TaskKind.NoData => "ไม่มีข้อมูล",
            TaskKind.Ready => "พร้อมยืนยัน",
            TaskKind.Waiting => "รอ อปท. แก้",
            _ => "เสร็จแล้ว",
        };

    /// <summary>What the kind means, in a sentence.</summary>
    public static string Meaning(TaskKind kind) =>
        kind switch
        {
            TaskKind.Withheld => "มีหลักฐาน แต่ระบบให้คะแนนเองไม่ได้",
            TaskKind.Changed => "หลักฐานหรือเกณฑ์เปลี่ยนไปหลังจากตัดสินแล้ว",
            TaskKind.Unsure => "คิดคะแนนได้ แต่ค่าที่อ่านมีข้อสังเกตหรือมั่นใจไม่ถึง 0.95",
            TaskKind.NoData => "ยังไม่มีหลักฐานที่ใช้ได้",
            TaskKind.Ready => "อ่านค่าได้มั่นใจ รอผู้ประเมินยืนยัน",
            TaskKind.Waiting => "ส่งกลับแล้ว รอเอกสารใหม่",
            _ => "ตัดสินแล้ว หรือไม่ต้องตัดสิน",
        };

    public static string Word(TaskKind kind) =>
        kind switch
        {
            TaskKind.Withheld => "withheld",
            TaskKind.Changed => "changed",
            TaskKind.Unsure => "unsure",
            TaskKind.NoData => "no-data",
            TaskKind.Ready => "ready",
            TaskKind.Waiting => "waiting",
            _ => "settled",
        };

    /// <summary>Null where the address names none, or none that there is.</summary>
    public static TaskKind? Parse(string? word) => All.Cast<TaskKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);
}
