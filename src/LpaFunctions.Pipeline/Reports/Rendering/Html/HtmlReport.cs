using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>A report as one HTML page with print styles, fonts and pictures inside: for the screen, and for Chromium to print.</summary>
public static class HtmlReport
{
    // The page runs no script and reaches nothing outside itself.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

    private static readonly Lazy<string> Styles = new(() =>
    {
        using var stream =
            typeof(HtmlReport).Assembly.GetManifestResourceStream("LpaFunctions.Pipeline.Reports.Rendering.Html.report.css")
            ?? throw new InvalidOperationException("report.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    // For a printer the screen stays empty: what is drawn there is drawn for nobody.
    private const string NoScreen = "@media screen{body{display:none}}\n";

    public static string Render(Report report) => Render(report, "");

    /// <summary>The same page for a browser that only prints it.</summary>
    public static string RenderForPrint(Report report) => Render(report, NoScreen);

    private static string Render(Report report, string styles)
    {
        var html = new HtmlWriter(report.Digits, wholeWords: true);
        HtmlHead
            .OpenStyles(html, Policy, report.Title)
            .Raw(Styles.Value)
            .Raw(PageRules(report))
            .Raw(styles)
            .Write($"</style></head><body>\n");
        if (report.Draft)
        {
            html.Write($"<div class=\"draft\">ร่าง</div>\n");
        }

        foreach (var section in report.Sections)
        {
            html.Write($"<section class=\"{ShapeName(section.Shape)}\">\n");
            if (report.Notice is { } notice && section.Shape is not (PageShape.Letter or PageShape.Certificate))
            {
                // A letter says it in a paragraph of its own, a certificate inside its frame.
                html.Write($"""<p class="notice" role="note">{notice:prose}</p>""");
            }

            foreach (var block in section.Blocks)
            {
                HtmlBlocks.Write(html, block);
            }

            html.Write($"</section>\n");
        }

        return html.Write($"</body></html>\n").ToString();
    }

    private static string ShapeName(PageShape shape) =>
        shape switch
        {
            PageShape.Cover => "cover",
            PageShape.Portrait => "portrait",
            PageShape.Landscape => "landscape",
            PageShape.Letter => "letter",
            _ => "certificate",
        };

    // Margin boxes hold the running head and "หน้า ๓ จาก ๑๒": the browser counts the pages.
    private static string PageRules(Report report)
    {
        var counter = report.Digits == ReportDigits.Thai ? "thai" : "decimal";
        var head = CssString(ThaiDigits.In(report.Digits, report.RunningHead));
        const string Face = "font:9pt/1.5 Sarabun;color:#333";
        var boxes =
            $"@top-left{{content:{head};{Face}}}@bottom-center{{content:\"หน้า \" counter(page,{counter}) \" จาก \" counter(pages,{counter});{Face}}}";
        return $"@page portrait{{size:A4 portrait;margin:20mm 18mm 18mm 22mm;{boxes}}}@page landscape{{size:A4 landscape;margin:18mm 14mm 16mm 14mm;{boxes}}}\n";
    }

    private static string CssString(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("<", "\\3c ", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
