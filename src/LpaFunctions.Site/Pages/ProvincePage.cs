using System.Globalization;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Charts;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>A province and year: one sentence, the figures that people compare, domains, bands, districts, types.</summary>
internal static class ProvincePage
{
    public static SitePlace Write(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province)
    {
        var name = SiteWords.Province(to, province.ProvinceName);
        var place = ProvinceFrame.Open(
            page,
            to,
            province,
            "",
            to.Say($"{name} ปี {province.Year}", $"{name}, {province.Year} B.E."),
            Sentence(to, province)
        );
        page.Write($"<p class=\"lead\">{Sentence(to, province)}</p>\n");

        WriteCorrection(page, to, province);
        WriteCards(page, to, province);
        WriteDomains(page, to, province);
        WriteBands(page, to, province);
        WriteGroups(page, to, province, "district");
        WriteGroups(page, to, province, "type");
        page.Write($"<p class=\"soft\"{to.ThaiHere}>{province.Comparison.Reason}</p>\n");
        PageFrame.Close(page, place, site, province);
        return place;
    }

    /// <summary>One sentence that a newspaper could print.</summary>
    private static string Sentence(PageLanguage to, PublishedProvince province)
    {
        var whole = province.Whole;
        var name = SiteWords.Province(to, province.ProvinceName);
        if (whole.Mean is null)
        {
            return to.Say(
                $"{name}ประกาศผล LPA ปี {province.Year} แล้ว แต่ยังไม่มี อปท. ใดมีร้อยละรวม จากทั้งหมด {whole.Lgos} แห่ง",
                $"{name} has announced LPA {province.Year}, but none of its {whole.Lgos} LGOs has a total yet."
            );
        }

        return to.Say(
            $"อปท. {whole.WithTotal} จาก {whole.Lgos} แห่งของ{name}ได้คะแนน LPA ปี {province.Year} เฉลี่ยร้อยละ {whole.Mean} {ThaiTarget(whole)} โดยต่ำสุดร้อยละ {whole.Lowest} และสูงสุดร้อยละ {whole.Highest}",
            $"In {province.Year} the {whole.WithTotal} of {whole.Lgos} LGOs of {name} that have results scored {whole.Mean} percent on average, {EnglishTarget(whole)}; the lowest scored {whole.Lowest} and the highest {whole.Highest}."
        );
    }

    private static string ThaiTarget(GroupEntry whole) =>
        whole.TargetMet == "true" ? $"ถึงเป้าหมายค่าเฉลี่ยร้อยละ {whole.Target}" : $"ต่ำกว่าเป้าหมายค่าเฉลี่ยร้อยละ {whole.Target}";

    private static string EnglishTarget(GroupEntry whole) =>
        whole.TargetMet == "true"
            ? $"which reaches the target of {whole.Target} for the mean"
            : $"below the target of {whole.Target} for the mean";

    private static void WriteCorrection(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        if (province.CorrectionReason is { } reason)
        {
            var label = to.Say("แก้ไขจากรุ่นก่อน:", "Corrected since the version before:");
            page.Write(
                $"<p class=\"note\">{label} <span{to.ThaiHere}>{reason}</span> <a href=\"data/\">{to.Say("ทุกรุ่น", "All versions")}</a></p>\n"
            );
        }
    }

    private static void WriteCards(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        var whole = province.Whole;
        page.Write($"<ul class=\"cards\">\n");
        Card(
            to.Say("ค่าเฉลี่ยของจังหวัด", "Mean of the province"),
            whole.Mean,
            to.Say($"ร้อยละ · เป้าหมายของค่าเฉลี่ย {whole.Target}", $"percent · target for the mean {whole.Target}")
        );
        Card(to.Say("อปท. ที่มีผล", "LGOs with results"), $"{whole.WithTotal} / {whole.Lgos}", SiteWords.Lgos(to));
        Card(
            to.Say("มัธยฐาน", "Median"),
            whole.Median,
            to.Say("ร้อยละ · ครึ่งหนึ่งสูงกว่า ครึ่งหนึ่งต่ำกว่า", "percent · half above, half below")
        );
        Card(to.Say("ผ่าน", "Passed"), Lgos(whole.Passed), province.PassRule, isThai: true);
        if (province.PassRuleBeside is { } beside)
        {
            Card(to.Say("ผ่าน (แสดงคู่กัน)", "Passed (shown beside)"), Lgos(whole.PassedBeside), beside, isThai: true);
        }

        page.Write($"</ul>\n<ul class=\"cards apart\">\n");
        Card(
            to.Say("HPA เฉลี่ย", "HPA mean"),
            whole.HpaMean,
            to.Say(
                $"ร้อยละ · {whole.HpaLgos} แห่ง แสดงคู่กับ LPA ไม่นำมารวมกัน",
                $"percent · {whole.HpaLgos} LGOs; stands beside LPA and is never added to it"
            )
        );
        page.Write($"</ul>\n");

        string? Lgos(string? count) => count is null ? null : $"{count} {SiteWords.Lgos(to)}";

        void Card(string label, string? value, string note, bool isThai = false)
        {
            var language = isThai ? to.ThaiHere : HtmlText.Nothing;
            page.Write($"<li>{label}<b>{value ?? SiteWords.NoData(to)}</b><span class=\"soft\"{language}>{note}</span></li>\n");
        }
    }

    private static void WriteDomains(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        page.Write($"<h2>{to.Say("ค่าเฉลี่ยรายด้าน", "Means by domain")}</h2>\n<dl class=\"bars\">\n");
        foreach (var (domain, mean) in province.Domains.Zip(province.Whole.DomainMeans))
        {
            page.Write(
                $"<div><dt><a href=\"criteria/{CriteriaPage.FolderOf(domain.Id)}/\">{SiteWords.Domain(to, domain.Id, domain.Name)}</a></dt><dd>"
            );
            PercentBar.Write(page, mean, null);
            page.Write($"<b>{mean ?? SiteWords.NoData(to)}</b></dd></div>\n");
        }

        page.Write($"</dl>\n");
    }

    private static void WriteBands(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        var bands = province.Whole.Bands;
        var most = bands.Select(b => int.Parse(b.Lgos, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        page.Write($"<h2>{to.Say("อปท. อยู่ในระดับใด", "LGOs by band")}</h2>\n<dl class=\"bars\">\n");
        foreach (var (index, band) in bands.Index())
        {
            page.Write($"<div><dt>{BandMark.Small(index)} <span{to.ThaiHere}>{band.Name}</span>");
            page.Write($" <span class=\"soft\">{BandRange.Say(to, bands, index)}</span></dt><dd>");
            PercentBar.WriteShare(page, band.Lgos, most);
            page.Write($"<b>{band.Lgos} {SiteWords.Lgos(to)}</b></dd></div>\n");
        }

        page.Write($"</dl>\n");
    }

    private static void WriteGroups(HtmlPage page, PageLanguage to, PublishedProvince province, string kind)
    {
        var isDistrict = kind == "district";
        var title = isDistrict ? to.Say("รายอำเภอ", "By district") : to.Say("รายประเภท", "By type");
        var column = isDistrict ? to.Say("อำเภอ", "District") : to.Say("ประเภท", "Type");
        page.Write(
            $"""
            <h2>{title}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="{title}"><table class="figures">
            <caption>{to.Say("ร้อยละ เฉพาะ อปท. ที่มีผล", "Percent, over the LGOs that have results")}</caption>
            <thead><tr><th scope="col">{column}</th><th scope="col">{to.Say("แห่ง", "LGOs")}</th><th scope="col">{to.Say(
                "เฉลี่ย",
                "Mean"
            )}</th>
            <th scope="col">{to.Say("มัธยฐาน", "Median")}</th><th scope="col">{to.Say("ต่ำสุด", "Lowest")}</th><th scope="col">{to.Say(
                "สูงสุด",
                "Highest"
            )}</th>
            <th scope="col">HPA</th></tr></thead>
            <tbody>

            """
        );
        foreach (var group in province.Groups.Where(g => g.Kind == kind))
        {
            var query = isDistrict ? "d" : "t";
            var name = isDistrict ? group.Name : SiteWords.Type(to, group.Name);
            var language = isDistrict ? to.ThaiHere : HtmlText.Nothing;
            page.Write($"<tr><th scope=\"row\"><a href=\"ranking/?{query}={Uri.EscapeDataString(group.Name)}\"{language}>{name}</a></th>");
            page.Write($"<td>{group.WithTotal} / {group.Lgos}</td>");
            WriteFigure(page, group.Mean);
            WriteFigure(page, group.Median);
            WriteFigure(page, group.Lowest);
            WriteFigure(page, group.Highest);
            WriteFigure(page, group.HpaMean);
            page.Write($"</tr>\n");
        }

        page.Write($"</tbody></table></div>\n");
    }

    private static void WriteFigure(HtmlPage page, string? figure) => page.Write($"<td>{figure ?? "–"}</td>");
}
