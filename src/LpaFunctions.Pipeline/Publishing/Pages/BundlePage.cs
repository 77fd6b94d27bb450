using System.Globalization;
using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Pipeline.Publishing.Metadata;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>index.html of a version: the numbers that people compare, the table, and the files.</summary>
internal static class BundlePage
{
    /// <summary>Names that are too long for the chart, by the name of the book.</summary>
    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        ["การบริหารงานบุคคลและกิจการสภา"] = "บุคคลและกิจการสภา",
        ["การบริหารงานการเงินและการคลัง"] = "การเงินและการคลัง",
    };

    public static CompiledFile Write(BundleFacts facts, IReadOnlyList<CompiledFile> files) =>
        PageShell.Write(
            "index.html",
            facts.Title,
            facts.Description,
            html =>
            {
                html.Append(
                    "<link rel=\"alternate\" type=\"application/ld+json\" href=\"schema-org.jsonld\">\n<link rel=\"describedby\" type=\"application/json\" href=\"datapackage.json\">\n</head>\n<body>\n<a class=\"skip\" href=\"#table\">ข้ามไปที่ตารางผล</a>\n"
                );
                html.Append(
                    $"<header><p class=\"soft\"><a href=\"../../../../\">ข้อมูลเปิด LPA ทั้งหมด</a></p><h1>{PageShell.Text(facts.Title)}</h1>\n"
                );
                html.Append(
                    $"<p>ประกาศเมื่อวันที่ {ThaiDate(facts.Announcement.Date)} โดย{PageShell.Text(facts.Announcement.Post)}{(facts.Announcement.LetterNumber is { } letter ? $" หนังสือ{PageShell.Text(letter)}" : "")} รุ่นที่ {facts.Announcement.Version}</p>\n"
                );
                if (facts.Announcement.CorrectionReason is { } reason)
                {
                    html.Append(
                        $"<p><strong>แก้ไขจากรุ่นก่อน:</strong> {PageShell.Text(reason)} (<a href=\"changes.csv\">รายการที่เปลี่ยน</a>, <a href=\"../v{facts.Announcement.Version - 1}/\">รุ่นก่อน</a>)</p>\n"
                    );
                }

                if (facts.Notice is { } notice)
                {
                    html.Append($"<p class=\"notice\" role=\"note\"><strong>{PageShell.Text(notice)}</strong></p>\n");
                }

                html.Append("</header>\n<main>\n");
                AppendCards(html, facts);
                AppendCharts(html, facts);
                AppendResults(html, Table(facts, "results"), facts.Announced.RuleBook);
                AppendFiles(html, facts, files);
            }
        );

    private static void AppendCards(StringBuilder html, BundleFacts facts)
    {
        var summary = Table(facts, "summary");
        var book = facts.Announced.RuleBook;
        html.Append("<ul class=\"cards\">\n");
        Card(
            "ค่าเฉลี่ยของจังหวัด (ร้อยละ)",
            summary.Cell(0, "mean_percent"),
            summary.Cell(0, "target_met") switch
            {
                "true" => $"ถึงเป้าหมาย {summary.Cell(0, "target_percent")}",
                "false" => $"ต่ำกว่าเป้าหมาย {summary.Cell(0, "target_percent")}",
                _ => "",
            }
        );
        Card("อปท. ที่มีผล", $"{summary.Cell(0, "lgos_with_total")} / {summary.Cell(0, "lgos")}", "แห่ง");
        Card("ผ่าน", summary.Cell(0, "passed"), $"แห่ง ({book.PassRule.ShortName})");
        if (book.PassRuleBeside is { } beside)
        {
            Card("ผ่าน", summary.Cell(0, "passed_beside"), $"แห่ง ({beside.ShortName})");
        }

        Card(
            "สูงสุด – ต่ำสุด",
            $"{summary.Cell(0, "highest_percent") ?? ""}–{summary.Cell(0, "lowest_percent")}",
            $"มัธยฐาน {summary.Cell(0, "median_percent") ?? "–"}"
        );
        Card("HPA เฉลี่ย (แสดงคู่ ไม่รวมกับ LPA)", summary.Cell(0, "hpa_mean_percent"), $"{summary.Cell(0, "hpa_lgos")} แห่ง");
        html.Append("</ul>\n");

        void Card(string name, string? value, string note) =>
            html.Append(
                $"<li>{name}<strong>{PageShell.Text(value ?? "ไม่มีข้อมูล")}</strong><span class=\"soft\">{PageShell.Text(note)}</span></li>\n"
            );
    }

    private static string NameOf(Domain domain) => $"{(int)domain.Id} {ShortNames.GetValueOrDefault(domain.Name) ?? domain.Name}";

    private static void AppendCharts(StringBuilder html, BundleFacts facts)
    {
        var summary = Table(facts, "summary");
        var domains = facts
            .Announced.RuleBook.Counted()
            .Select(d => (NameOf(d), Cell: summary.Cell(0, $"d{(int)d.Id}_mean_percent")))
            .Where(d => d.Cell is not null)
            .ToArray();
        if (domains.Length == 0)
        {
            return;
        }

        html.Append("<h2>ค่าเฉลี่ยรายด้าน</h2>\n");
        BarChart.Append(html, "ค่าเฉลี่ยรายด้าน", "ร้อยละ ", [.. domains.Select(d => (d.Item1, Number(d.Cell), d.Cell!))], 100m, null);
        html.Append("<h2>อปท. อยู่ในระดับใด</h2>\n");
        var bands = Table(facts, "bands");
        var rows = Enumerable
            .Range(0, bands.Rows.Count)
            .Where(r => bands.Cell(r, "group_kind") == "province")
            .Select(r => (bands.Cell(r, "band")!, Number(bands.Cell(r, "lgos")), $"{bands.Cell(r, "lgos")} แห่ง"))
            .ToArray();
        BarChart.Append(html, "จำนวน อปท. ในแต่ละระดับ", "", rows, Math.Max(1m, rows.Max(r => r.Item2)), null);
        html.Append("<h2>ค่าเฉลี่ยรายอำเภอ</h2>\n");
        var districts = Enumerable
            .Range(0, summary.Rows.Count)
            .Where(r => summary.Cell(r, "group_kind") == "district" && summary.Cell(r, "mean_percent") is not null)
            .Select(r =>
                (
                    summary.Cell(r, "group")!,
                    Number(summary.Cell(r, "mean_percent")),
                    $"{summary.Cell(r, "mean_percent")} ({summary.Cell(r, "lgos_with_total")} แห่ง)"
                )
            )
            .OrderByDescending(d => d.Item2)
            .ToArray();
        BarChart.Append(html, "ค่าเฉลี่ยรายอำเภอ", "ร้อยละ ", districts, 100m, facts.Announced.RuleBook.MeanTarget);
        html.Append(
            $"<p class=\"soft\">เส้นประคือเป้าหมายค่าเฉลี่ยของทั้งจังหวัด ไม่ใช่เกณฑ์ผ่านของ อปท. แห่งใดแห่งหนึ่ง {PageShell.Text(Table(facts, "years").Cell(0, "reason"))}</p>\n"
        );
    }

    private static void AppendResults(StringBuilder html, PublishedTable results, RuleBook book)
    {
        html.Append(
            $"<h2 id=\"table\">ผลราย อปท.</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"ผลราย อปท.\"><table>\n<caption>เรียงตามอันดับ หน่วยเป็นร้อยละ {PageShell.Text(string.Join(" ", PassRules(book).Select(r => r.Text)))} ช่องว่างหมายถึงไม่มีข้อมูล ด้านที่ไม่มีข้อมูลยังนับคะแนนเต็มในผลรวม</caption>\n<thead><tr><th scope=\"col\" class=\"n\">อันดับ</th><th scope=\"col\">อปท.</th><th scope=\"col\">อำเภอ</th>{string.Concat(book.Counted().Select((_, i) => i + 1).Select(i => $"<th scope=\"col\" class=\"n\">ด้าน {i}</th>"))}<th scope=\"col\" class=\"n\">รวม</th><th scope=\"col\">ระดับ</th>{string.Concat(PassRules(book).Select(r => $"<th scope=\"col\">ผ่าน<br>({PageShell.Text(r.ShortName)})</th>"))}<th scope=\"col\" class=\"n\">HPA</th></tr></thead>\n<tbody>\n"
        );
        foreach (
            var row in Enumerable
                .Range(0, results.Rows.Count)
                .OrderBy(r => results.Cell(r, "rank_province") is null)
                .ThenBy(r => CellText.Number(results.Cell(r, "rank_province")))
        )
        {
            html.Append(
                $"<tr><td class=\"n\">{results.Cell(row, "rank_province")}</td><th scope=\"row\">{PageShell.Text(results.Cell(row, "lgo_type") + results.Cell(row, "lgo_name"))}</th><td>{PageShell.Text(results.Cell(row, "district"))}</td>"
            );
            foreach (var column in book.Counted().Select((_, i) => $"d{i + 1}_percent").Append("total_percent"))
            {
                html.Append($"<td class=\"n\">{results.Cell(row, column)}</td>");
            }

            html.Append(
                $"<td>{PageShell.Text(results.Cell(row, "origin") == "no-data" ? "ไม่มีข้อมูล" : results.Cell(row, "band"))}</td><td>{PassWord(results.Cell(row, "pass"))}</td>{(book.PassRuleBeside is null ? "" : $"<td>{PassWord(results.Cell(row, "pass_beside"))}</td>")}<td class=\"n\">{results.Cell(row, "hpa_percent")}</td></tr>\n"
            );
        }

        html.Append("</tbody></table></div>\n");
    }

    private static void AppendFiles(StringBuilder html, BundleFacts facts, IReadOnlyList<CompiledFile> files)
    {
        html.Append(
            $"<h2>ไฟล์ข้อมูล</h2>\n<p>ใช้ซ้ำได้โดยอ้างอิงที่มา สัญญาอนุญาต <a rel=\"license\" href=\"{PageShell.Text(facts.Publisher.LicenseUrl)}\">{PageShell.Text(facts.Publisher.LicenseTitle)}</a> เริ่มจาก <a href=\"{facts.Name}.xlsx\">ไฟล์ Excel ทุกตาราง</a>, <a href=\"results.csv\">ผลราย อปท. (CSV)</a>, <a href=\"method.th.md\">วิธีคิดคะแนน</a> หรือ <a href=\"{facts.Name}-v{facts.Announcement.Version}.zip\">ทั้งชุด (ZIP)</a> ตรวจความถูกต้องได้ด้วย <code>sha256sum -c checksums.sha256</code></p>\n<ul class=\"files\">\n"
        );
        foreach (var file in files)
        {
            html.Append($"<li><a href=\"{file.Name}\">{file.Name}</a></li>\n");
        }

        html.Append("</ul>\n");
    }

    private static IEnumerable<PassRule> PassRules(RuleBook book) =>
        book.PassRuleBeside is { } beside ? [book.PassRule, beside] : [book.PassRule];

    private static string PassWord(string? pass) =>
        pass switch
        {
            "true" => "ผ่าน",
            "false" => "ไม่ผ่าน",
            _ => "",
        };

    private static PublishedTable Table(BundleFacts facts, string name) => facts.Tables.First(t => t.Spec.Name == name);

    private static decimal Number(string? text) => CellText.Number(text) ?? 0m;

    private static string ThaiDate(DateOnly date) =>
        $"{date.Day} {Months[date.Month - 1]} {(date.Year + 543).ToString(CultureInfo.InvariantCulture)}";

    private static readonly string[] Months =
    [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ];
}
