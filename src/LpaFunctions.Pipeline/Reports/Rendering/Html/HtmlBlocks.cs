using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

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
                List(html, list);
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

    private static void List(HtmlWriter html, ListBlock list)
    {
        html.Write($"<ul>");
        foreach (var item in list.Items)
        {
            html.Write($"<li>{item:prose}</li>");
        }

        html.Write($"</ul>\n");
    }

    private static void Figures(HtmlWriter html, FiguresBlock figures)
    {
        html.Write($"""<dl class="figures">""");
        foreach (var figure in figures.Figures)
        {
            html.Write($"<div><dt>{figure.Label:prose}</dt><dd>{figure.Value:prose}</dd>");
            if (figure.Note is { } note)
            {
                html.Write($"""<dd class="note">{note:prose}</dd>""");
            }

            html.Write($"</div>");
        }

        html.Write($"</dl>\n");
    }

    private static void Cover(HtmlWriter html, CoverBlock cover)
    {
        html.Write($"""<div class="title"><h1>{cover.Title:prose}</h1><p class="year">{cover.Year:prose}</p>""")
            .Write($"""<p class="place">{cover.Place:prose}</p></div><div class="lines">""");
        foreach (var line in cover.Lines)
        {
            html.Write($"<p>{line:prose}</p>");
        }

        html.Write($"</div>\n");
    }

    private static void Provenance(HtmlWriter html, ProvenanceBlock provenance)
    {
        html.Write($"""<div class="provenance">""");
        foreach (var line in provenance.Lines)
        {
            html.Write($"<p>{line:as-is}</p>");
        }

        html.Write($"</div>\n");
    }
}
