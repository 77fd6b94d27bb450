using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Publishing.Metadata;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Publishing.Pages;

/// <summary>index.html of a version: the numbers that people compare, the table, and the files.</summary>
internal static class BundlePage
{
    public static CompiledFile Write(BundleFacts facts, IReadOnlyList<CompiledFile> files) =>
        PageShell.Write("index.html", facts.Title, facts.Description, WriteLinks, page => WriteBody(page, facts, files));

    private static void WriteLinks(HtmlPage page) =>
        page.Write(
            $"""
            <link rel="alternate" type="application/ld+json" href="schema-org.jsonld">
            <link rel="describedby" type="application/json" href="datapackage.json">

            """
        );

    private static void WriteBody(HtmlPage page, BundleFacts facts, IReadOnlyList<CompiledFile> files)
    {
        WriteHeader(page, facts, facts.Announcement);
        page.Write($"<main>\n");
        WriteCards(page, Table(facts, "summary"), facts.Announced.RuleBook);
        BundleCharts.Write(page, facts);
        ResultsOfLgos.Write(page, Table(facts, "results"), facts.Announced.RuleBook);
        WriteFiles(page, facts, files);
        page.Write($"</main>\n");
    }

    private static void WriteHeader(HtmlPage page, BundleFacts facts, Announcement announcement)
    {
        var letter = announcement.LetterNumber is { } number ? $" หนังสือ{number}" : "";
        page.Write(
            $"""
            <a class="skip" href="#table">ข้ามไปที่ตารางผล</a>
            <header><p class="soft"><a href="../../../../">ข้อมูลเปิด LPA ทั้งหมด</a></p><h1>{facts.Title}</h1>
            <p>ประกาศเมื่อวันที่ {ThaiFormat.Date(announcement.Date)} โดย{announcement.Post}{letter} รุ่นที่ {announcement.Version}</p>

            """
        );
        if (announcement.CorrectionReason is { } reason)
        {
            page.Write($"<p><strong>แก้ไขจากรุ่นก่อน:</strong> {reason} (<a href=\"changes.csv\">รายการที่เปลี่ยน</a>,");
            page.Write($" <a href=\"../v{announcement.Version - 1}/\">รุ่นก่อน</a>)</p>\n");
        }

        if (facts.Notice is { } notice)
        {
            page.Write($"<p class=\"notice\" role=\"note\"><strong>{notice}</strong></p>\n");
        }

        page.Write($"</header>\n");
    }

    private static void WriteCards(HtmlPage page, PublishedTable summary, RuleBook book)
    {
        page.Write($"<ul class=\"cards\">\n");
        WriteCard(page, "ค่าเฉลี่ยของจังหวัด (ร้อยละ)", Cell("mean_percent"), TargetNote(Cell("target_met"), Cell("target_percent")));
        WriteCard(page, "อปท. ที่มีผล", $"{Cell("lgos_with_total")} / {Cell("lgos")}", "แห่ง");
        WriteCard(page, "ผ่าน", Cell("passed"), $"แห่ง ({book.PassRule.ShortName})");
        if (book.PassRuleBeside is { } beside)
        {
            WriteCard(page, "ผ่าน", Cell("passed_beside"), $"แห่ง ({beside.ShortName})");
        }

        WriteCard(
            page,
            "สูงสุด – ต่ำสุด",
            $"{Cell("highest_percent")}–{Cell("lowest_percent")}",
            $"มัธยฐาน {Cell("median_percent") ?? "–"}"
        );
        WriteCard(page, "HPA เฉลี่ย (แสดงคู่ ไม่รวมกับ LPA)", Cell("hpa_mean_percent"), $"{Cell("hpa_lgos")} แห่ง");
        page.Write($"</ul>\n");

        string? Cell(string column) => summary.Cell(0, column);
    }

    private static void WriteCard(HtmlPage page, string name, string? value, string note) =>
        page.Write($"<li>{name}<strong>{value ?? "ไม่มีข้อมูล"}</strong><span class=\"soft\">{note}</span></li>\n");

    private static string TargetNote(string? met, string? target) =>
        met switch
        {
            "true" => $"ถึงเป้าหมาย {target}",
            "false" => $"ต่ำกว่าเป้าหมาย {target}",
            _ => "",
        };

    private static void WriteFiles(HtmlPage page, BundleFacts facts, IReadOnlyList<CompiledFile> files)
    {
        page.Write(
            $"""
            <h2>ไฟล์ข้อมูล</h2>
            <p>ใช้ซ้ำได้โดยอ้างอิงที่มา สัญญาอนุญาต <a rel="license" href="{facts.Publisher.LicenseUrl}">{facts.Publisher.LicenseTitle}</a>
            เริ่มจาก <a href="{facts.Name}.xlsx">ไฟล์ Excel ทุกตาราง</a>, <a href="results.csv">ผลราย อปท. (CSV)</a>,
            <a href="method.th.md">วิธีคิดคะแนน</a> หรือ <a href="{facts.Name}-v{facts.Announcement.Version}.zip">ทั้งชุด (ZIP)</a>
            ตรวจความถูกต้องได้ด้วย <code>sha256sum -c checksums.sha256</code></p>
            <ul class="files">

            """
        );
        foreach (var file in files)
        {
            page.Write($"<li><a href=\"{file.Name}\">{file.Name}</a></li>\n");
        }

        page.Write($"</ul>\n");
    }

    private static PublishedTable Table(BundleFacts facts, string name) => facts.Tables.First(t => t.Spec.Name == name);
}
