using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Pipeline.Publishing.Pages;

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
            html =>
            {
                html.Append(
                    $"<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.atom\" title=\"ข้อมูลที่เผยแพร่\">\n</head>\n<body>\n<header><h1>{Title}</h1>\n<p>เฉพาะผลที่ประกาศแล้ว ทุกชุดตรวจสอบยอดรวม ร้อยละ และอันดับได้จากข้อมูลในชุดเดียวกัน ดูรายการสำหรับโปรแกรมที่ <a href=\"catalog.json\">catalog.json</a> หรือติดตามที่ <a href=\"feed.atom\">Atom feed</a></p></header>\n<main>\n"
                );
                foreach (var table in national)
                {
                    var year = table.Cell(0, "year_be");
                    html.Append(
                        $"<h2>ปี {year}</h2>\n<p><a href=\"lpa/{year}/national.csv\">สรุปทุกจังหวัดของปี {year} (CSV)</a></p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"ปี {year}\"><table>\n<caption>ค่าเฉลี่ยเป็นร้อยละ เฉพาะจังหวัดที่ประกาศผลแล้ว</caption>\n<thead><tr><th scope=\"col\">จังหวัด</th><th scope=\"col\" class=\"n\">อปท. ที่มีผล</th><th scope=\"col\" class=\"n\">ค่าเฉลี่ย</th><th scope=\"col\">ถึงเป้าหมาย</th><th scope=\"col\" class=\"n\">HPA เฉลี่ย</th><th scope=\"col\">ประกาศ</th><th scope=\"col\" class=\"n\">รุ่น</th></tr></thead>\n<tbody>\n"
                    );
                    for (var row = 0; row < table.Rows.Count; row++)
                    {
                        var name = PageShell.Text(table.Cell(row, "province"));
                        var link = table.Cell(row, "path") is { } path ? $"<a href=\"lpa/{year}/{path}\">{name}</a>" : name;
                        html.Append(
                            $"<tr><th scope=\"row\">{link}</th><td class=\"n\">{table.Cell(row, "lgos_with_total")} / {table.Cell(row, "lgos")}</td><td class=\"n\">{table.Cell(row, "mean_percent")}</td><td>{table.Cell(row, "target_met") switch { "true" => "ถึง", "false" => "ไม่ถึง", _ => "" }}</td><td class=\"n\">{table.Cell(row, "hpa_mean_percent")}</td><td>{table.Cell(row, "announced")}</td><td class=\"n\">{table.Cell(row, "version")}</td></tr>\n"
                        );
                    }

                    html.Append("</tbody></table></div>\n");
                    if (table.Cell(table.Rows.Count - 1, "notice") is { } notice)
                    {
                        html.Append($"<p class=\"notice\" role=\"note\"><strong>{PageShell.Text(notice)}</strong></p>\n");
                    }
                }

                html.Append($"<p class=\"soft\">ทั้งหมด {entries.Count} ชุดข้อมูล</p>\n");
            }
        );
}
