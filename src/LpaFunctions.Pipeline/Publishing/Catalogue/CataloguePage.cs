using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Pipeline.Publishing.Pages;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>index.html of open-data/: every year with its provinces.</summary>
internal static class CataloguePage
{
    private const string Title = "ข้อมูลเปิดผลการประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)";

    /// <param name="national">The roll-up of each year.</param>
    public static CompiledFile Write(IReadOnlyList<CatalogueEntry> entries, IReadOnlyList<PublishedTable> national) =>
        PageShell.Write(
            "index.html",
            Title,
            Title,
            page => page.Write($"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.atom\" title=\"ข้อมูลที่เผยแพร่\">\n"),
            page => WriteBody(page, entries, national)
        );

    private static void WriteBody(HtmlPage page, IReadOnlyList<CatalogueEntry> entries, IReadOnlyList<PublishedTable> national)
    {
        page.Write(
            $"""
            <header><h1>{Title}</h1>
            <p>เฉพาะผลที่ประกาศแล้ว ทุกชุดตรวจสอบยอดรวม ร้อยละ และอันดับได้จากข้อมูลในชุดเดียวกัน
            ดูรายการสำหรับโปรแกรมที่ <a href="catalog.json">catalog.json</a> หรือติดตามที่ <a href="feed.atom">Atom feed</a></p></header>
            <main>

            """
        );
        foreach (var table in national)
        {
            WriteYear(page, table, table.Cell(0, "year_be"));
        }

        page.Write($"<p class=\"soft\">ทั้งหมด {entries.Count} ชุดข้อมูล</p>\n</main>\n");
    }

    private static void WriteYear(HtmlPage page, PublishedTable table, string? year)
    {
        page.Write(
            $"""
            <h2>ปี {year}</h2>
            <p><a href="lpa/{year}/national.csv">สรุปทุกจังหวัดของปี {year} (CSV)</a></p>
            <div class="scroll" tabindex="0" role="region" aria-label="ปี {year}"><table>
            <caption>ค่าเฉลี่ยเป็นร้อยละ เฉพาะจังหวัดที่ประกาศผลแล้ว</caption>
            <thead><tr><th scope="col">จังหวัด</th><th scope="col" class="n">อปท. ที่มีผล</th><th scope="col" class="n">ค่าเฉลี่ย</th><th scope="col">ถึงเป้าหมาย</th><th scope="col" class="n">HPA เฉลี่ย</th><th scope="col">ประกาศ</th><th scope="col" class="n">รุ่น</th></tr></thead>
            <tbody>

            """
        );
        for (var row = 0; row < table.Rows.Count; row++)
        {
            WriteProvince(page, table, row, year);
        }

        page.Write($"</tbody></table></div>\n");
        if (table.Cell(table.Rows.Count - 1, "notice") is { } notice)
        {
            page.Write($"<p class=\"notice\" role=\"note\"><strong>{notice}</strong></p>\n");
        }
    }

    private static void WriteProvince(HtmlPage page, PublishedTable table, int row, string? year)
    {
        page.Write($"<tr><th scope=\"row\">");
        if (table.Cell(row, "path") is { } path)
        {
            page.Write($"<a href=\"lpa/{year}/{path}\">{table.Cell(row, "province")}</a>");
        }
        else
        {
            page.Write($"{table.Cell(row, "province")}");
        }

        page.Write($"</th><td class=\"n\">{table.Cell(row, "lgos_with_total")} / {table.Cell(row, "lgos")}</td>");
        page.Write($"<td class=\"n\">{table.Cell(row, "mean_percent")}</td><td>{TargetWord(table.Cell(row, "target_met"))}</td>");
        page.Write($"<td class=\"n\">{table.Cell(row, "hpa_mean_percent")}</td><td>{table.Cell(row, "announced")}</td>");
        page.Write($"<td class=\"n\">{table.Cell(row, "version")}</td></tr>\n");
    }

    private static string TargetWord(string? met) =>
        met switch
        {
            "true" => "ถึง",
            "false" => "ไม่ถึง",
            _ => "",
        };
}
