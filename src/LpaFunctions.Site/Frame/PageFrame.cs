using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Frame;

/// <summary>What every page has around its content: what it may load, where the reader is, the other language, and where the figures come from.</summary>
public static class PageFrame
{
    /// <summary>Nothing but our own stylesheet and script: no style in an attribute, no picture or frame from elsewhere.</summary>
    private static readonly HtmlText Policy = new(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
    );

    /// <param name="crumbs">The pages above, the highest first; empty for the first page.</param>
    public static void Open(HtmlPage page, SitePlace place, string title, string description, params IReadOnlyList<Crumb> crumbs)
    {
        var to = place.Language;
        page.Write(
            $"""
            <!doctype html>
            <html lang="{to.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="{OwnPages.Generator}">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{title}</title>
            <meta name="description" content="{description}">
            <link rel="stylesheet" href="{place.ToSite}site.css">
            <link rel="alternate" hreflang="{to.Other.Code}" href="{place.ToOther}">
            <link rel="alternate" type="application/atom+xml" href="{place.ToSite}feed.atom" title="{SiteWords.SiteTitle(to)}">
            <script type="module" src="{place.ToSite}site.js"></script>
            </head>
            <body>
            <a class="skip" href="#main">{to.Say("ข้ามไปที่เนื้อหา", "Skip to content")}</a>
            <header class="top"><div class="wrap"><a class="home" href="{place.ToLanguage}">{SiteWords.SiteTitle(to)}</a>
            <nav aria-label="{to.Say("หลัก", "Main")}"><a href="{place.ToLanguage}find/">{to.Say("ค้นหา อปท.", "Find an LGO")}</a>
            <a href="{place.ToLanguage}about/">{to.Say("เกี่ยวกับ", "About")}</a>
            <a href="{place.ToOther}" hreflang="{to.Other.Code}" lang="{to.Other.Code}">{to.Other.Name}</a></nav></div></header>
            <div class="wrap">

            """
        );
        WriteCrumbs(page, to, crumbs);
        page.Write($"<main id=\"main\">\n");
    }

    /// <param name="province">The bundle that the page rests on; null where it rests on several or none.</param>
    public static void Close(HtmlPage page, SitePlace place, SiteFacts site, PublishedProvince? province = null)
    {
        var to = place.Language;
        page.Write($"</main>\n</div>\n<footer><div class=\"wrap\">\n");
        if (province is not null)
        {
            WriteSource(page, place, site, province);
        }

        page.Write(
            $"""
            <p><a href="{place.ToLanguage}about/">{to.Say("เกี่ยวกับและวิธีคิด", "About and method")}</a> ·
            <a href="{place.ToLanguage}accessibility/">{to.Say("การเข้าถึง", "Accessibility")}</a> ·
            <a href="{site.DataFrom(place)}">{to.Say("ข้อมูลเปิดทั้งหมด", "All open data")}</a> ·
            <a href="{place.ToSite}feed.atom">{to.Say("ติดตามผลที่ประกาศ (Atom)", "Follow announcements (Atom)")}</a></p>
            </div></footer>
            </body>
            </html>

            """
        );
    }

    /// <summary>The sentence that must stand wherever results of illustrative rules are shown.</summary>
    public static void WriteNotice(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        if (province.Notice is { } notice)
        {
            page.Write($"<p class=\"notice\" role=\"note\"><strong{to.ThaiHere}>{notice}</strong></p>\n");
        }
    }

    private static void WriteCrumbs(HtmlPage page, PageLanguage to, IReadOnlyList<Crumb> crumbs)
    {
        if (crumbs.Count == 0)
        {
            return;
        }

        page.Write($"<nav aria-label=\"{to.Say("ตำแหน่งของหน้า", "You are here")}\"><ol class=\"crumbs\">");
        foreach (var crumb in crumbs)
        {
            page.Write($"<li><a href=\"{crumb.Href}\">{crumb.Text}</a></li>");
        }

        page.Write($"</ol></nav>\n");
    }

    private static void WriteSource(HtmlPage page, SitePlace place, SiteFacts site, PublishedProvince province)
    {
        var to = place.Language;
        var data = place.ToLanguage + province.Folder + "data/";
        page.Write(
            $"""
            <p>{to.Say("ที่มา: ผลที่ประกาศเมื่อ", "Source: results announced on")} {SiteWords.Date(to, province.Announced)}
            {to.Say("โดย", "by")} <span{to.ThaiHere}>{province.AnnouncedBy} {province.LetterNumber}</span> ·
            <a href="{data}">{to.Say("ชุดข้อมูลเปิด", "open data set")} {province.Dataset} {to.Say(
                "รุ่นที่",
                "version"
            )} {province.Pointer.Version}</a> ·
            {to.Say("ทุกตัวเลขในหน้านี้อยู่ในชุดข้อมูลนี้", "every figure of this page stands in this data set")}
            """
        );
        if (province.LicenseUrl is { } license)
        {
            page.Write($" · <a rel=\"license\" href=\"{license}\">{province.LicenseTitle}</a>");
        }

        page.Write($"</p>\n");
    }
}
