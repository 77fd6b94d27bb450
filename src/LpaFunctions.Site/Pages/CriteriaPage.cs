using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The rule book that the results of a province rest on: a page that lists the domains, and one a domain.</summary>
internal static class CriteriaPage
{
    /// <summary>Ends every part of a rule that stands in no official form.</summary>
    private const string Made = "(เกณฑ์ตัวอย่าง)";

    public static SitePlace WriteList(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province)
    {
        var heading = to.Say($"เกณฑ์ LPA ปี {province.Year}", $"Criteria of LPA {province.Year}");
        var place = ProvinceFrame.Open(page, to, province, "criteria/", heading, heading);
        page.Write($"<p><span{to.ThaiHere}>{province.Book.Title}</span> {to.Say("รุ่น", "version")} {province.Book.Version}</p>\n<ul>\n");
        foreach (var domain in province.Book.Domains)
        {
            var count = province.Rules.Count(r => r.Domain == FolderOf(domain.Id));
            if (count > 0)
            {
                page.Write($"<li><a href=\"{FolderOf(domain.Id)}/\">{SiteWords.Domain(to, domain.Id, domain.Name)}</a></li>\n");
            }
        }

        page.Write($"</ul>\n");
        if (province.Rules.Count == 0)
        {
            page.Write(
                $"<p class=\"note\">{to.Say("ปีนี้ทราบเฉพาะผล ไม่ทราบตัวชี้วัด", "Of this year only results are known, not the indicators.")}</p>\n"
            );
        }

        WriteSources(page, to, province);
        PageFrame.Close(page, place, site, province);
        return place;
    }

    public static SitePlace WriteDomain(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province, DomainId domain)
    {
        var name = SiteWords.Domain(to, domain, province.DomainName(domain));
        var folder = FolderOf(domain);
        var heading = to.Say($"เกณฑ์ปี {province.Year}: {name}", $"Criteria of {province.Year}: {name}");
        var place = ProvinceFrame.Open(page, to, province, $"criteria/{folder}/", heading, heading);
        foreach (var rule in province.Rules.Where(r => r.Domain == folder))
        {
            WriteRule(page, to, rule);
        }

        PageFrame.Close(page, place, site, province);
        return place;
    }

    public static string FolderOf(DomainId domain) => domain == DomainId.Hpa ? "hpa" : $"d{(int)domain}";

    private static void WriteRule(HtmlPage page, PageLanguage to, RuleEntry rule)
    {
        page.Write($"<h2 id=\"i{rule.Indicator}\"{to.ThaiHere}>{rule.Indicator} {rule.Name}</h2>\n");
        page.Write($"<p class=\"soft\">{to.Say("คะแนนเต็ม", "Full marks")} {rule.Full}");
        if (rule.Owner is { } owner)
        {
            page.Write($" · {to.Say("เจ้าของ", "owner")} <span{to.ThaiHere}>{owner}</span>");
        }

        if (rule.Phase == "pilot")
        {
            page.Write($" · {to.Say("นำร่อง แสดงแต่ไม่นับ", "pilot, shown and not counted")}");
        }

        page.Write($"</p>\n");
        WriteStanding(page, to, rule);
        WriteParts(page, to, rule);
        page.Write($"<p class=\"soft\"><small>{to.Say("แหล่งที่มา:", "Source:")} <span{to.ThaiHere}>{rule.Source}</span></small></p>\n");
    }

    private static void WriteStanding(HtmlPage page, PageLanguage to, RuleEntry rule)
    {
        if (!rule.IsReal)
        {
            page.Write(
                $"<p class=\"notice\"><strong>{to.Say("ตัวอย่าง ไม่ใช่ตัวชี้วัดทางการ", "Illustrative: this is no official indicator")}</strong></p>\n"
            );
            return;
        }

        if (!rule.HasRealRubric)
        {
            page.Write(
                $"<p class=\"note\">{to.Say("ตัวชี้วัดจริง แต่ช่วงคะแนนที่ระบุว่าเกณฑ์ตัวอย่างไม่ใช่เกณฑ์ทางการ", "The indicator is official; bands marked as illustrative are not.")}</p>\n"
            );
        }
    }

    private static void WriteParts(HtmlPage page, PageLanguage to, RuleEntry rule)
    {
        if (rule.Parts.Count == 0)
        {
            page.Write($"<p>{to.Say("ผู้ประเมินเป็นผู้ให้คะแนน", "An assessor gives the marks.")}</p>\n");
            return;
        }

        // The optional end tags are left out: a domain of fifty indicators has hundreds of parts.
        page.Write($"<ul class=\"rule\"{to.ThaiHere}>\n");
        foreach (var part in rule.Parts)
        {
            var isMade = part.EndsWith(Made, StringComparison.Ordinal);
            var words = isMade ? part[..^Made.Length].TrimEnd() : part;
            page.Write($"<li>{words}");
            if (isMade)
            {
                page.Write($" <b>{to.Say("เกณฑ์ตัวอย่าง", "illustrative")}</b>");
            }

            page.Write($"\n");
        }

        page.Write($"</ul>\n");
    }

    private static void WriteSources(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        if (province.Book.Sources.Count == 0)
        {
            return;
        }

        page.Write($"<h2>{to.Say("แหล่งที่มา และสิ่งที่ยังไม่ทราบ", "Sources, and what is not known")}</h2>\n<ul{to.ThaiHere}>\n");
        foreach (var source in province.Book.Sources)
        {
            page.Write($"<li>{source}</li>\n");
        }

        page.Write($"</ul>\n");
    }
}
