using System.Text.RegularExpressions;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Labels;

namespace LpaFunctions.Reading.Fields.States;

/// <summary>
/// Whether a sentence says of a label that it is there or done: "เทศบาลมี(ทะเบียน)แล้ว", "ยังไม่ได้จัดทำ(ทะเบียน)". An item of a form ("1. มี…") and a
/// requirement ("ต้องมี…", "มี…หรือไม่") state nothing.
/// </summary>
internal static partial class ProseStatement
{
    /// <summary>Null where nothing is stated.</summary>
    /// <param name="from">Where the words before the label begin: at its line, or behind the label before.</param>
    public static Statement? Read(TextBlock block, LabelHit hit, int from)
    {
        var before = block.Text[from..hit.Start];
        if (Denied().IsMatch(before))
        {
            return new Statement(false, Trust.Between, "มีคำว่า \"ไม่\" หน้าชื่อรายการ");
        }

        var behind = block.Text[hit.End..block.LineEnd(hit.End)];
        var isOfForm = Item().IsMatch(before) || Leaders.In(block.Original[hit.End..block.LineEnd(hit.End)]);
        if (isOfForm || Asked().IsMatch(behind) || Required().IsMatch(before))
        {
            return null;
        }

        var isDone = Finished().IsMatch(behind);
        var isStated = Affirmed().IsMatch(before);
        if (!isStated)
        {
            return null;
        }

        // "มี…" alone may be an item of a list without numbers; a subject before it or "แล้ว" behind it make a sentence.
        var isSentence = isDone || Subject().IsMatch(before) || !StandsInForm(block);
        return isSentence ? new Statement(true, Trust.Between, "มีคำว่า \"มี\" หรือ \"ได้จัดทำ\" หน้าชื่อรายการ") : null;
    }

    private static bool StandsInForm(TextBlock block) => Form().IsMatch(block.Text);

    internal sealed record Statement(bool Yes, decimal Trust, string Reason);

    [GeneratedRegex(
        @"(?:ไม่|ไม่ได้|ยังไม่|ยังไม่ได้|มิได้)\s*(?:มีการ|มี|ได้จัดทำ|ได้|จัดทำ|ดำเนินการ)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Denied();

    [GeneratedRegex(@"(?:มีการ|มี|ได้จัดทำ|จัดทำ|ได้)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Affirmed();

    // Words that make what follows a rule, a plan or a wish.
    [GeneratedRegex(
        @"(?:ต้อง|ควร|ให้|จะ|หาก|ถ้า|กรณี|เพื่อ|คาดว่า|ขอ|อนุมัติ|แผน|โปรด)\s*(?:มีการ|มี|ได้จัดทำ|จัดทำ|ได้)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Required();

    [GeneratedRegex(@"^\s*(?:\S{0,10})?\s*(?:หรือไม่|หรือยัง|\?|\(ถ้ามี\)|ภายในปี|ในอนาคต)", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^\s*(?:แล้ว|เรียบร้อย|ครบถ้วน|ถูกต้องครบถ้วน)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Finished();

    // The numeral or dash of a list before the words.
    [GeneratedRegex(
        @"^\s*(?:\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]|[ก-ฮ][.)]|[-•☐□○])\s*(?:มีการ|มี|ได้จัดทำ|จัดทำ|ได้)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        @"(?:เทศบาล\S*|อบต\.?\S*|อบจ\.?\S*|องค์การ\S*|หน่วยงาน\S*|กอง\S*|สำนัก\S*|ได้)\s*(?:ได้)?\s*(?:มีการ|มี|จัดทำ)\s*$|ได้จัดทำ\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"เกณฑ์|รายการตรวจ|แบบตรวจ|หลักฐานประกอบ|ตัวชี้วัดที่|คะแนนเต็ม|[☐☑□■○●]|\[\s*\]|\(\s+\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
