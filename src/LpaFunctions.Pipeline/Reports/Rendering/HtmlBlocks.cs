using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Writes each kind of block.</summary>
internal static class HtmlBlocks
{
    public static void Write(HtmlWriter html, ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                html.Element($"h{heading.Level}", heading.Text).Raw("\n");
                break;
            case ReportText text:
                html.Element(text.Role == TextRole.Note ? "p class=\"note\"" : "p", text.Text).Raw("\n");
                break;
            case ListBlock list:
                html.Raw("<ul>");
                foreach (var item in list.Items)
                {
                    html.Element("li", item);
                }

                html.Raw("</ul>\n");
                break;
            case FiguresBlock figures:
                Figures(html, figures);
                break;
            case CoverBlock cover:
                Cover(html, cover);
                break;
            case ProvenanceBlock provenance:
                Provenance(html, provenance);
                break;
            case TableBlock table:
                HtmlTable.Write(html, table.Table);
                break;
            case BarsBlock bars:
                SvgBars.Write(html, bars.Chart);
                break;
            case RadarBlock radar:
                SvgRadar.Write(html, radar.Chart);
                break;
            case LetterBlock letter:
                HtmlLetter.Write(html, letter);
                break;
            case CertificateBlock certificate:
                HtmlCertificate.Write(html, certificate);
                break;
            default:
                throw new ArgumentException($"No HTML for a block of kind {block.GetType().Name}.", nameof(block));
        }
    }

    private static void Figures(HtmlWriter html, FiguresBlock figures)
    {
        html.Raw("<dl class=\"figures\">");
        foreach (var figure in figures.Figures)
        {
            html.Raw("<div>").Element("dt", figure.Label).Element("dd", figure.Value);
            if (figure.Note is { } note)
            {
                html.Element("dd class=\"note\"", note);
            }

            html.Raw("</div>");
        }

        html.Raw("</dl>\n");
    }

    private static void Cover(HtmlWriter html, CoverBlock cover)
    {
        html.Raw("<div class=\"title\">")
            .Element("h1", cover.Title)
            .Element("p class=\"year\"", cover.Year)
            .Element("p class=\"place\"", cover.Place)
            .Raw("</div><div class=\"lines\">");
        foreach (var line in cover.Lines)
        {
            html.Element("p", line);
        }

        html.Raw("</div>\n");
    }

    private static void Provenance(HtmlWriter html, ProvenanceBlock provenance)
    {
        html.Raw("<div class=\"provenance\">");
        foreach (var line in provenance.Lines)
        {
            html.Raw("<p>").Verbatim(line).Raw("</p>");
        }

        html.Raw("</div>\n");
    }
}
