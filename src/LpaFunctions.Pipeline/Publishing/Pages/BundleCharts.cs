using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Publishing.Metadata;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>Means by domain and district and the numbers of LGOs in the bands, as bars over the cells of the tables.</summary>
internal static class BundleCharts
{
    private const decimal WholePercent = 100m;

    /// <summary>Nothing where no domain has a mean.</summary>
    public static void Write(HtmlPage page, BundleFacts facts)
    {
        var book = facts.Announced.RuleBook;
        var summary = Table(facts, "summary");
        var domains = Domains(summary, book);
        if (domains.Length == 0)
        {
            return;
        }

        page.Write($"<h2>ค่าเฉลี่ยรายด้าน</h2>\n");
        PageBars.Write(page, "ค่าเฉลี่ยรายด้าน", "ร้อยละ ", domains, WholePercent, target: null);

        var bands = Bands(Table(facts, "bands"));
        page.Write($"<h2>อปท. อยู่ในระดับใด</h2>\n");
        PageBars.Write(page, "จำนวน อปท. ในแต่ละระดับ", "", bands, Math.Max(1m, bands.Max(bar => bar.Value)), target: null);

        page.Write($"<h2>ค่าเฉลี่ยรายอำเภอ</h2>\n");
        PageBars.Write(page, "ค่าเฉลี่ยรายอำเภอ", "ร้อยละ ", Districts(summary), WholePercent, book.MeanTarget);
        page.Write($"<p class=\"soft\">เส้นประคือเป้าหมายค่าเฉลี่ยของทั้งจังหวัด ไม่ใช่เกณฑ์ผ่านของ อปท. แห่งใดแห่งหนึ่ง");
        page.Write($" {Table(facts, "years").Cell(0, "reason")}</p>\n");
    }

    private static PageBar[] Domains(PublishedTable summary, RuleBook book) =>
        [
            .. from domain in book.Counted()
            let cell = summary.Cell(0, $"d{(int)domain.Id}_mean_percent")
            where cell is not null
            select new PageBar($"{(int)domain.Id} {domain.Name}", Number(cell), cell),
        ];

    private static PageBar[] Bands(PublishedTable bands) =>
        [
            .. from row in Enumerable.Range(0, bands.Rows.Count)
            where bands.Cell(row, "group_kind") == "province"
            let lgos = bands.Cell(row, "lgos")
            select new PageBar(bands.Cell(row, "band")!, Number(lgos), $"{lgos} แห่ง"),
        ];

    private static PageBar[] Districts(PublishedTable summary) =>
        [
            .. from row in Enumerable.Range(0, summary.Rows.Count)
            where summary.Cell(row, "group_kind") == "district" && summary.Cell(row, "mean_percent") is not null
            let bar = DistrictBar(summary, row, summary.Cell(row, "mean_percent"))
            orderby bar.Value descending
            select bar,
        ];

    private static PageBar DistrictBar(PublishedTable summary, int row, string? mean) =>
        new(summary.Cell(row, "group")!, Number(mean), $"{mean} ({summary.Cell(row, "lgos_with_total")} แห่ง)");

    private static PublishedTable Table(BundleFacts facts, string name) => facts.Tables.First(t => t.Spec.Name == name);

    private static decimal Number(string? text) => CellText.Number(text) ?? 0m;
}
