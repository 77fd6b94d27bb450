using System.Globalization;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The files of a bundle with size and hash, how anyone checks them, and every version with its reason.</summary>
internal static class DataPage
{
    public static SitePlace Write(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province)
    {
        var name = SiteWords.Province(to, province.ProvinceName);
        var heading = to.Say($"ข้อมูลเปิด {name} ปี {province.Year}", $"Open data of {name}, {province.Year} B.E.");
        var place = ProvinceFrame.Open(page, to, province, "data/", heading, heading);
        var folder = site.DataFrom(place) + province.DataFolder;
        WriteStart(page, to, province, folder);
        WriteCheck(page, to, site, place, province);
        WriteVersions(page, to, site, place, province);
        WriteFiles(page, to, province, folder);
        PageFrame.Close(page, place, site, province);
        return place;
    }

    private static void WriteStart(HtmlPage page, PageLanguage to, PublishedProvince province, string folder)
    {
        var zip = $"{province.Dataset}-v{province.Pointer.Version}.zip";
        page.Write(
            $"""
            <ul class="cards">
            <li><a href="{folder}{province.Dataset}.xlsx">Excel</a><span class="soft">{to.Say(
                "ทุกตารางในไฟล์เดียว",
                "all tables in one file"
            )}</span></li>
            <li><a href="{folder}results.csv">CSV</a><span class="soft">{to.Say("ผลราย อปท.", "results by LGO")}</span></li>
            <li><a href="{folder}results.json">JSON</a><span class="soft">{to.Say("ผลราย อปท.", "results by LGO")}</span></li>
            <li><a href="{folder}{zip}">ZIP</a><span class="soft">{to.Say("ทั้งชุด", "the whole set")}</span></li>
            </ul>
            <p><a href="{folder}{to.Say("method.th.md", "method.en.md")}">{to.Say("วิธีคิดคะแนน", "How figures come about")}</a> ·
            <a href="{folder}datapackage.json">{to.Say(
                "โครงสร้างทุกตาราง (Data Package)",
                "Structure of all tables (Data Package)"
            )}</a></p>

            """
        );
    }

    private static void WriteCheck(HtmlPage page, PageLanguage to, SiteFacts site, SitePlace place, PublishedProvince province)
    {
        var address = site.DataAddress.Contains("://", StringComparison.Ordinal) ? site.DataAddress : "open-data/";
        page.Write(
            $"""
            <h2>{to.Say("ตรวจเองได้", "Check it yourself")}</h2>
            <p>{to.Say(
                "ตรวจว่าไฟล์ไม่ถูกแก้ แล้วคำนวณทุกตัวเลขใหม่จากแถวข้อมูล:",
                "That no file was changed, and every figure anew from the rows:"
            )}</p>
            <pre tabindex="0"><code>sha256sum -c checksums.sha256
            lpa verify {address}{BundlePaths.Province(province.Pointer.Year, province.Pointer.Province)}
            lpa site {address} --out site</code></pre>
            <p class="soft">{to.Say(
                "คำสั่งสุดท้ายสร้างเว็บไซต์นี้ขึ้นใหม่ทุกไบต์จากข้อมูลที่เผยแพร่",
                "The last command makes this site again, byte for byte, from the published data."
            )}
            SHA-256 bundle.json: <code>{province.ManifestSha256}</code></p>

            """
        );
        _ = place;
    }

    private static void WriteVersions(HtmlPage page, PageLanguage to, SiteFacts site, SitePlace place, PublishedProvince province)
    {
        page.Write($"<h2>{to.Say("รุ่น", "Versions")}</h2>\n<ul>\n");
        foreach (var version in province.Pointer.Versions.OrderByDescending(v => v.Version))
        {
            var folder = site.DataFrom(place) + BundlePaths.Version(province.Pointer.Year, province.Pointer.Province, version.Version);
            var label = $"{to.Say("รุ่นที่", "Version")} {version.Version}";
            page.Write($"<li>");
            if (version.Withdrawn is null)
            {
                page.Write($"<a href=\"{folder}\">{label}</a>");
            }
            else
            {
                page.Write($"{label}");
            }

            page.Write($" · {SiteWords.Date(to, version.Announced)} · <span{to.ThaiHere}>{WhyOf(version)}</span></li>\n");
        }

        page.Write($"</ul>\n");
    }

    private static string WhyOf(PublishedVersion version) =>
        version switch
        {
            { Withdrawn: { } why } => $"ถอนการเผยแพร่: {why}",
            { CorrectionReason: { } reason } => $"แก้ไข: {reason}",
            _ => "ประกาศครั้งแรก",
        };

    private static void WriteFiles(HtmlPage page, PageLanguage to, PublishedProvince province, string folder)
    {
        page.Write(
            $"""
            <h2>{to.Say("ทุกไฟล์", "All files")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="{to.Say("ทุกไฟล์", "All files")}"><table class="files">
            <thead><tr><th scope="col">{to.Say("ไฟล์", "File")}</th><th scope="col">{to.Say(
                "ไบต์",
                "Bytes"
            )}</th><th scope="col">SHA-256</th></tr></thead>
            <tbody>

            """
        );
        foreach (var file in province.Files)
        {
            var bytes = file.Bytes.ToString(CultureInfo.InvariantCulture);
            page.Write(
                $"<tr><th scope=\"row\"><a href=\"{folder}{file.Path}\">{file.Path}</a></th><td>{bytes}</td><td><code>{file.Sha256}</code></td></tr>\n"
            );
        }

        page.Write($"</tbody></table></div>\n");
    }
}
