using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Markup;
using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Pages;

/// <summary>The middle LGO of each type over all announced provinces.</summary>
internal static class NationalMedianTable
{
    private const int FewestPeers = 3;

    public static void Write(HtmlPage page, PageLanguage to, IReadOnlyList<NationalMedians> medians)
    {
        if (medians.Count == 0)
        {
            return;
        }

        var heading = to.Say("มัธยฐานตามประเภท อปท.", "Medians by type");
        page.Write(
            $"<h2>{heading}</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{heading}\"><table class=\"figures\">\n"
        );
        page.Write(
            $"""
            <caption>{to.Say(
                "ร้อยละของ อปท. ที่อยู่กลางของประเภท ทุกจังหวัดที่ประกาศแล้ว – คือมีไม่ถึงสามแห่ง HPA ไม่รวมกับ LPA",
                "Percent of the middle LGO of a type, over all announced provinces; – is fewer than three. HPA is not part of LPA."
            )}</caption>
            <thead><tr><th scope="col">{to.Say("ประเภท", "Type")}</th><th scope="col">{to.Say("อปท. ที่มีผล", "LGOs with results")}</th>
            <th scope="col">{to.Say("รวม", "Total")}</th>
            """
        );
        string[] domains = [.. medians.SelectMany(m => m.Parts.Keys).Where(IsDomain).Distinct().Order(StringComparer.Ordinal)];
        foreach (var domain in domains)
        {
            page.Write($"<th scope=\"col\">{to.Say("ด้าน", "D")} {domain[1..]}</th>");
        }

        page.Write($"<th scope=\"col\">HPA</th></tr></thead>\n<tbody>\n");
        foreach (var type in medians)
        {
            WriteRow(page, to, type, ["total", .. domains, "hpa"]);
        }

        page.Write($"</tbody></table></div>\n");
    }

    // d1 to d9, as the forms of the provinces have them.
    private static bool IsDomain(string part) => part is ['d', _];

    private static void WriteRow(HtmlPage page, PageLanguage to, NationalMedians type, IReadOnlyList<string> parts)
    {
        var lgos = type.Parts.GetValueOrDefault("total")?.Lgos ?? 0;
        page.Write($"<tr><th scope=\"row\">{SiteWords.Type(to, type.Type)}</th><td>{lgos}</td>");
        foreach (var part in parts)
        {
            var median = type.Parts.GetValueOrDefault(part) is { Lgos: >= FewestPeers } there ? there.Percent : "–";
            page.Write($"<td>{median}</td>");
        }

        page.Write($"</tr>\n");
    }
}
