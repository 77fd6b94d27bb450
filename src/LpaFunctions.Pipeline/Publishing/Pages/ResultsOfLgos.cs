using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>The table of a bundle's page: a row for each LGO, by rank, those without one last.</summary>
internal static class ResultsOfLgos
{
    public static void Write(HtmlPage page, PublishedTable results, RuleBook book)
    {
        PassRule[] rules = book.PassRuleBeside is { } beside ? [book.PassRule, beside] : [book.PassRule];
        var rows = Enumerable
            .Range(0, results.Rows.Count)
            .OrderBy(row => results.Cell(row, "rank_province") is null)
            .ThenBy(row => CellText.Number(results.Cell(row, "rank_province")));

        WriteHead(page, book, rules);
        foreach (var row in rows)
        {
            WriteRow(page, results, row, book);
        }

        page.Write($"</tbody></table></div>\n");
    }

    private static void WriteHead(HtmlPage page, RuleBook book, PassRule[] rules)
    {
        page.Write(
            $"""
            <h2 id="table">ผลราย อปท.</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="ผลราย อปท."><table>
            <caption>เรียงตามอันดับ หน่วยเป็นร้อยละ {string.Join(
                " ",
                rules.Select(rule => rule.Text)
            )} ช่องว่างหมายถึงไม่มีข้อมูล ด้านที่ไม่มีข้อมูลยังนับคะแนนเต็มในผลรวม</caption>
            <thead><tr><th scope="col" class="n">อันดับ</th><th scope="col">อปท.</th><th scope="col">อำเภอ</th>
            """
        );
        foreach (var domain in book.Counted())
        {
            page.Write($"<th scope=\"col\" class=\"n\">ด้าน {(int)domain.Id}</th>");
        }

        page.Write($"<th scope=\"col\" class=\"n\">รวม</th><th scope=\"col\">ระดับ</th>");
        foreach (var rule in rules)
        {
            page.Write($"<th scope=\"col\">ผ่าน<br>({rule.ShortName})</th>");
        }

        page.Write($"<th scope=\"col\" class=\"n\">HPA</th></tr></thead>\n<tbody>\n");
    }

    private static void WriteRow(HtmlPage page, PublishedTable results, int row, RuleBook book)
    {
        var band = Cell("origin") == "no-data" ? "ไม่มีข้อมูล" : Cell("band");
        page.Write($"<tr><td class=\"n\">{Cell("rank_province")}</td><th scope=\"row\">{Cell("lgo_type")}{Cell("lgo_name")}</th>");
        page.Write($"<td>{Cell("district")}</td>");
        foreach (var column in book.Counted().Select(domain => $"d{(int)domain.Id}_percent").Append("total_percent"))
        {
            page.Write($"<td class=\"n\">{Cell(column)}</td>");
        }

        page.Write($"<td>{band}</td><td>{PassWord(Cell("pass"))}</td>");
        if (book.PassRuleBeside is not null)
        {
            page.Write($"<td>{PassWord(Cell("pass_beside"))}</td>");
        }

        page.Write($"<td class=\"n\">{Cell("hpa_percent")}</td></tr>\n");

        string? Cell(string column) => results.Cell(row, column);
    }

    private static string PassWord(string? pass) =>
        pass switch
        {
            "true" => "ผ่าน",
            "false" => "ไม่ผ่าน",
            _ => "",
        };
}
