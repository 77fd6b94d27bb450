using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>Every indicator of an LGO: its state, its marks, and what it measures where the marks are not full. The whole rule stands on the page of the criteria.</summary>
internal sealed class LgoIndicators(PublishedProvince province)
{
    /// <summary>Letters of rules on one page, each three bytes: with these a page of 84 indicators stays under 40 kB.</summary>
    private const int MostWords = 2_000;

    // Every LGO of the province is a tick of the strip above, which takes room, too.
    private readonly int _mostWords = MostWords - province.Lgos.Count;

    private readonly HtmlText[] _thaiHeads = [.. province.Rules.Select(r => Head(PageLanguage.Thai, r.Indicator, r.Name))];
    private readonly HtmlText[] _englishHeads = [.. province.Rules.Select(r => Head(PageLanguage.English, r.Indicator, r.Name))];

    public void Write(HtmlPage page, PageLanguage to, LgoEntry lgo)
    {
        page.Write($"<h2 id=\"indicators\">{to.Say("ผลรายตัวชี้วัด", "Every indicator")}</h2>\n");
        if (!province.Indicators.TryGetValue(lgo.Code, out var domains))
        {
            WriteNone(page, to, lgo);
            return;
        }

        WriteKey(page, to, domains);
        var needsWords = ChooseWords(domains);
        foreach (var domain in domains)
        {
            WriteDomain(page, to, domain, needsWords);
        }
    }

    // A page has room for some words, and the page of the criteria has them all: those are said first that are missed most.
    private Func<IndicatorEntry, bool> ChooseWords(IReadOnlyList<IndicatorGroup> domains)
    {
        Func<IndicatorEntry, bool>[] choices = [e => LacksMarks(e) || HasValues(e), e => HasNone(e) || HasValues(e), HasValues, HasNone];
        return Array.Find(choices, choice => LengthOfWords(domains, choice) <= _mostWords) ?? (_ => false);
    }

    private static int LengthOfWords(IReadOnlyList<IndicatorGroup> domains, Func<IndicatorEntry, bool> needsWords) =>
        domains.Sum(d => d.Entries.Sum(e => needsWords(e) ? LengthOfWords(e) : 0));

    private static int LengthOfWords(IndicatorEntry entry) =>
        (entry.Rule?.Parts is [var first, ..] ? first.Length : 0) + entry.Values.Sum(v => v.Label.Length + v.Value.Length);

    // Only the states that stand on the page: nobody has to read what does not concern this LGO.
    private static void WriteKey(HtmlPage page, PageLanguage to, IReadOnlyList<IndicatorGroup> domains)
    {
        page.Write($"<ul class=\"soft\">\n");
        foreach (var state in domains.SelectMany(d => d.Entries).Select(e => e.State).Distinct().Where(s => s != "awarded"))
        {
            page.Write($"<li><b>{SiteWords.State(to, state)}</b> {SiteWords.MeaningOf(to, state)}\n");
        }

        if (domains.Any(d => d.Entries.Exists(IsProvisional)))
        {
            page.Write($"<li><b>*</b> {to.Say("คะแนนที่ยังไม่มีผู้ประเมินยืนยัน", "marks that no assessor has confirmed yet")}\n");
        }

        page.Write(
            $"""
            <li>{to.Say(
                "ใต้ชื่อตัวชี้วัดคือสิ่งที่วัด เมื่อคะแนนไม่เต็มและหน้ามีที่พอ เกณฑ์ทั้งหมดอยู่ที่ชื่อด้าน",
                "Below a name stands what is measured, where the marks are not full and the page has room. The name of a domain leads to all its criteria."
            )}
            </ul>

            """
        );
    }

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

    private void WriteDomain(HtmlPage page, PageLanguage to, IndicatorGroup group, Func<IndicatorEntry, bool> needsWords)
    {
        var domain = group.Domain;
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
        foreach (var entry in group.Entries)
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
            page.Write($"<small>{rule.Parts[0]}");
            WriteValues(page, entry);
            page.Write($"</small>");
        }

        page.Write($"<td>");
        if (entry.State is not "cut")
        {
            page.Write($"{entry.Marks ?? "–"} / {entry.Full}");
        }

        if (entry.State != "awarded")
        {
            page.Write($" <span class=state>{SiteWords.State(to, entry.State)}</span>");
        }
        else if (IsProvisional(entry))
        {
            page.Write($"*");
        }

        if (entry.IsIllustrative)
        {
            page.Write($" <i>{to.Say("เกณฑ์ตัวอย่าง", "illustrative")}</i>");
        }

        page.Write($"\n");
    }

    // What the rule was put to.
    private static void WriteValues(HtmlPage page, IndicatorEntry entry)
    {
        foreach (var value in entry.Values)
        {
            page.Write($"<br>{value.Label}: <b>{value.Value}</b>");
        }
    }

    private static bool IsProvisional(IndicatorEntry entry) => entry is { State: "awarded", Standing: "provisional" };

    private static bool HasValues(IndicatorEntry entry) => entry.Values.Count > 0;

    // Where the marks are full nobody asks what was wanted, and a cut indicator wants nothing.
    private static bool LacksMarks(IndicatorEntry entry) => entry.State != "cut" && entry.Marks != entry.Full;

    private static bool HasNone(IndicatorEntry entry) => entry.State is "no-data" or "withheld";

    private HtmlText HeadOf(PageLanguage to, IndicatorEntry entry)
    {
        var heads = to == PageLanguage.Thai ? _thaiHeads : _englishHeads;
        return entry.Rule is { } rule ? heads[rule.Place] : Head(to, entry.Indicator, null);
    }

    private static HtmlText Head(PageLanguage to, string indicator, string? name) =>
        new HtmlPage().Write($"<th scope=\"row\"{to.ThaiHere}>{indicator} {name}").ToText();
}
