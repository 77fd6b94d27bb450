using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>What makes a number behind a label no value of it: targets and bounds, ranges, rates, values of several years, changes.</summary>
internal static partial class NumberDoubts
{
    /// <summary>In Thai why the number is not the value; null where nothing speaks against it.</summary>
    /// <param name="searched">The text without years and dates.</param>
    /// <param name="from">Where the words before the number begin: behind the label, or behind the number before.</param>
    /// <param name="lead">What the sentence says before the label; nothing for a number behind another.</param>
    public static string? Find(FieldSpec field, string text, string searched, int from, NumberHit hit, Lead lead)
    {
        var written = text[hit.Start..hit.End].Trim();
        if (Plan(searched, from, hit, lead) is { } plan)
        {
            return $"\"{written}\" อยู่ในข้อความที่เป็นแผน เป้าหมาย คำขอ ค่าประมาณ หรือยังไม่เกิดขึ้น (\"{plan}\") ไม่ใช่ผลที่ทำได้ โปรดระบุผลจริงเป็นตัวเลขเดียว";
        }

        if (YearBefore().Match(lead.Words) is { Success: true } year)
        {
            return $"\"{written}\" อยู่หลังคำว่า \"{year.Groups["w"].Value}\" อาจเป็นค่าของปีก่อนปีที่ตรวจ โปรดระบุว่าเป็นค่าของปีงบประมาณใด";
        }

        if (
            Each().Match(searched[from..hit.Start]) is { Success: true } each
            && !field.Labels.Any(l => l.Contains("เฉลี่ย", StringComparison.Ordinal) || EachLabel().IsMatch(l))
        )
        {
            return $"\"{written}\" เป็นค่าต่อหน่วย (\"{each.Value.Trim()}\") ไม่ใช่ยอดรวม โปรดระบุยอดรวม";
        }

        if (
            Bound().Match(searched[from..hit.Start]) is { Success: true } bound
            && !IsResult(searched[(from + bound.Index + bound.Length)..hit.Start])
        )
        {
            return $"\"{written}\" อยู่หลังคำว่า \"{bound.Value.Trim()}\" จึงเป็นเป้าหมาย เกณฑ์ ค่าเดิม หรือส่วนย่อย ไม่ใช่ผลรวมที่ทำได้ โปรดระบุผลจริงเป็นตัวเลขเดียว";
        }

        var behind = searched[hit.End..];
        var isInBrackets = hit.Start > 0 && searched[hit.Start - 1] == '(' && behind.StartsWith(')');
        var isAmount = field.Kind is FieldKind.Baht or FieldKind.Decimal && written.AsSpan().ContainsAny(',', '.');
        if (isInBrackets && isAmount)
        {
            return $"\"({written})\" อยู่ในวงเล็บ อาจหมายถึงค่าติดลบ โปรดตรวจกับต้นฉบับ";
        }

        if (Beyond().IsMatch(behind))
        {
            return $"\"{written}\" เป็นเกณฑ์ขั้นต่ำ (\"ขึ้นไป\") ไม่ใช่ผลที่ทำได้ โปรดระบุผลจริงเป็นตัวเลขเดียว";
        }

        if (ToNumber().IsMatch(behind))
        {
            return $"\"{written}\" เป็นค่าต้นของช่วงตัวเลข ไม่ใช่ค่าเดียว โปรดระบุค่าที่ถูกต้อง";
        }

        if (Changed().IsMatch(behind))
        {
            return $"\"{written}\" เป็นค่าเดิมที่ถูกเปลี่ยนแปลงภายหลัง โปรดระบุค่าสุดท้ายเพียงค่าเดียว";
        }

        if (Planned().IsMatch(searched[from..hit.Start]) && Spent().IsMatch(behind))
        {
            return $"\"{written}\" เป็นยอดที่ตั้งไว้ และมียอดที่ใช้จริงอยู่ด้วย โปรดระบุว่าต้องการยอดใด";
        }

        if (Broken().IsMatch(behind) || (written.Length == 1 && SpacedDigits().IsMatch(behind)))
        {
            return "ตัวเลขถูกตัดหรือเว้นวรรคกลางจำนวน อ่านได้ไม่ครบ โปรดตรวจกับต้นฉบับ";
        }

        return IsOfOneYear(text, searched, hit) ? null : "มีค่าของหลายปีเรียงกัน ไม่แน่ว่าปีใดเป็นค่าที่ต้องการ โปรดแยกค่าของแต่ละปี";
    }

    /// <summary>Whether the words before a number make it a target, a bound, an old value or a part: the result or the sum may still follow.</summary>
    public static bool IsBound(Lead lead, string words) => Bound().IsMatch(words) || PlanWords.Before(lead.Words, words) is not null;

    private static string? Plan(string searched, int from, NumberHit hit, Lead lead)
    {
        var between = searched[from..hit.Start];
        return PlanWords.Before(lead.Words, between)
            ?? PlanWords.Behind(searched[hit.End..], lead.IsDone || PlanWords.IsDone(lead.Words + between));
    }

    /// <summary>Whether the words say that the number behind them is what was reached: "ผลการดำเนินงาน", "ทำได้จริง".</summary>
    public static bool IsResult(string words) => Result().IsMatch(words);

    /// <summary>"ปี 2566 จำนวน 25 เรื่อง ปี 2567 จำนวน 20 เรื่อง": whether no other year with a number of its own stands behind the number's year.</summary>
    private static bool IsOfOneYear(string text, string searched, NumberHit hit)
    {
        var years = Quantities.Years().Matches(text);
        if (years.Count < 2 || years[0].Index > hit.Start)
        {
            return true;
        }

        var own = years.Last(y => y.Index < hit.Start);
        var next = years.FirstOrDefault(y => y.Index > hit.Start && Year(y) != Year(own));
        return next is null || !ThaiNumbers.Find(searched).Any(n => n.Start > next.Index);
    }

    private static string Year(Match year) => string.Concat(ThaiNumbers.WithArabicDigits(year.Value).Where(char.IsAsciiDigit));

    [GeneratedRegex(
        @"(?:ราย|คน|วัน|เดือน|ปี|ครั้ง|แห่ง|ครัวเรือน|หน่วย|ชุด|เรื่อง|หมู่บ้าน|โครงการ|หลัง|ตัว|จุด)ละ\s*(?:ประมาณ|ไม่เกิน)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Each();

    [GeneratedRegex(
        @"(?<!ร้อย)ละ|ต่อ(?:ราย|คน|วัน|เดือน|ปี|ครั้ง|แห่ง|ครัวเรือน|หน่วย|ชุด)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EachLabel();

    // Right before the label: the year before the inspected one as often as that year itself. "ในรอบปีที่ผ่านมา" opens reports on the inspected one.
    [GeneratedRegex(
        @"(?<!รอบ)(?<w>ปีที่ผ่านมา|ปีที่แล้ว|ปีก่อน(?:หน้า)?)(?![ก-๎ ]*(?:บัดนี้|ปัจจุบัน|ปีนี้))[ก-๎ ]{0,25}$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearBefore();

    // "เป้าหมาย 20", "ไม่น้อยกว่า 20".
    private const string Target =
        @"เป้าหมาย(?!หมู่)|ตั้งเป้า|ไม่เกิน|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่า|น้อยกว่า|ต่ำกว่า|สูงกว่า|เกินกว่า|ไม่ถึง";

    // "จากเดิม 20", "แบ่งเป็น 20", "ปีก่อน 20".
    private const string BeforeWords = @"จากเดิม|เดิม\s|ประกอบด้วย|แบ่งเป็น|แยกเป็น|จำแนกเป็น|ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา";

    // What is set or was before, not what was reached.
    [GeneratedRegex(Target + "|" + BeforeWords, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bound();

    [GeneratedRegex(
        @"ผล|จริง|ทำได้|ดำเนินการได้|(?:ตาม|จาก)(?:ทะเบียน|บัญชี|การสำรวจ)|รวม(?:ทั้งสิ้น|ทั้งหมด|จำนวน|เป็น|\s)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Result();

    [GeneratedRegex(@"ตั้งไว้|ตั้งงบ|ตามแผน|ประมาณการ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Planned();

    [GeneratedRegex(
        @"(?:จริง|เบิกจ่าย(?:แล้ว|ไป)?)\s*(?:จำนวน|เป็นเงิน)?\s*[0-9๐-๙]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Spent();

    [GeneratedRegex(@"^\s*[ก-๎]{0,15}\s?ขึ้นไป", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beyond();

    [GeneratedRegex(
        @"^\s*(?:บาท|%|ร้อยละ)?\s*(?:-|–|—|ถึง)\s*(?:ร้อยละ\s*)?[0-9๐-๙]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ToNumber();

    [GeneratedRegex(
        @"^\s*(?:[ก-๎]{1,12}\s+)?(?:เพิ่มขึ้น|เพิ่ม|ลดลง|ลด|ปรับ|แก้ไข|เปลี่ยนแปลง|เปลี่ยน)เป็น\s*(?:จำนวน|ร้อยละ)?\s*[0-9๐-๙]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Changed();

    // "๕ ๕ สาย": letters set apart.
    [GeneratedRegex(@"^\s[0-9๐-๙](?:\s[0-9๐-๙])*(?=\s|$|[ก-ฮ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SpacedDigits();

    // "1,234," over "567"; "๑ ๒๓๔ ๕๖๗".
    [GeneratedRegex(@"^,?\s+[0-9๐-๙]{3}(?![0-9๐-๙])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Broken();
}
