using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Pipeline.Evidence;

/// <summary>What an officer is told about a file that could not be used: what is wrong, then what to do.</summary>
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

    /// <param name="bytes">Length of the file.</param>
    public static string Fault(PdfFault fault, ReadingLimits limits, string path, long bytes) =>
        fault switch
        {
            PdfFault.NotAPdf when bytes == 0 => "ไฟล์นี้ว่างเปล่า (0 ไบต์) อาจคัดลอกหรืออัปโหลดไม่สำเร็จ โปรดตรวจไฟล์ต้นฉบับ แล้วนำส่งใหม่",
            PdfFault.NotAPdf =>
                "ไฟล์นี้ไม่ใช่ PDF แม้ชื่อไฟล์จะลงท้ายด้วย .pdf ก็ตาม โปรดเปิดเอกสารต้นฉบับ เลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่",
            PdfFault.Encrypted =>
                "ไฟล์ PDF นี้ตั้งรหัสผ่านไว้ ระบบจึงเปิดอ่านไม่ได้ โปรดยกเลิกรหัสผ่าน (หรือพิมพ์เป็น PDF ใหม่) แล้วนำส่งอีกครั้ง",
            PdfFault.TooLarge =>
                $"ไฟล์ใหญ่เกิน {limits.MaxBytes / (1024 * 1024):N0} MB โปรดลดขนาดภาพสแกน (แนะนำ 300 dpi ขาวดำ) หรือแบ่งเป็นหลายไฟล์ในโฟลเดอร์ตัวชี้วัดเดียวกัน",
            PdfFault.TooManyPages =>
                $"เอกสารยาวเกิน {limits.MaxPages:N0} หน้า โปรดแยกเฉพาะหน้าที่เป็นหลักฐานของตัวชี้วัดนี้ หรือแบ่งเป็นหลายไฟล์",
            PdfFault.TooComplex =>
                "โครงสร้างของไฟล์ PDF ซับซ้อนผิดปกติ ระบบหยุดอ่านเพื่อความปลอดภัย โปรดเปิดไฟล์แล้วพิมพ์เป็น PDF ใหม่ จากนั้นนำส่งอีกครั้ง",
            PdfFault.TooSlow =>
                $"อ่านไฟล์นี้ไม่เสร็จภายใน {limits.MaxTime.TotalSeconds:N0} วินาที โปรดพิมพ์เป็น PDF ใหม่หรือแบ่งเป็นไฟล์เล็กลง แล้วนำส่งอีกครั้ง",
            _ =>
                "ไฟล์ PDF เสียหายหรือไม่สมบูรณ์ อาจคัดลอกหรืออัปโหลดไม่ครบ โปรดลองเปิดไฟล์ในเครื่องของท่าน หากเปิดไม่ได้ให้สร้าง PDF ใหม่จากต้นฉบับ แล้วนำส่งอีกครั้ง",
        };

    public const string Poison =
        "ระบบพยายามอ่านไฟล์นี้หลายครั้งแล้วแต่ไม่สำเร็จ ไฟล์ยังอยู่ครบ ไม่ต้องส่งซ้ำ ผู้ดูแลระบบได้รับแจ้งแล้วและจะสั่งให้อ่านใหม่";

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
