using System.Diagnostics.CodeAnalysis;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Evidence;

/// <summary>The place of an evidence file below the container: "{year}/{lgo}/{indicator}/{file}". The file name may hold Thai letters, and
/// folders that an office made below the indicator's: "แผน/ฉบับแก้ไข.pdf".</summary>
public sealed record EvidencePath(AssessmentYear Year, LgoCode Lgo, IndicatorId Indicator, string FileName)
{
    private const int MostParts = 10;

    public override string ToString() => $"{Year}/{Lgo}/{Indicator}/{FileName}";

    /// <summary>The name of a file without the folders before it: what people call it by.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Year and LGO that a path begins with, though the rest of it may be wrong: its officers are told about the file.</summary>
    public static bool TryParseOwner(string text, out AssessmentYear year, out LgoCode lgo)
    {
        var parts = text.Split('/');
        lgo = default;
        return AssessmentYear.TryParse(parts[0], null, out year) & LgoCode.TryParse(parts.ElementAtOrDefault(1), null, out lgo);
    }

    /// <summary>Reads the form of a path; whether LGO and indicator exist is for the registry and the rule book to say.</summary>
    /// <param name="text">The path below the container, parts divided by '/'.</param>
    /// <param name="problem">What is wrong, in Thai, where the result is false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out EvidencePath? path, [NotNullWhen(false)] out string? problem)
    {
        path = null;
        var parts = text.Split('/');
        if (parts.Length is < 4 or > MostParts)
        {
            problem = $"ที่อยู่ไฟล์ \"{text}\" ไม่ถูกต้อง ต้องเป็น ปี/รหัส อปท./รหัสตัวชี้วัด/ชื่อไฟล์ เช่น 2568/3400102/1.1/แผน.pdf";
            return false;
        }

        if (!AssessmentYear.TryParse(parts[0], null, out var year))
        {
            problem = $"โฟลเดอร์ปี \"{parts[0]}\" ไม่ถูกต้อง ต้องเป็นปี พ.ศ. 4 หลัก ตัวเลขอารบิก เช่น 2568";
            return false;
        }

        if (!LgoCode.TryParse(parts[1], null, out var lgo))
        {
            problem = NoLgo(parts[1]);
            return false;
        }

        if (!IndicatorId.TryParse(parts[2], null, out var indicator))
        {
            problem = $"โฟลเดอร์รหัสตัวชี้วัด \"{parts[2]}\" ไม่ถูกต้อง ดูรหัสตัวชี้วัดของปีนั้นจากคำสั่ง lpa rulebook show";
            return false;
        }

        if (Array.Exists(parts[3..], part => part.Length == 0))
        {
            problem = $"ไม่มีชื่อไฟล์ใน \"{text}\"";
            return false;
        }

        problem = null;
        path = new EvidencePath(year, lgo, indicator, string.Join('/', parts[3..]));
        return true;
    }

    private static string NoLgo(string folder)
    {
        var hasTheDigits = folder.Length == LgoCode.Length && folder.All(char.IsAsciiDigit);
        return hasTheDigits
            ? $"โฟลเดอร์รหัส อปท. \"{folder}\" ไม่ถูกต้อง ไม่มีจังหวัดรหัส {folder[1..3]} (หลักที่ 2-3 ของรหัส) ตรวจรหัส อปท. ของหน่วยงานท่าน"
            : $"โฟลเดอร์รหัส อปท. \"{folder}\" ไม่ถูกต้อง ต้องเป็นตัวเลขอารบิก 7 หลัก เช่น 3400102";
    }
}
