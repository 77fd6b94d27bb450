using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Fields.Lists;

/// <summary>Lists of names: one a line, or numbered, or divided by commas and semicolons.</summary>
public static partial class NameLists
{
    public static IReadOnlyList<string> Parse(string text)
    {
        var names = new List<string>();
        foreach (var part in Dividers().Split(text))
        {
            var name = Position()
                .Replace(Blanks().Replace(Numeral().Replace(part, "").Trim(' ', '.', '…', '_', ':', '-', '•', '"'), " "), "${person}");
            if (name.Length > 1 && name.Any(char.IsLetter) && !names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }
        }

        return names;
    }

    [GeneratedRegex(
        @"[\n,;]|\s(?=\(?[0-9๐-๙]{1,2}[.)]\s)|(?<=[ก-๎])\s*และ(?=\s*(?:นาย|นาง|ว่าที่|ดร\.|ผศ\.|รศ\.|พ\.อ\.))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Dividers();

    [GeneratedRegex(
        @"^\s*\(?[0-9๐-๙]{1,3}[.)]?\s+|^\s*\(?[0-9๐-๙]{1,3}[.)]\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numeral();

    // "นางสาวสมศรี ใจดี", "นายสมชาย ณ เชียงใหม่".
    private const string Person = @"(?<person>(?:นาย|นาง|น\.ส\.|ว่าที่|ดร\.)[ก-๎. ]*? [ก-๎]+(?: ณ [ก-๎]+)?)";

    // "ประธานกรรมการ", "รองนายก".
    private const string Heads = @"ตำแหน่ง|ประธาน|รองประธาน|กรรมการ|เลขานุการ|ปลัด|รองปลัด|ผู้อำนวยการ|ผอ\.|หัวหน้า|นายก|รองนายก|สมาชิก";

    // "นักวิเคราะห์นโยบายและแผน", "ผู้ใหญ่บ้าน".
    private const string Staff =
        @"เจ้าหน้าที่|เจ้าพนักงาน|นักวิ|นักพัฒนา|นักวิชาการ|นักจัดการ|นักทรัพยากร|นิติกร|นายช่าง|ผู้ใหญ่บ้าน|กำนัน|ผู้แทน|คณะทำงาน";

    // What a person is, behind title, name and surname; a list of places or forms keeps its words.
    [GeneratedRegex(@"^" + Person + " (?:" + Heads + "|" + Staff + ").*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Position();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
