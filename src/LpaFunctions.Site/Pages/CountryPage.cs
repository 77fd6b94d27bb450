using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The provinces that announced a year, by code and not by rank; nothing is said of those that did not.</summary>
internal static class CountryPage
{
    /// <param name="path">"" for the first page, which shows the latest year; else the year's own folder.</param>
    /// <param name="years">All years of the site, the newest first.</param>
    public static SitePlace Write(
        HtmlPage page,
        PageLanguage to,
        SiteFacts site,
        string path,
        IReadOnlyList<int> years,
        IReadOnlyList<ProvinceLine> provinces,
        NationalLine? national
    )
    {
        var place = new SitePlace(to, path);
        var year = years.Count == 0 ? 0 : provinces[0].Year;
        var title = SiteWords.SiteTitle(to);
        var description = to.Say(
            "ผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่นที่ประกาศแล้ว รายจังหวัดและราย อปท.",
            "Announced results of the Local Performance Assessment of Thailand, by province and local government organisation."
        );
        if (path.Length == 0)
        {
            PageFrame.Open(page, place, title, description);
        }
        else
        {
            PageFrame.Open(page, place, $"{title} {year}", description, new Crumb(place.ToLanguage, to.Say("ทุกจังหวัด", "All provinces")));
        }

        page.Write(
            $"<h1>{to.Say("ผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)", "Local Performance Assessment (LPA) of Thailand")}</h1>\n"
        );
        if (provinces.Count == 0)
        {
            page.Write($"<p class=\"note\">{to.Say("ยังไม่มีผลที่ประกาศ", "Nothing has been announced yet.")}</p>\n");
        }
        else
        {
            WriteYear(page, place, year, provinces, national);
            WriteYears(page, place, years);
        }

        PageFrame.Close(page, place, site);
        return place;
    }

    private static void WriteYear(HtmlPage page, SitePlace place, int year, IReadOnlyList<ProvinceLine> provinces, NationalLine? national)
    {
        var to = place.Language;
        page.Write(
            $"""
            <p class="lead">{to.Say(
                $"ผลปี {year} เฉพาะจังหวัดที่ประกาศแล้ว จังหวัดที่ยังไม่ประกาศไม่อยู่ในตารางนี้",
                $"Results of {year} B.E., of the provinces that have announced them; the others are not in this table."
            )}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{to.Say("จังหวัด", "Provinces")}"><table class="figures">
            <caption>{to.Say(
                "ค่าเฉลี่ยเป็นร้อยละ เรียงตามรหัสจังหวัด ไม่ใช่อันดับ ผลของจังหวัดที่ใช้เกณฑ์คนละรุ่นเทียบกันไม่ได้",
                "Means in percent, by code of the province and not by rank. Provinces with different versions of the criteria cannot be compared."
            )}</caption>
            <thead><tr><th scope="col">{to.Say("จังหวัด", "Province")}</th><th scope="col">{to.Say("อปท. ที่มีผล", "LGOs with results")}</th>
            <th scope="col">{to.Say("เฉลี่ย", "Mean")}</th><th scope="col">{to.Say("เป้าหมายค่าเฉลี่ย", "Target for the mean")}</th><th scope="col">HPA</th></tr></thead>
            <tbody>

            """
        );
        foreach (var province in provinces)
        {
            WriteProvince(page, place, province);
        }

        if (national is not null)
        {
            page.Write($"<tr class=\"sum\"><th scope=\"row\">{to.Say(national.Name, "All announced provinces")}</th>");
            WriteFigures(page, to, $"{national.WithTotal} / {national.Lgos}", national.Mean, national.TargetMet, null, national.HpaMean);
        }

        page.Write($"</tbody></table></div>\n");
        WriteNotices(page, to, provinces, national);
        NationalMedianTable.Write(page, to, national?.Medians ?? []);
    }

    private static void WriteProvince(HtmlPage page, SitePlace place, ProvinceLine province)
    {
        var to = place.Language;
        var whole = province.Whole;
        page.Write(
            $"<tr><th scope=\"row\"><a href=\"{place.ToLanguage}{province.Folder}\"{to.ThaiHere}>{province.Pointer.ProvinceName}</a></th>"
        );
        WriteFigures(page, to, $"{whole.WithTotal} / {whole.Lgos}", whole.Mean, whole.TargetMet, whole.Target, whole.HpaMean);
    }

    private static void WriteFigures(HtmlPage page, PageLanguage to, string lgos, string? mean, string? isMet, string? target, string? hpa)
    {
        var word = isMet switch
        {
            "true" => to.Say("ถึง", "reached"),
            "false" => to.Say("ไม่ถึง", "not reached"),
            _ => "–",
        };
        page.Write($"<td>{lgos}</td><td>{mean ?? "–"}</td><td>{word} {target}</td><td>{hpa ?? "–"}</td></tr>\n");
    }

    private static void WriteNotices(HtmlPage page, PageLanguage to, IReadOnlyList<ProvinceLine> provinces, NationalLine? national)
    {
        if (national?.Notice is { } all)
        {
            page.Write($"<p class=\"notice\" role=\"note\"><strong{to.ThaiHere}>{all}</strong></p>\n");
            return;
        }

        foreach (var province in provinces.Where(p => p.Notice is not null))
        {
            page.Write(
                $"<p class=\"notice\" role=\"note\"><strong{to.ThaiHere}>{province.Pointer.ProvinceName}: {province.Notice}</strong></p>\n"
            );
        }
    }

    private static void WriteYears(HtmlPage page, SitePlace place, IReadOnlyList<int> years)
    {
        var to = place.Language;
        page.Write($"<h2>{to.Say("ทุกปีที่เผยแพร่", "All published years")}</h2>\n<ul class=\"letters\">");
        foreach (var year in years)
        {
            page.Write($"<li><a href=\"{place.ToLanguage}{year}/\">{year}</a></li>");
        }

        page.Write($"</ul>\n");
    }
}
