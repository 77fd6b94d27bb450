namespace LpaFunctions.Reading.Files;

/// <summary>What an officer is told about a file that holds nothing that can be read.</summary>
internal static class FileTexts
{
    public const string Unsupported =
        "ระบบรับหลักฐานเป็น PDF, ภาพ .jpg หรือ .png, ไฟล์ .docx หรือ .xlsx และ ZIP ของไฟล์เหล่านี้ โปรดเปิดไฟล์นี้แล้วเลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่ หากไม่ใช่หลักฐาน โปรดลบออกจากโฟลเดอร์";

    public const string OldOffice =
        "ไฟล์นี้เป็น Word หรือ Excel รุ่นเก่า (.doc, .xls) หรือตั้งรหัสผ่านไว้ ระบบจึงเปิดอ่านไม่ได้ โปรดเปิดไฟล์แล้วเลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่";

    public const string NoOffice =
        "เครื่องนี้ยังอ่านไฟล์ Word และ Excel ไม่ได้เพราะไม่ได้ติดตั้ง LibreOffice โปรดเปิดไฟล์แล้วเลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่ หรือแจ้งผู้ดูแลระบบให้ติดตั้ง";

    public const string OfficeFailed =
        "แปลงไฟล์ Word หรือ Excel นี้เป็น PDF ไม่สำเร็จ ไฟล์อาจเสียหายหรือใหญ่เกินไป โปรดเปิดไฟล์แล้วเลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่";

    public const string DamagedOffice =
        "ไฟล์ Word หรือ Excel นี้เสียหายหรือไม่สมบูรณ์ อาจคัดลอกหรืออัปโหลดไม่ครบ โปรดเปิดไฟล์ต้นฉบับแล้วเลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่";

    public const string OfficeTooSlow =
        "แปลงไฟล์ Word หรือ Excel นี้เป็น PDF นานเกินกำหนด ไฟล์อาจใหญ่เกินไปหรือเครื่องกำลังทำงานหนัก โปรดเปิดไฟล์แล้วเลือก “บันทึกเป็น PDF” แล้วนำส่งใหม่";

    public const string DamagedZip = "ไฟล์ ZIP เสียหายหรือไม่สมบูรณ์ อาจคัดลอกหรืออัปโหลดไม่ครบ โปรดบีบอัดใหม่แล้วนำส่งอีกครั้ง";

    public const string EncryptedZip = "ไฟล์ ZIP ตั้งรหัสผ่านไว้ ระบบจึงเปิดอ่านไม่ได้ โปรดบีบอัดใหม่โดยไม่ตั้งรหัสผ่าน แล้วนำส่งอีกครั้ง";

    public const string NestedZip = "เป็น ZIP ซ้อนอยู่ใน ZIP โปรดนำไฟล์ข้างในออกมา แล้วนำส่งใหม่";

    public const string EmptyZip =
        "ไม่มีไฟล์ที่อ่านได้ใน ZIP นี้ ใน ZIP ต้องมี PDF, ภาพ .jpg หรือ .png หรือไฟล์ .docx หรือ .xlsx โปรดตรวจไฟล์ข้างในแล้วนำส่งใหม่";

    public static string TooManyFiles(int most) => $"ใน ZIP มีไฟล์เกิน {most} ไฟล์ โปรดแบ่งเป็นหลาย ZIP ในโฟลเดอร์ตัวชี้วัดเดียวกัน";

    public static string TooLarge(long most) =>
        $"ไฟล์ใน ZIP รวมกันใหญ่เกิน {most / (1024 * 1024):N0} MB เมื่อคลายออก โปรดลดขนาดภาพสแกนหรือแบ่งเป็นหลาย ZIP ในโฟลเดอร์ตัวชี้วัดเดียวกัน";
}
