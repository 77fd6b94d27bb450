using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>
/// Words that make of a figure a plan, a target, a request, an estimate or something that is not there: what is wanted or expected is no result.
/// Words of a result behind them ("ดำเนินการแล้ว", "ผลปรากฏว่า") take that back.
/// </summary>
internal static partial class PlanWords
{
    /// <summary>The words before a figure that speak against it; null where none do.</summary>
    /// <param name="lead">The sentence up to the label, other labels blanked out.</param>
    /// <param name="between">From the label to the figure.</param>
    public static string? Before(string lead, string between)
    {
        var words = lead + between;
        var plan = Sentence()
            .Matches(words)
            .Concat(Clause().Matches(lead))
            .Concat(About().Matches(words))
            .MaxBy(match => match.Index + match.Length);
        return plan is not null && !Result().IsMatch(words[(plan.Index + plan.Length)..]) ? plan.Value.Trim() : null;
    }

    /// <summary>The words behind a figure that speak against it; null where none do.</summary>
    /// <param name="words">From the end of the number on.</param>
    /// <param name="isDone">True where the label or the words before say that it was done: then a plan is what it was held against.</param>
    public static string? Behind(string words, bool isDone)
    {
        var match = NotYet().Match(words);
        match = match.Success || isDone ? match : Planned().Match(words);
        return match.Success ? match.Groups["w"].Value.Trim() : null;
    }

    /// <summary>Whether the words say that what they speak of is done.</summary>
    public static bool IsDone(string words) => Result().IsMatch(words);

    /// <summary>A heading over lines of targets: "เป้าหมาย".</summary>
    public static bool IsHeadingOfTargets(string line) => TargetHeading().IsMatch(line);

    /// <summary>A heading over lines of results: "ผลการดำเนินงาน".</summary>
    public static bool IsHeadingOfResults(string line) => ResultHeading().IsMatch(line);

    // "คาดว่าจะ...", "จึงขออนุมัติ...", "ตั้งเป้าหมาย...".
    private const string Expected =
        @"คาดว่า|คาดการณ์|คาดหมาย|ขออนุมัติ|ขอความเห็นชอบ|ขอรับ(?:การ)?(?:สนับสนุน|จัดสรร)|ขอสนับสนุน|เสนอขอ|เป้าหมาย(?!หมู่)|ตั้งเป้า|มุ่งหมาย";

    // "แผนงานกำหนดให้...", "มติที่ประชุมให้...".
    private const string Intended =
        @"วางแผน|แผน[ก-๎0-9๐-๙ .]{0,30}กำหนด|กำหนดให้มี|กำหนดจะ|ต้องการ(?:ให้|เพิ่ม|จะ|มี)|ประสงค์|มติ[ก-๎]{0,20}ให้";

    // "หากได้รับงบ...".
    private const string IfGranted = @"(?:หาก|ถ้า|เมื่อ)ได้รับ(?:การ)?(?:งบ|จัดสรร|อนุมัติ|สนับสนุน)";

    // "อยู่ระหว่าง...".
    private const string UnderWay = @"ประมาณการ|อยู่ระหว่าง|กำลังดำเนินการ|กำลังจะ";

    // They hold for the sentence: "คาดว่าจะ...", "จึงขออนุมัติ...", "แผนงานกำหนดให้...", "ตั้งเป้าหมาย...".
    [GeneratedRegex(
        Expected + "|" + Intended + "|" + IfGranted + "|" + UnderWay,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Sentence();

    // They hold for the label that follows without a blank: "จะมี...", "เพื่อให้มี...", "ควรมี...", "ยังไม่มี...".
    [GeneratedRegex(
        @"จะ(?!เข้|นะ|แนะ)[ก-๎]{2,50}$|จะ(?!เข้|นะ|แนะ)[ก-๎]{2,60}\s(?:โดย|เพื่อ|ให้)\s?$"
            + @"|จะ(?:ดำเนินการ|ติดตั้ง|จัดทำ|ก่อสร้าง|ซ่อมแซม|ปรับปรุง)\s$"
            + @"|เพื่อ(?:ให้|เพิ่ม|ขยาย|ติดตั้ง|ขอ)[ก-๎]{0,40}$|(?<!สม|อัน)ควร[ก-๎]{2,40}$|(?:ขอ|ให้|ต้อง)มี\s?$"
            + @"|(?:ยังไม่|ยังมิ|มิได้|ไม่ได้|ไม่มี|ไม่พบ|ไม่ปรากฏ)[ก-๎]{0,25}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Clause();

    // Right before the figure: "ประมาณ", "ราว", "เกือบ", "กว่า".
    [GeneratedRegex(
        @"(?<!งบ)ประมาณ(?!การ)\s*(?:จำนวน)?\s*$|(?<![ก-๎])ราว\s?ๆ?\s*$|เกือบ\s*$|(?:ยังไม่|ไม่)(?:ถึง|ครบ)\s*(?:จำนวน)?\s*$|(?<!ต่ำ|สูง|มาก|น้อย)กว่า\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex About();

    // "ผลปรากฏว่า", "แล้วเสร็จ".
    private const string Outcome = @"ผลปรากฏ|ปรากฏว่า|ผลการ|ผลงาน|รายงานผล|สรุปผล|ผลคือ|บัดนี้|แล้วเสร็จ|เสร็จสิ้น|เรียบร้อย";

    // "ได้ดำเนินการ", "ทำได้", "แล้ว".
    private const string Done = @"ได้(?:ดำเนินการ|ติดตั้ง|สำรวจ|จัดทำ|ซ่อม|ก่อสร้าง|ปรับปรุง|จัดเก็บ)|ดำเนินการได้|ทำได้|จริง|แล้ว(?!แต่)";

    [GeneratedRegex(Outcome + "|" + Done, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Result();

    // "20 จุด (".
    private const string BehindFigure = @"^\s*(?:[ก-๎]{1,12}\s*)?[(]?\s*";

    // "ซึ่งขณะนี้".
    private const string JoinedBy = @"(?:ซึ่ง|แต่|โดย|ที่)?\s?(?:ขณะนี้|ปัจจุบัน)?\s?";

    // "ยังไม่ได้ดำเนินการ".
    private const string Unfinished = @"ยังไม่(?:ได้|แล้ว|มี)|ยังมิได้|อยู่ระหว่าง";

    // "จะแล้วเสร็จภายในเดือน...".
    private const string Future = @"(?:คาดว่า)?จะ(?:แล้วเสร็จ|ดำเนินการให้แล้วเสร็จ|เริ่ม|ติดตั้ง(?:ใน|ให้))";

    // "โดยประมาณ", "(เป้าหมาย)".
    private const string Inexact = @"โดยประมาณ|เศษ(?![ก-๎])|หรือมากกว่า|(?:ค่า)?เป้าหมาย(?!หมู่)|คาดการณ์|ประมาณการ|คาดว่า";

    // "20 จุด ซึ่งยังไม่ได้ดำเนินการ", "20 จุด จะแล้วเสร็จภายในเดือน...", "20 กว่าจุด", "20 จุด โดยประมาณ", "20 จุด (เป้าหมาย)".
    [GeneratedRegex(
        $@"{BehindFigure}(?<w>{JoinedBy}(?:{Unfinished}|{Future}))|^\s*(?<w>กว่า|เศษ)\s?[ก-๎]|{BehindFigure}(?<w>{Inexact})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NotYet();

    // "20 จุด (ตามแผน)", "20 จุด ตามแผนที่กำหนดไว้".
    [GeneratedRegex(
        @"^\s*(?:[ก-๎]{1,12}?\s*)?[(]?\s*(?<w>ตามแผน(?=\s|\)|$|ที่)|ตามเป้า|ตามที่(?:กำหนด|ตั้ง|วาง|ขอ)|ที่(?:ตั้งเป้า|วางแผน|กำหนดไว้))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Planned();

    [GeneratedRegex(
        @"^[\s\d๐-๙.)(-]*(?:ค่า)?เป้าหมาย(?:การดำเนินงาน|โครงการ|ตัวชี้วัด)?[\s:]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TargetHeading();

    [GeneratedRegex(
        @"^[\s\d๐-๙.)(-]*(?:สรุป|รายงาน)?ผล(?:การ|งาน|ที่|สัมฤทธิ์|ผลิต|ลัพธ์)?[ก-๎ ]{0,25}[\s:]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ResultHeading();
}
