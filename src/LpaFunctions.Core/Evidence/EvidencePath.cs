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
        problem = parts switch
        {
            { Length: < 4 or > MostParts } =>
                $"ที่อยู่ไฟล์ \"{text}\" ไม่ถูกต้อง ต้องเป็น ปี/รหัส อปท./รหัสตัวชี้วัด/ชื่อไฟล์ เช่น 2568/3400102/1.1/แผน.pdf",
            [var y, ..] when !AssessmentYear.TryParse(y, null, out _) =>
                $"โฟลเดอร์ปี \"{y}\" ไม่ถูกต้อง ต้องเป็นปี พ.ศ. 4 หลัก ตัวเลขอารบิก เช่น 2568",
            [_, { Length: LgoCode.Length } l, ..] when l.All(char.IsAsciiDigit) && !LgoCode.TryParse(l, null, out _) =>
                $"โฟลเดอร์รหัส อปท. \"{l}\" ไม่ถูกต้อง ไม่มีจังหวัดรหัส {l[1..3]} (หลักที่ 2-3 ของรหัส) ตรวจรหัส อปท. ของหน่วยงานท่าน",
            [_, var l, ..] when !LgoCode.TryParse(l, null, out _) =>
                $"โฟลเดอร์รหัส อปท. \"{l}\" ไม่ถูกต้อง ต้องเป็นตัวเลขอารบิก 7 หลัก เช่น 3400102",
            [_, _, var i, _] when !IndicatorId.TryParse(i, null, out _) =>
                $"โฟลเดอร์รหัสตัวชี้วัด \"{i}\" ไม่ถูกต้อง ดูรหัสตัวชี้วัดของปีนั้นจากคำสั่ง lpa rulebook show",
            [_, _, _, .. var file] when Array.Exists(file, part => part.Length == 0) => $"ไม่มีชื่อไฟล์ใน \"{text}\"",
            _ => null,
        };
        if (problem is not null)
        {
            return false;
        }

        path = new EvidencePath(
            AssessmentYear.Parse(parts[0], null),
            LgoCode.Parse(parts[1], null),
            IndicatorId.Parse(parts[2], null),
            string.Join('/', parts[3..])
        );
        return true;
    }
}
