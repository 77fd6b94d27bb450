namespace LpaFunctions.Pipeline.Evidence.Uploads;

/// <summary>
/// The first bytes of a file that is being sent, looked at before anything is stored: an empty file, or one of another kind than its name
/// says, would take the name and be rejected later.
/// </summary>
internal static class UploadHead
{
    /// <summary>A PDF may begin within its first 1,024 bytes (ISO 32000-1, annex H, note 13).</summary>
    public const int Length = 1024;

    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, .. "PNG"u8];
    private static readonly byte[] Zip = "PK"u8.ToArray();

    /// <summary>The container of office files before OOXML, and of encrypted ones since.</summary>
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads up to <see cref="Length"/> bytes.</summary>
    public static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[Length];
        var read = await content.ReadAtLeastAsync(head, Length, throwOnEndOfStream: false, cancellationToken);
        return head[..read];
    }

    /// <summary>What is wrong with the content, in Thai; null where it begins as its name says.</summary>
    public static string? Problem(string path, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return "ไฟล์ที่ส่งมาว่างเปล่า (0 ไบต์) โปรดเปิดไฟล์ในเครื่องของท่านดูก่อน แล้วส่งใหม่ด้วยลิงก์เดิม";
        }

        var kind = Path.GetExtension(path).ToLowerInvariant();
        return BeginsAs(kind, head)
            ? null
            : $"เนื้อหาของไฟล์ไม่ใช่ชนิด {kind} ตามชื่อไฟล์ โปรดตรวจว่าเลือกไฟล์ถูก แล้วส่งใหม่ด้วยลิงก์เดิม หรือขอลิงก์ใหม่ด้วยชื่อที่ตรงกับชนิดของไฟล์";
    }

    private static bool BeginsAs(string kind, ReadOnlySpan<byte> head) =>
        kind switch
        {
            ".pdf" => head.IndexOf(Pdf) >= 0,
            ".jpg" or ".jpeg" => head.StartsWith(Jpeg),
            ".png" => head.StartsWith(Png),
            // An encrypted office file is no ZIP; it is taken and then rejected with its own reason.
            ".docx" or ".xlsx" => head.StartsWith(Zip) || head.StartsWith(CompoundFile),
            ".zip" => head.StartsWith(Zip),
            _ => true,
        };
}
