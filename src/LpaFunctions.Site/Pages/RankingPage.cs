using LpaFunctions.Core.Publishing;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Bundles.Entries;
using LpaFunctions.Site.Frame;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>All LGOs of a province by rank. The whole table stands without a script; the script adds filters and sorting.</summary>
internal static class RankingPage
{
    /// <summary>Column of the first domain, from 0.</summary>
    private const int FirstDomain = 3;

    public static SitePlace Write(HtmlPage page, PageLanguage to, SiteFacts site, PublishedProvince province)
    {
        var name = SiteWords.Province(to, province.ProvinceName);
        var heading = to.Say($"อันดับ อปท. {name} ปี {province.Year}", $"Ranking of the LGOs of {name}, {province.Year} B.E.");
        var place = ProvinceFrame.Open(page, to, province, "ranking/", heading, heading);
        WriteExplanation(page, to, province);
        WriteFilters(page, to);
        WriteTable(page, to, province);
        PageFrame.Close(page, place, site, province);
        return place;
    }

    private static void WriteExplanation(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        var whole = province.Whole;
        page.Write(
            $"""
            <p>{to.Say(
                $"อันดับจากร้อยละรวมที่ปัดแล้ว จาก อปท. {whole.WithTotal} แห่งที่มีผล คะแนนเท่ากันได้อันดับเดียวกันและเว้นอันดับถัดไป",
                $"Ranks are by the rounded total, among the {whole.WithTotal} LGOs that have results. Equal totals share a rank, and the next ranks are left out."
            )}</p>

            """
        );
        if (province.OtherWays.Count == 0)
        {
            return;
        }

        var isSame = province.OtherWays.Values.All(o => o.PlacesMoved == 0);
        var same = isSame ? to.Say("ซึ่งไม่ต่างกันเลย", "It is the same for all.") : "";
        page.Write(
            $"""
            <p>{to.Say(
                "อันดับขึ้นกับวิธีคิดร้อยละรวมด้วย คอลัมน์สุดท้ายคืออันดับเดียวกันเมื่อคิดอีกวิธี",
                "A rank depends on how the total is formed, too: the last column has the rank by the other way."
            )} {OtherWayText.Name(to, province.OtherWays.Values.First().Aggregation)}
            {same}</p>

            """
        );
    }

    // Shown by the script, since without it there is nothing that a filter could do.
    private static void WriteFilters(HtmlPage page, PageLanguage to) =>
        page.Write(
            $"""
            <form class="filters" data-table="ranking" hidden>
            <label>{to.Say("ชื่อ", "Name")}<input type="search" name="q" autocomplete="off"></label>
            <label>{to.Say("อำเภอ", "District")}<select name="d"><option value="">{to.Say(
                "ทุกอำเภอ",
                "All districts"
            )}</option></select></label>
            <label>{to.Say("ประเภท", "Type")}<select name="t"><option value="">{to.Say("ทุกประเภท", "All types")}</option></select></label>
            <label>{to.Say("ระดับ", "Band")}<select name="b"><option value="">{to.Say("ทุกระดับ", "All bands")}</option></select></label>
            <button type="reset">{to.Say("ล้าง", "Clear")}</button>
            <output data-text="{to.Say("แสดง {n} จาก {all} แห่ง", "{n} of {all} LGOs shown")}"></output>
            </form>

            """
        );

    private static void WriteTable(HtmlPage page, PageLanguage to, PublishedProvince province)
    {
        var label = to.Say("อันดับ อปท.", "Ranking");
        // The stylesheet counts columns from the end, where the one of the other way may be missing.
        var shape = province.OtherWays.Count > 0 ? "" : " one-way";
        page.Write(
            $"""
            <div class="scroll" tabindex="0" role="region" aria-label="{label}"><table id="ranking" class="figures wide{shape}" data-band="{FirstDomain + province.Domains.Count + 1}">
            <caption>{to.Say(
                "หน่วยเป็นร้อยละ – คือไม่มีข้อมูล ซึ่งไม่ใช่ 0 คะแนน HPA ไม่รวมกับ LPA",
                "Percent; – is no data, which is not 0. HPA is not part of LPA."
            )}</caption>
            <thead><tr><th scope="col">{to.Say("อันดับ", "Rank")}</th><th scope="col">{to.Say("อปท.", "LGO")}</th><th scope="col">{to.Say(
                "อำเภอ",
                "District"
            )}</th>

            """
        );
        foreach (var domain in province.Domains)
        {
            page.Write($"<th scope=\"col\">{to.Say("ด้าน", "D")} {(int)domain.Id}</th>");
        }

        page.Write(
            $"<th scope=\"col\">{to.Say("รวม", "Total")}</th><th scope=\"col\">{to.Say("ระดับ", "Band")}</th><th scope=\"col\">HPA</th>"
        );
        if (province.OtherWays.Count > 0)
        {
            page.Write($"<th scope=\"col\">{to.Say("อันดับอีกวิธี", "Rank, other way")}</th>");
        }

        page.Write($"</tr></thead>\n<tbody{to.ThaiHere}>\n");
        foreach (var lgo in InOrderOfRank(province))
        {
            WriteRow(page, to, province, lgo);
        }

        page.Write($"</tbody></table></div>\n");
    }

    private static void WriteRow(HtmlPage page, PageLanguage to, PublishedProvince province, LgoEntry lgo)
    {
        // The optional end tags are left out: a province of 334 LGOs fits into 100 kB with them gone.
        page.Write(
            $"<tr data-t=\"{lgo.Type}\"><td>{lgo.RankProvince ?? "–"}<th scope=\"row\"><a href=\"../{lgo.Code}/\">{lgo.DisplayName}</a><td>{lgo.District}"
        );
        foreach (var domain in lgo.Domains)
        {
            page.Write($"<td>{domain.Percent ?? "–"}");
        }

        page.Write($"<td><b>{lgo.Total.Percent ?? "–"}</b><td>{lgo.Band ?? "–"}<td>{lgo.Hpa.Percent ?? "–"}");
        if (province.OtherWays.Count > 0)
        {
            page.Write($"<td>{province.OtherWays.GetValueOrDefault(lgo.Code)?.Rank ?? "–"}");
        }

        page.Write($"\n");
    }

    internal static IEnumerable<LgoEntry> InOrderOfRank(PublishedProvince province) =>
        province
            .Lgos.OrderBy(l => l.RankProvince is null)
            .ThenBy(l => CellText.Number(l.RankProvince))
            .ThenBy(l => l.Code, StringComparer.Ordinal);
}
