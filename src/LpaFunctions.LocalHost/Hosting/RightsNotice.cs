using LpaFunctions.Embedded.Folders;

namespace LpaFunctions.LocalHost.Hosting;

/// <summary>Tells whoever starts a host what was wrong with the rights of the data folder.</summary>
public static class RightsNotice
{
    public static IEnumerable<string> Lines(FolderRights rights)
    {
        if (rights.Mended > 0)
        {
            yield return $"โฟลเดอร์ข้อมูลหรือไฟล์ในโฟลเดอร์ {rights.Mended} รายการเปิดให้ผู้ใช้อื่นอ่านได้ แก้เป็น 0700 และ 0600 แล้ว หากมีผู้อื่นใช้เครื่องนี้ ให้เปลี่ยนความลับของลิงก์ส่งไฟล์ด้วย lpa upload-links rotate (rights of others were taken away)";
        }

        foreach (var path in rights.StillOpen)
        {
            yield return $"คำเตือน: ผู้ใช้อื่นของเครื่องนี้ยังอ่าน {path} ได้ และแก้ให้ไม่ได้ ให้เจ้าของสั่ง chmod go-rwx หรือย้ายโฟลเดอร์ข้อมูลไปยังดิสก์ที่กำหนดสิทธิ์ได้ (others can read this)";
        }
    }
}
