using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>Every indicator of an LGO: its state, its marks, and what it measures where the marks are not full. The whole rule stands on the page of the criteria.</summary>
internal sealed class LgoIndicators(PublishedProvince province)
{
    /// <summary>Letters of rules on one page, each three bytes: with these a page of 84 indicators stays under 40 kB.</summary>
    private const int MostWords = 2_600;

    private readonly Dictionary<(string Language, string Indicator), HtmlText> _heads = [];

    public void Write(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        page.Write($"<h2 id=\"indicators\">{to.Say("ผลรายตัวชี้วัด", "Every indicator")}</h2>\n");
        if (!province.Indicators.TryGetValue(lgo.Code, out var entries))
        {
            WriteNone(page, to, lgo);
            return;
        }

        page.Write(
            $"""
            <p class="soft">{to.Say(
                "ตัดฐาน = ไม่ต้องประเมินข้อนี้ · ไม่มีหลักฐาน = ยังไม่มีเอกสาร ไม่ใช่ทำไม่ดี · ยังให้คะแนนไม่ได้ = มีเอกสารแต่ต้องให้คนดู · นำร่อง = แสดงแต่ไม่นับ · * = ยังไม่ยืนยัน · ใต้ชื่อคือสิ่งที่วัด เมื่อคะแนนไม่เต็มและหน้ามีที่พอ เกณฑ์ทั้งหมดอยู่ที่ชื่อด้าน",
                "cut = does not apply and counts nowhere · no evidence = no document yet, which is not bad work · no mark yet = a person has to look · pilot = shown, not counted · * = provisional · below a name stands what is measured, where the marks are not full and the page has room; the name of a domain leads to all its criteria"
            )}</p>

            """
        );
        var needsWords = ChooseWords(entries);
        foreach (var domain in entries.GroupBy(e => e.Domain, StringComparer.Ordinal))
        {
            WriteDomain(page, to, domain.Key, [.. domain], needsWords);
        }
    }

    // A page has room for some words, and the page of the criteria has them all: those are said first that are missed most.
    private static Func<IndicatorEntry, bool> ChooseWords(IReadOnlyList<IndicatorEntry> entries)
    {
        if (LengthOfWords(entries.Where(LacksMarks)) <= MostWords)
        {
            return LacksMarks;
        }

        return LengthOfWords(entries.Where(HasNone)) <= MostWords ? HasNone : _ => false;
    }

    private static int LengthOfWords(IEnumerable<IndicatorEntry> entries) =>
        entries.Sum(e => e.Rule?.Parts is [var first, ..] ? first.Length : 0);

    private static void WriteNone(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        var why =
            lgo.Origin == "imported"
                ? to.Say(
                    "ผลของ อปท. นี้นำเข้าจากตารางผลของจังหวัด ซึ่งไม่มีคะแนนรายตัวชี้วัด",
                    "The results of this LGO were imported from the table of the province, which has no marks of indicators."
                )
                : to.Say("ยังไม่มีข้อมูลรายตัวชี้วัดของ อปท. นี้", "There are no indicators of this LGO yet.");
        page.Write($"<p class=\"note\">{why}</p>\n");
    }

    private void WriteDomain(
        HtmlPage page,
        PageLanguage to,
        string domain,
        IReadOnlyList<IndicatorEntry> entries,
        Func<IndicatorEntry, bool> needsWords
    )
    {
        var id = domain == "hpa" ? DomainId.Hpa : (DomainId)(domain[1] - '0');
        page.Write(
            $"""
            <table class="indicators"><caption><a href="../criteria/{domain}/">{SiteWords.Domain(
                to,
                id,
                province.DomainName(id)
            )}</a></caption>
            <thead><tr><th scope="col">{to.Say("ตัวชี้วัด", "Indicator")}</th><th scope="col">{to.Say("คะแนน", "Marks")}</th></tr></thead>
            <tbody>

            """
        );
        foreach (var entry in entries)
        {
            WriteRow(page, to, entry, needsWords(entry));
        }

        page.Write($"</tbody></table>\n");
    }

    // The optional end tags are left out: what stands in a row stands on a page 75 times.
    private void WriteRow(HtmlPage page, PageLanguage to, IndicatorEntry entry, bool needsWords)
    {
        page.Write($"<tr class={entry.State}>{HeadOf(to, entry)}");
        if (needsWords && entry.Rule is { Parts.Count: > 0 } rule)
        {
            page.Write($"<small>{rule.Parts[0]}</small>");
        }

        page.Write($"<td>");
        if (entry.State is not "cut")
        {
            page.Write($"{entry.Marks ?? "–"} / {entry.Full}");
        }

        if (entry.State != "awarded")
        {
            page.Write($" {SiteWords.State(to, entry.State)}");
        }
        else if (entry.Standing == "provisional")
        {
            page.Write($"*");
        }

        if (entry.IsIllustrative)
        {
            page.Write($" <i>{to.Say("เกณฑ์ตัวอย่าง", "illustrative")}</i>");
        }

        page.Write($"\n");
    }

    // Where the marks are full nobody asks what was wanted, and a cut indicator wants nothing.
    private static bool LacksMarks(IndicatorEntry entry) => entry.State != "cut" && entry.Marks != entry.Full;

    private static bool HasNone(IndicatorEntry entry) => entry.State is "no-data" or "withheld";

    private HtmlText HeadOf(PageLanguage to, IndicatorEntry entry)
    {
        if (!_heads.TryGetValue((to.Code, entry.Indicator), out var head))
        {
            var page = new HtmlPage().Write($"<th scope=\"row\"{to.ThaiHere}>{entry.Indicator} {entry.Rule?.Name}");
            _heads[(to.Code, entry.Indicator)] = head = page.ToText();
        }

        return head;
    }
}
