using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Pages;

/// <summary>What the officer is told of a page that was not read, behind "page N".</summary>
internal static class UnreadTexts
{
    public const string Handwritten = "เป็นลายมือหรืออ่านไม่ออก ให้เจ้าหน้าที่ตรวจเอง";
    public const string NoText = "เป็นภาพที่ไม่พบข้อความ ให้เจ้าหน้าที่ตรวจเอง";

    public static string Explain(ScanException fault) =>
        fault.Fault switch
        {
            ScanFault.WantsPoppler =>
                $"เป็น{fault.Message} ซึ่งเครื่องนี้ยังอ่านไม่ได้เพราะไม่ได้ติดตั้ง poppler-utils ให้ผู้ดูแลระบบติดตั้ง หรือให้เจ้าหน้าที่ตรวจเอง",
            ScanFault.TooLarge => "เป็นภาพที่มีจำนวนจุดเกินกำหนด สแกนใหม่ที่ 300 จุดต่อนิ้วแล้วส่งใหม่",
            ScanFault.TooMuchInk => "เป็นภาพที่มีรอยหรือบรรทัดมากเกินกว่าจะเป็นหน้าเอกสาร ให้เจ้าหน้าที่ตรวจเอง",
            ScanFault.TooSlow => "เป็นภาพที่ถอดรหัสนานเกินกำหนด สแกนใหม่แล้วส่งใหม่ หรือให้เจ้าหน้าที่ตรวจเอง",
            _ => "เป็นภาพที่ข้อมูลเสียหาย สแกนใหม่แล้วส่งใหม่ หรือให้เจ้าหน้าที่ตรวจเอง",
        };
}
