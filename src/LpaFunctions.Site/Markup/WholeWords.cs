using System.Text.RegularExpressions;

namespace LpaFunctions.Site.Markup;

/// <summary>
/// Words that no line may break, and numbers that stay with the word before them. The browser breaks Thai by its own dictionary, which takes
/// these for two words ("ร้อย|ละ", "ราย|ละเอียด", "เผย|แพร่"): an official would not sign a letter that breaks them.
/// </summary>
public static partial class WholeWords
{
    // "ร้อยละ 84.00", "พ.ศ. 2568".
    private const string WithNumber = @"(?:ร้อยละ|ประจำปี|พ\.ศ\.|จำนวน)(?: [0-9๐-๙][0-9๐-๙.,]*)?";

    // "ปี 2568", "ต่ำกว่า 2", "อปท. 142 แห่ง".
    private const string OrNumber = @"ปี [0-9๐-๙]{4}|ต่ำกว่า(?: [0-9๐-๙]+)?|อปท\. [0-9๐-๙]+ แห่ง";

    private const string OfResults = "น้อยกว่า|รอตรวจ|เป้าหมาย|รายละเอียด|ความละเอียด|เผยแพร่|ตัวชี้วัด";
    private const string OfOffices = "องค์กรปกครอง|ส่วนท้องถิ่น";
    private const string OfMoney = "ค่าใช้จ่าย|ค่าเฉลี่ย|มัธยฐาน|ปีงบประมาณ|งบประมาณ|รายจ่าย|รายรับ|จัดซื้อ|จัดจ้าง";
    private const string OfWork = "เตรียม|พึ่งพิง|ฐานข้อมูล|ภัยแล้ง|ข้อบัญญัติ|เทศบัญญัติ|เกียรติบัตร|ประสิทธิภาพ|ศักยภาพ|เรียบร้อย";
    private const string OfMarks = "ตัดฐาน|นำร่อง|ทศนิยม|คะแนนเต็ม";
    private const string OfPublishing = "ภาครัฐ|ออนไลน์|เว็บไซต์";
    private const string WithoutNumber = $"{OfResults}|{OfOffices}|{OfMoney}|{OfWork}|{OfMarks}|{OfPublishing}";

    /// <summary>The words that stay whole as they are.</summary>
    internal static IReadOnlyList<string> Plain { get; } = WithoutNumber.Split('|');

    /// <summary>How the others begin, which a number may or must follow.</summary>
    internal static IReadOnlyList<string> Numbered { get; } = ["ร้อยละ", "ประจำปี", "พ.ศ.", "จำนวน", "ปี ", "ต่ำกว่า", "อปท. "];

    /// <summary>The places of a text that stay on one line, in order.</summary>
    public static Regex.ValueMatchEnumerator Find(ReadOnlySpan<char> text) => Pattern().EnumerateMatches(text);

    [GeneratedRegex($"{WithNumber}|{OrNumber}|{WithoutNumber}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
