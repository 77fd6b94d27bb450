using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Frame;

/// <summary>The pages of one province and year: their tabs and their crumbs.</summary>
internal static class ProvinceFrame
{
    /// <summary>Opens a page of a province: heading, tabs, and the notice where there is one.</summary>
    /// <param name="tab">Folder of the page below the province's: "" or "ranking/".</param>
    public static SitePlace Open(HtmlPage page, PageLanguage to, PublishedProvince province, string tab, string heading, string description)
    {
        var place = new SitePlace(to, province.Folder + tab);
        var name = SiteWords.Province(to, province.ProvinceName);
        var up = string.Concat(Enumerable.Repeat("../", tab.Count(c => c == '/')));
        List<Crumb> crumbs = [new(place.ToLanguage, to.Say("ทุกจังหวัด", "All provinces"))];
        if (tab.Length > 0)
        {
            crumbs.Add(new Crumb(up, $"{name} {province.Year}"));
        }

        PageFrame.Open(page, place, $"{heading} · LPA {province.Year}", description, crumbs);
        page.Write($"<h1>{heading}</h1>\n");
        WriteTabs(page, to, tab, up.Length == 0 ? "./" : up);
        PageFrame.WriteNotice(page, to, province);
        return place;
    }

    private static void WriteTabs(HtmlPage page, PageLanguage to, string current, string up)
    {
        page.Write($"<nav aria-label=\"{to.Say("ส่วนของจังหวัด", "Parts of the province")}\"><ul class=\"tabs\">");
        foreach (var (folder, text) in Tabs(to))
        {
            var here = current == folder ? new HtmlText(" aria-current=\"page\"") : HtmlText.Nothing;
            page.Write($"<li><a href=\"{up}{folder}\"{here}>{text}</a></li>");
        }

        page.Write($"</ul></nav>\n");
    }

    private static IReadOnlyList<(string Folder, string Text)> Tabs(PageLanguage to) =>
        [
            ("", to.Say("ภาพรวม", "Overview")),
            ("ranking/", to.Say("อันดับ", "Ranking")),
            ("map/", to.Say("แผนที่", "Map")),
            ("years/", to.Say("เทียบปี", "Years")),
            ("criteria/", to.Say("เกณฑ์", "Criteria")),
            ("data/", to.Say("ข้อมูล", "Data")),
        ];
}
