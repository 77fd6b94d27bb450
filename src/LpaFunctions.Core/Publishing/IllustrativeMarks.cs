using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Publishing;

/// <summary>Marks in results that come from rules which stand in no official form. Wherever such results are shown, the sentence is shown with them.</summary>
public sealed record IllustrativeMarks
{
    /// <summary>The short form, for single marks and for cells.</summary>
    public const string OfOneMark = "คะแนนนี้คิดจากเกณฑ์ตัวอย่าง ไม่ใช่เกณฑ์ทางการ";

    /// <summary>How many marks of indicators, over all LGOs.</summary>
    public required int Count { get; init; }

    /// <summary>Why they were announced all the same; null where they are not announced.</summary>
    public string? Reason { get; init; }

    /// <summary>True of results that were announced before marks said it of themselves: nobody gave a reason then, and what a person confirmed cannot be told.</summary>
    [JsonIgnore]
    public bool WereUnflagged { get; init; }

    /// <summary>In Thai.</summary>
    [JsonIgnore]
    public string Sentence =>
        $"ข้อควรทราบ: คะแนน {ThaiFormat.Number(Count)} รายการตัวชี้วัดในผลนี้คิดจากเกณฑ์ตัวอย่างที่ไม่ใช่เกณฑ์ทางการ จึงใช้เป็นผลการประเมินจริงไม่ได้{Why}";

    private string Why =>
        (WereUnflagged, Reason) switch
        {
            (true, _) =>
                " (ประกาศไว้ก่อนที่ระบบจะแยกเกณฑ์ตัวอย่าง จึงไม่มีเหตุผลกำกับ และไม่ทราบว่าคะแนนที่ผู้ประเมินยืนยันไว้คิดจากเกณฑ์ใด)",
            (_, { } reason) => $" (เหตุผลที่ประกาศ: {reason})",
            _ => "",
        };

    /// <summary>Null where no illustrative mark counts.</summary>
    public static IllustrativeMarks? In(IEnumerable<AnnouncedLgo> lgos, string? reason = null) =>
        lgos.SelectMany(l => l.Indicators).Count(i => i.CountsIllustratively) is > 0 and var count
            ? new IllustrativeMarks { Count = count, Reason = reason }
            : null;
}
