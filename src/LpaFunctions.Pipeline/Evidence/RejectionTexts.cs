using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>
/// What an officer is told about a file in the wrong place, or one that ended its reader: what is wrong, then what to do. Of unpacking and kinds of
/// files FileTexts of the reader speaks, of faults of a PDF PdfFaultTexts.
/// </summary>
public static class RejectionTexts
{
    public static string UnknownYear(AssessmentYear year, IReadOnlyList<AssessmentYear> known) =>
        $"ระบบยังไม่มีเกณฑ์การประเมินของปี {year} "
        + (
            known.Count == 0
                ? "โปรดแจ้ง สถจ. ให้เพิ่มเกณฑ์ของปีนั้น"
                : $"ปีที่มีเกณฑ์แล้ว ได้แก่ {string.Join(", ", known)} หากวางผิดปี โปรดย้ายไฟล์ไปยังโฟลเดอร์ของปีที่ถูกต้อง หากถูกปีแล้ว โปรดแจ้ง สถจ. ให้เพิ่มเกณฑ์"
        );

    public static string UnknownLgo(LgoCode code) =>
        $"ไม่พบรหัส อปท. {code} ในทะเบียน โปรดตรวจรหัส อปท. 7 หลักของหน่วยงานท่าน แล้วย้ายไฟล์ไปยังโฟลเดอร์ของรหัสที่ถูกต้อง หากรหัสถูกต้องแล้ว โปรดแจ้ง สถจ. ให้ปรับปรุงทะเบียน";

    public static string UnknownIndicator(AssessmentYear year, IndicatorId indicator, IEnumerable<IndicatorId> known)
    {
        var near = known
            .Where(k => Distance(k.ToString(), indicator.ToString()) <= 2)
            .Select(k => k.ToString())
            .Order(StringComparer.Ordinal)
            .Take(3)
            .ToArray();
        return $"ไม่มีตัวชี้วัดรหัส {indicator} ในเกณฑ์ปี {year} "
            + (near.Length == 0 ? "" : $"รหัสที่ใกล้เคียง ได้แก่ {string.Join(", ", near)} ")
            + "โปรดตรวจรหัสตัวชี้วัดในแบบประเมินของปีนั้น แล้วย้ายไฟล์ไปยังโฟลเดอร์ที่ถูกต้อง";
    }

    public static string HiddenName(string name) =>
        $"ไฟล์ \"{name}\" เป็นไฟล์ชั่วคราวหรือไฟล์ซ่อนที่โปรแกรมสร้างเอง (ขึ้นต้นด้วยจุดหรือ ~$) ระบบไม่อ่านไฟล์เช่นนี้ โปรดส่งไฟล์ต้นฉบับ หรือเปลี่ยนชื่อไม่ให้ขึ้นต้นด้วยจุดหรือ ~$";

    /// <summary>A file that ended the process which read it, or would have.</summary>
    public static string Reader(ReaderFault fault) =>
        fault switch
        {
            ReaderFault.TooMuchMemory =>
                "อ่านไฟล์นี้แล้วใช้หน่วยความจำเกินกำหนด ระบบหยุดอ่านเพื่อความปลอดภัย โปรดพิมพ์เป็น PDF ใหม่ ลดขนาดภาพสแกน (แนะนำ 300 dpi ขาวดำ) หรือแบ่งเป็นไฟล์เล็กลง แล้วนำส่งอีกครั้ง",
            ReaderFault.TooSlow =>
                "อ่านไฟล์นี้นานเกินกำหนดโดยไม่คืบหน้า ระบบจึงหยุดอ่าน โปรดพิมพ์เป็น PDF ใหม่หรือแบ่งเป็นไฟล์เล็กลง แล้วนำส่งอีกครั้ง",
            _ =>
                "โปรแกรมอ่านไฟล์หยุดทำงานกลางคันเมื่ออ่านไฟล์นี้ ไฟล์อาจเสียหายหรือมีโครงสร้างผิดปกติ โปรดเปิดไฟล์แล้วพิมพ์เป็น PDF ใหม่ จากนั้นนำส่งอีกครั้ง หากยังไม่ได้ โปรดแจ้งผู้ดูแลระบบ",
        };

    public const string Poison =
        "ระบบพยายามอ่านไฟล์นี้หลายครั้งแล้วแต่ไม่สำเร็จ ไฟล์ยังอยู่ครบ ไม่ต้องส่งซ้ำ ผู้ดูแลระบบได้รับแจ้งแล้วและจะสั่งให้อ่านใหม่";

    /// <param name="reason">Of the operator, without a full stop.</param>
    public static string Dropped(string reason) =>
        $"ระบบอ่านไฟล์นี้ไม่ได้ และผู้ดูแลระบบเลิกสั่งให้อ่านใหม่แล้ว เหตุผล: {reason} โปรดตรวจไฟล์แล้วส่งฉบับที่เปิดอ่านได้";

    // Edit distance of two short ids, for "did you mean".
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
