using System.Text.RegularExpressions;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.Reading.Fields.Checks;

/// <summary>
/// Documents that call themselves a draft or not yet approved: by the word alone on a line or across the page, by their title, or by a sentence about
/// themselves. What they report may still change, so it gives no mark by itself.
/// </summary>
internal static partial class DraftMarks
{
    // The title stands in the first lines of the first page.
    private const int TitleLines = 6;

    // Points; a title is smaller.
    private const double LargeLetters = 40;
    private const int MostLarge = 24;

    public static EvidenceFinding? Find(Document document)
    {
        foreach (var page in document.Pages)
        {
            if (IsAcross(page))
            {
                return Found(page, "ร่าง");
            }

            for (var i = 0; i < page.Lines.Count; i++)
            {
                var text = page.Lines[i].Text;
                var isTitle = page.Number == 1 && i < TitleLines && Title().IsMatch(text);
                if (isTitle || Alone().IsMatch(text) || OfItself().IsMatch(text))
                {
                    return Found(page, text);
                }
            }
        }

        return null;
    }

    private static EvidenceFinding Found(Page page, string text) =>
        new(
            EvidenceFindingKind.Draft,
            $"เอกสารเป็นฉบับร่างหรือยังไม่ได้รับอนุมัติ (หน้า {page.Number}: \"{Short(text)}\") จึงยังไม่ใช้ให้คะแนน โปรดส่งฉบับที่อนุมัติแล้ว หรือให้เจ้าหน้าที่ยืนยันค่า"
        );

    /// <summary>Whether large letters across the page say so: on a slant each of them is a line of its own.</summary>
    private static bool IsAcross(Page page)
    {
        var letters = string.Concat(page.Glyphs.Where(glyph => glyph.FontSize >= LargeLetters).Take(MostLarge).Select(glyph => glyph.Text));
        return letters.Length < MostLarge && Alone().IsMatch(letters);
    }

    private static string Short(string text)
    {
        const int longest = 80;
        return text.Length > longest ? text[..longest] : text;
    }

    // "(ร่าง)", "- ฉบับร่าง -", "ร่างที่ 2", "DRAFT"; a word across the page comes as a line of its own too.
    [GeneratedRegex(
        @"^[\s(\[*\-–]*(?:เอกสาร|ฉบับ)?(?:ร่าง|DRAFT|Draft)(?:\s?(?:ครั้ง|ฉบับ)?ที่\s?[0-9๐-๙]+)?[\s)\]*\-–]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Alone();

    // What may be a draft: "ร่างรายงานผล".
    private const string Papers =
        @"รายงาน|แผน|ประกาศ|คำสั่ง|บันทึก|แบบ|หนังสือ|สรุป|เอกสาร|ทะเบียน|บัญชี|ข้อมูล|นโยบาย|คู่มือ|มาตรการ|ผล|ข้อบัญญัติ|เทศบัญญัติ";

    // "ร่างรายงานผล...", "ร่าง ครั้งที่ 2 รายงาน...", "รายงานผล... (ฉบับร่าง)".
    [GeneratedRegex(
        $@"^[\s(\[]*(?:ฉบับ)?ร่าง[\s)\]]*(?:(?:ครั้ง|ฉบับ)?ที่\s?[0-9๐-๙]+\s*)?(?:{Papers})"
            + @"|\((?:ฉบับ)?ร่าง\)|(?<![ก-๎])ฉบับร่าง(?![ก-๎])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    // "เอกสารฉบับนี้", "ตัวเลขนี้ยัง".
    private const string ThisPaper = @"(?:เอกสาร|แผน|รายงาน|ประกาศ|คำสั่ง|ข้อมูล|ฉบับ|ตัวเลข|แบบ|บันทึก)(?:ฉบับ)?นี้\s?(?:จึง|ยัง)?";

    // "เป็นเพียงร่าง".
    private const string IsDraft = @"เป็น(?:เพียง|แค่)?\s?(?:ฉบับ)?ร่าง(?![ก-ฮ])";

    // "ยังไม่ได้รับความเห็นชอบ".
    private const string IsNotApproved =
        @"[ก-๎ ]{0,20}ยังไม่(?:ได้)?(?:ผ่าน|รับ)?(?:การ|ความ)?(?:พิจารณา)?(?:อนุมัติ|เห็นชอบ|ลงนาม|ประกาศใช้)";

    // "(ยังไม่ผ่านการอนุมัติ)".
    private const string NotApprovedAlone =
        @"^[\s(*\-–]*(?:หมายเหตุ[\s:]*)?(?:ยังไม่|ยังมิ)(?:ได้)?(?:ผ่าน|รับ)?(?:การ|ความ)?(?:พิจารณา)?(?:อนุมัติ|เห็นชอบ)[ก-๎ ]{0,30}[\s)*]*$";

    // "สถานะเอกสาร :".
    private const string Status = @"สถานะ(?:เอกสาร|แผน|รายงาน|ของเอกสาร)?\s*[:=]?\s*";

    // "อยู่ระหว่างเสนอขออนุมัติ", "รอลงนาม".
    private const string IsPending =
        @"(?:ฉบับ)?(?:ร่าง(?![ก-ฮ])|อยู่ระหว่าง(?:การ)?(?:เสนอ|ขอ|รอ|พิจารณา|จัดทำ)|รอ(?:การ)?(?:อนุมัติ|ลงนาม|พิจารณา|เห็นชอบ)|ยังไม่)";

    // "(อยู่ระหว่างขออนุมัติ)".
    private const string PendingAlone =
        @"^[\s(*\-–]*(?:อยู่ระหว่าง|รอ)(?:การ)?(?:เสนอ)?(?:ขอ)?(?:อนุมัติ|ลงนาม|พิจารณาอนุมัติ|เห็นชอบ)[ก-๎ ]{0,30}[\s)*]*$";

    // "เอกสารฉบับนี้ยังไม่ได้รับความเห็นชอบ", "(ยังไม่ผ่านการอนุมัติ)", "สถานะเอกสาร : อยู่ระหว่างเสนอขออนุมัติ", "รายงานนี้เป็นเพียงร่าง".
    [GeneratedRegex(
        $"{ThisPaper}(?:{IsDraft}|{IsNotApproved})|{NotApprovedAlone}|{Status}{IsPending}|{PendingAlone}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfItself();
}
