namespace LpaFunctions.Reading.Documents.Limits;

/// <summary>What an officer is told about a PDF that could not be read: what is wrong, then what to do.</summary>
public static class PdfFaultTexts
{
    /// <param name="bytes">Length of the file.</param>
    public static string Explain(PdfFault fault, ReadingLimits limits, long bytes) =>
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
}
