using System.Text;
using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Pipeline.Evidence.Uploads;

/// <summary>Names under which a file may be handed in: of a kind that is read, storable everywhere, and none that an office computer makes by itself.</summary>
public static class UploadNames
{
    /// <summary>What file systems take: 83 Thai letters and ".pdf", since a Thai letter is three bytes.</summary>
    public const int MaxBytes = 255;
    private const int MaxLetters = 120;

    /// <summary>Endings of the kinds that are read.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".zip"];

    /// <summary>What is wrong with a name, in Thai; null where nothing is.</summary>
    public static string? Problem(string name)
    {
        if (DeskFiles.IsOne(name) || DeskFiles.IsHidden(name))
        {
            return RejectionTexts.HiddenName(name);
        }

        if (Encoding.UTF8.GetByteCount(name) > MaxBytes || name.Length > MaxLetters)
        {
            return $"ชื่อไฟล์ยาวเกินไป ตั้งชื่อให้สั้นลง ภาษาไทยรวมวรรณยุกต์ไม่เกิน 83 ตัวอักษรก่อน .pdf (ไม่เกิน {MaxBytes} ไบต์ และไม่เกิน {MaxLetters} ตัวอักษร)";
        }

        return HasKind(name) && !name.Any(c => char.IsControl(c) || c is '/' or '\\')
            ? null
            : $"โปรดระบุชื่อไฟล์ที่ลงท้ายด้วย {string.Join(" ", Kinds)} และไม่มีเครื่องหมาย / หรือ \\ เช่น ?file=แผนพัฒนาท้องถิ่น.pdf";
    }

    private static bool HasKind(string name) => Kinds.Any(kind => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase));
}
