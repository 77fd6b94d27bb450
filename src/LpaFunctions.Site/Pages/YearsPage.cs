using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>This year beside the one before: a difference only where the forms are the same, else the reason why there is none.</summary>
internal static class YearsPage
{
    /// <param name="published">All years of the province that the site has, the newest first.</param>
    public static SitePlace Write(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province, IReadOnlyList<int> published)
    {
        var name = SiteWords.Province(to, province.ProvinceName);
        var heading = to.Say($"เทียบปี {name} ปี {province.Year}", $"{name}: {province.Year} B.E. beside other years");
        var place = ProvinceFrame.Open(page, to, province, "years/", heading, heading);
        WriteTable(page, to, province);
        WriteOthers(page, to, province, published);
        PageFrame.Close(page, place, site, province);
        return place;
    }

    private static void WriteTable(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        var before = province.Comparison.YearBefore;
        page.Write(
            $"""
            <p>{to.Say(
                "แบบประเมินเปลี่ยนเกือบทุกปี ผลต่างระหว่างแบบที่ต่างกันไม่แสดงความก้าวหน้า จึงแสดงผลต่างเฉพาะที่เทียบกันได้",
                "Forms change nearly every year, and a difference between different forms is no progress. A change is shown only where the two can be compared."
            )}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{to.Say("เทียบปี", "Years")}"><table class="years">
            <caption>{to.Say("ค่าเฉลี่ยของจังหวัด เป็นร้อยละ", "Means of the province, in percent")}</caption>
            <thead><tr><th scope="col">{to.Say("ด้าน", "Domain")}</th><th scope="col">{before}</th><th scope="col">{province.Year}</th><th scope="col">{to.Say("เปลี่ยน (จุด)", "Change (points)")}</th><th scope="col">{to.Say("เหตุผล", "Reason")}</th></tr></thead>
            <tbody>

            """
        );
        foreach (var domain in province.DomainComparisons)
        {
            WriteRow(page, to, DomainName(to, province, domain.Domain!), domain);
        }

        WriteRow(page, to, to.Say("รวมทุกด้าน", "All domains"), province.Comparison);
        page.Write($"</tbody></table></div>\n");
    }

    private static string DomainName(PageLanguage to, PublishedProvince province, string domain)
    {
        var id = domain == "hpa" ? DomainId.Hpa : (DomainId)(domain[1] - '0');
        return SiteWords.Domain(to, id, province.DomainName(id));
    }

    private static void WriteRow(HtmlPage page, PageLanguage to, string name, YearEntry year)
    {
        page.Write($"<tr><th scope=\"row\">{name}</th><td>{year.MeanBefore ?? "–"}</td><td>{year.Mean ?? "–"}</td>");
        page.Write(
            $"<td>{year.Change ?? to.Say("เทียบไม่ได้", "not comparable")}</td><td class=\"text\"{to.ThaiHere}>{year.Reason}</td></tr>\n"
        );
    }

    private static void WriteOthers(HtmlPage page, PageLanguage to, PublishedProvince province, IReadOnlyList<int> published)
    {
        page.Write($"<h2>{to.Say("ปีที่เผยแพร่แล้ว", "Published years")}</h2>\n<ul>\n");
        foreach (var year in published)
        {
            page.Write($"<li><a href=\"../../../{year}/{province.ProvinceCode}/\">{to.Say("ปี", "Year")} {year}</a></li>\n");
        }

        page.Write($"</ul>\n");
    }
}
