using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering.Html;
using LpaFunctions.Pipeline.Scoring;

namespace LpaFunctions.Pipeline.Reports.Status;

/// <summary>The rehearsal view as a Thai checklist that prints on A4: one box to tick for each indicator, what was read, what is missing.</summary>
public static class StatusPage
{
    // It runs no script and reaches nothing outside itself.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

    private const string Styles = """
        @page{size:A4 portrait;margin:16mm 14mm 16mm 16mm;@bottom-center{content:"หน้า " counter(page) " จาก " counter(pages);font:9pt/1.5 Sarabun}}
        body{font:10.5pt/1.55 Sarabun,sans-serif;color:#111;max-width:190mm;margin:0 auto;padding:4mm}
        h1{font-size:16pt;margin:0 0 1mm;padding-top:1mm}h2{font-size:12.5pt;margin:6mm 0 1mm;padding-top:1mm;break-after:avoid}p{margin:0 0 1.5mm}
        table{width:100%;border-collapse:collapse;margin:1mm 0 2mm}th,td{border:.3mm solid #999;padding:.8mm 1.6mm;vertical-align:top;text-align:left}
        th{background:#eef1f5;font-weight:700}thead{display:table-header-group}tr{break-inside:avoid}.n{text-align:right;white-space:nowrap}.c{text-align:center;white-space:nowrap}
        .tick{display:inline-block;width:3.6mm;height:3.6mm;border:.35mm solid #333;margin-top:1mm}.small{font-size:9pt;color:#333}.need{color:#8a1c00}.flag{color:#6b4a00}
        ol{margin:0;padding-left:6mm}.state{font-weight:700}
        .marks{table-layout:fixed}.marks th:nth-child(1){width:5mm}.marks th:nth-child(2){width:44mm}.marks th:nth-child(3){width:20mm}.marks th:nth-child(4){width:13mm}
        td{overflow-wrap:anywhere}
        @media print{body{max-width:none;padding:0 .4mm}}
        """;

    public static string Render(LgoStatus status)
    {
        var html = new HtmlWriter(ReportDigits.Arabic);
        var title = $"รายการตรวจสอบก่อนรับการประเมิน LPA ปี {status.Year} {status.Lgo.DisplayName}";
        HtmlHead.OpenStyles(html, Policy, title).Raw(Styles).Write($"</style></head><body>\n<h1>{title}</h1>");
        var lgo = status.Lgo;
        html.Write(
            $"<p>อำเภอ{lgo.District} จังหวัด{lgo.ProvinceName} รหัส อปท. {lgo.Code.Digits} สมุดเกณฑ์รุ่น {status.RuleBookVersion}</p>"
        );
        html.Write($"<p>{Summary(status)}</p><p>{Counts(status)}</p>")
            .Write($"""<p class="small">คะแนนชั่วคราวจากหลักฐานที่ส่งแล้ว ยังไม่ใช่ผลการประเมิน {PassRules(status)}</p>""");
        if (status.Announced is { } announced)
        {
            html.Write($"<p>{announced.Sentence}</p>");
        }

        if (status.Illustrative is { Sentence: var sentence })
        {
            html.Write($"""<p class="need">{sentence}</p>""");
        }

        Strength(html, status);
        Gains(html, status);
        Rejected(html, status);
        foreach (var domain in status.Domains)
        {
            Indicators(html, domain);
        }

        return html.Write($"</body></html>\n").ToString();
    }

    private static string PassRules(LgoStatus status) =>
        status.PassRuleBeside is { } beside ? $"{status.PassRule} (แสดงคู่กัน: {beside})" : status.PassRule;

    private static string Summary(LgoStatus status)
    {
        var next = status.NextBand is { } band
            ? $" ขาดอีก {ThaiFormat.Number(status.MarksToNextBand!.Value)} คะแนนจะถึงระดับ “{band}”"
            : "";
        return status.TotalPercent is { } percent
            ? $"คะแนนชั่วคราว {ThaiFormat.Number(status.TotalMarks)} จาก {ThaiFormat.Number(status.TotalFull)} คะแนน (ร้อยละ {ThaiFormat.Percent(percent)} นับคะแนนเต็มของตัวชี้วัดที่ยังไม่มีข้อมูลด้วย) ระดับ “{status.Band}”{next}"
            : "ยังไม่มีคะแนนของตัวชี้วัดใด จึงยังไม่มีร้อยละและระดับ";
    }

    // How much of the figure stands on evidence, beside the figure.
    private static string Counts(LgoStatus status)
    {
        var states = status
            .Domains.Where(d => d.Domain != DomainId.Hpa)
            .SelectMany(d => d.Indicators)
            .Select(i => StatusRow.State(i.Result));
        var counts = states.CountBy(state => state).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);
        return "ตัวชี้วัดทุกด้าน: " + string.Join(", ", counts.Select(c => $"{c.Key} {c.Value}"));
    }

    private static void Strength(HtmlWriter html, LgoStatus status)
    {
        html.Write(
            $"""
            <h2>ด้านที่ทำได้ดีไปหาด้านที่ต้องเร่ง</h2><table><thead><tr><th>ด้าน<th class="n">คะแนน<th class="n">เต็ม<th class="n">ร้อยละ</thead>

            """
        );
        foreach (
            var domain in status
                .ByStrength.Select(id => status.Domains.First(d => d.Domain == id))
                .Concat(status.Domains.Where(d => d.Domain == DomainId.Hpa))
        )
        {
            var name = Domains.Heading(domain.Domain, domain.Name) + (domain.Domain == DomainId.Hpa ? " แสดงคู่กัน ไม่รวมคะแนน" : "");
            var marks = domain.Percent is null ? "–" : ThaiFormat.Number(domain.Marks);
            var (full, percent) = (ThaiFormat.Number(domain.FullMarks), ThaiFormat.PercentOrDash(domain.Percent));
            html.Write($"<tr><td>{name}<td class=\"n\">{marks}<td class=\"n\">{full}<td class=\"n\">{percent}\n");
        }

        html.Write($"</table>\n");
    }

    private static void Gains(HtmlWriter html, LgoStatus status)
    {
        if (status.Gains.Count == 0)
        {
            return;
        }

        html.Write($"<h2>ทำก่อน: เพิ่มคะแนนได้ง่ายที่สุด</h2><ol>\n");
        foreach (var gain in status.Gains)
        {
            html.Write($"<li><b>{gain.Indicator.ToString()} {gain.Name}</b> เพิ่มได้ {gain.MarksText}: {gain.Advice}\n");
        }

        html.Write($"</ol>\n");
    }

    private static void Rejected(HtmlWriter html, LgoStatus status)
    {
        if (status.Rejections.Count == 0)
        {
            return;
        }

        html.Write($"<h2>ไฟล์ที่ใช้ไม่ได้</h2><table><thead><tr><th>ไฟล์<th>ปัญหาและวิธีแก้</thead>\n");
        foreach (EvidenceRejection rejection in status.Rejections)
        {
            html.Write($"<tr><td>{rejection.Path}<td>{rejection.Message}\n");
        }

        html.Write($"</table>\n");
    }

    private static void Indicators(HtmlWriter html, DomainStatus domain)
    {
        var name = Domains.Heading(domain.Domain, domain.Name);
        html.Write($"""<h2>{name}</h2><table class="marks"><thead><tr><th class="c">✓<th>ตัวชี้วัด<th>สถานะ<th class="n">คะแนน""")
            .Write($"<th>สิ่งที่อ่านได้ และสิ่งที่ต้องทำ</thead>\n");
        foreach (var indicator in domain.Indicators)
        {
            StatusRow.Write(html, indicator);
        }

        html.Write($"</table>\n");
    }
}
