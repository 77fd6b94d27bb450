using System.Text.RegularExpressions;

namespace LpaFunctions.Site.Markup;

/// <summary>
/// Words that no line may break, and numbers that stay with the word before them. The browser breaks Thai by its own dictionary, which takes
/// these for two words ("ร้อย|ละ", "ราย|ละเอียด", "เผย|แพร่"): an official would not sign a letter that breaks them.
/// </summary>
public static partial class WholeWords
{
    /// <summary>The places of a text that stay on one line, in order.</summary>
    public static Regex.ValueMatchEnumerator Of(ReadOnlySpan<char> text) => Pattern().EnumerateMatches(text);

    [GeneratedRegex(
        @"(?:ร้อยละ|ประจำปี|พ\.ศ\.|จำนวน)(?: [0-9๐-๙][0-9๐-๙.,]*)?|ปี [0-9๐-๙]{4}|ต่ำกว่า(?: [0-9๐-๙]+)?|น้อยกว่า|รอตรวจ|เป้าหมาย|รายละเอียด|ความละเอียด|เผยแพร่|ตัวชี้วัด|องค์กรปกครอง|ส่วนท้องถิ่น|ค่าใช้จ่าย|ค่าเฉลี่ย|มัธยฐาน|ปีงบประมาณ|งบประมาณ|รายจ่าย|รายรับ|จัดซื้อ|จัดจ้าง|เตรียม|พึ่งพิง|ฐานข้อมูล|ภัยแล้ง|ข้อบัญญัติ|เทศบัญญัติ|เกียรติบัตร|ประสิทธิภาพ|ศักยภาพ|เรียบร้อย|ตัดฐาน|นำร่อง|ทศนิยม|คะแนนเต็ม|ภาครัฐ|ออนไลน์|เว็บไซต์|อปท\. [0-9๐-๙]+ แห่ง",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
