using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>Made-up persons, each in one place only, so that what is found says where it came from; a number and a phone in many spellings.</summary>
internal static partial class Planted
{
    public const string InEvidence = "นายเอก หยั่งรากหลักฐาน";
    public const string InScan = "บึงทองคำ";
    public const string InFileName = "นางโท หยั่งรากชื่อไฟล์";
    public const string InWorkbook = "นายตรี หยั่งรากตาราง";
    public const string InDecision = "นางสาวจัตวา หยั่งรากเหตุผล";
    public const string Approver = "นายเบญจ หยั่งรากอนุมัติ";
    public const string InNote = "นางฉอ หยั่งรากชี้แจง";
    public const string InLetter = "นายอัฐ หยั่งรากหนังสือ";
    public const string Assessor = "นายสัตตะ หยั่งรากผู้ประเมิน";
    public const string Officer = "นางนพ หยั่งรากเจ้าหน้าที่";
    public const string Office = "นายทศ หยั่งรากจังหวัด";

    /// <summary>Of the scan alone, where a field's value should stand.</summary>
    public const string NumberInScan = "3801124578906";

    private const string Card = "3409912345674";
    private const string Phone = "0898761234";

    public static readonly IReadOnlyList<string> Numbers =
    [
        "3409912345674",
        "3-4099-12345-67-4",
        "3 4099 12345 67 4",
        "๓-๔๐๙๙-๑๒๓๔๕-๖๗-๔",
        "３４０９９１２３４５６７４",
        "3.4099.12345.67.4",
        "3–4099–12345–67–4",
        "340991\u00AD2345674",
        "089-876-1234",
        "๐๘๙ ๘๗๖ ๑๒๓๔",
        "(089) 876 1234",
        "+66 89 876 1234",
        "0066898761234",
    ];

    private static readonly string[] Names =
    [
        .. new[] { InEvidence, InFileName, InWorkbook, InDecision, Approver, InNote, InLetter, Assessor, Officer, Office }.Select(n =>
            n[(n.LastIndexOf(' ') + 1)..]
        ),
        InScan,
    ];

    /// <summary>What of the planted stands in a file: in archives and workbooks too, escaped for JSON, pages or addresses too.</summary>
    public static IEnumerable<string> In(byte[] content)
    {
        if (content is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            return [.. zip.Entries.SelectMany(e => In(Bytes(e)).Concat(In(e.FullName)))];
        }

        return In(Encoding.UTF8.GetString(content));
    }

    public static IEnumerable<string> In(string text)
    {
        var plain = Uri.UnescapeDataString(WebUtility.HtmlDecode(Escapes().Replace(text, Unescaped)));
        var digits = Between().Replace(string.Concat(plain.Select(Digit)), "");
        return Names
            .Where(n => plain.Contains(n, StringComparison.Ordinal))
            .Concat(
                new[] { Card, NumberInScan, Phone, "66" + Phone[1..], "660" + Phone[1..] }.Where(n =>
                    digits.Contains(n, StringComparison.Ordinal)
                )
            );
    }

    private static string Unescaped(Match match) =>
        $"{(char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}";

    private static char Digit(char c) => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c;

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"(?<=\d)[\s.()\u00AD\p{Pd}]{1,3}(?=\d)")]
    private static partial Regex Between();
}
