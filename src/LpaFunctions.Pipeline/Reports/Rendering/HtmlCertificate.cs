using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Writes one certificate inside its frame.</summary>
internal static class HtmlCertificate
{
    public static void Write(HtmlWriter html, CertificateBlock certificate)
    {
        html.Raw("<div class=\"frame\"><div class=\"emblem\">");
        if (certificate.Emblem is { } emblem)
        {
            html.Raw("<img alt=\"\" src=\"").Verbatim(emblem).Raw("\">");
        }

        html.Raw("</div>")
            .Element("p class=\"giver\"", certificate.Giver)
            .Element("p class=\"gives\"", "มอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า")
            .Element("h1", certificate.Recipient)
            .Raw("<p class=\"reason\">");
        HtmlLetter.Lines(html, certificate.Reason);
        html.Raw("</p>");
        if (certificate.Notice is { } notice)
        {
            html.Element("p class=\"notice\"", notice);
        }

        html.Element("p class=\"given\"", certificate.Given)
            .Raw("<p class=\"sign\">")
            .Text($"({certificate.Signer ?? "................................................"})")
            .Raw("<br>");
        HtmlLetter.Lines(html, certificate.Post);
        html.Raw("</p></div>\n");
    }
}
