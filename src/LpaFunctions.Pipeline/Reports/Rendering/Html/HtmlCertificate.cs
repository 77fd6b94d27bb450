using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>Writes one certificate inside its frame.</summary>
internal static class HtmlCertificate
{
    private const string Blank = "................................................";

    public static void Write(HtmlWriter html, CertificateBlock certificate)
    {
        html.Write($"""<div class="frame"><div class="emblem">""");
        if (certificate.Emblem is { } emblem)
        {
            html.Write($"""<img alt="" src="{emblem:as-is}">""");
        }

        html.Write($"""</div><p class="giver">{certificate.Giver:prose}</p>""")
            .Write($"""<p class="gives">{"มอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า":prose}</p>""")
            .Write($"""<h1>{certificate.Recipient:prose}</h1><p class="reason">""");
        HtmlLetter.Lines(html, certificate.Reason);
        html.Write($"</p>");
        if (certificate.Notice is { } notice)
        {
            html.Write($"""<p class="notice">{notice:prose}</p>""");
        }

        html.Write($"""<p class="given">{certificate.Given:prose}</p><p class="sign">({certificate.Signer ?? Blank})<br>""");
        HtmlLetter.Lines(html, certificate.Post);
        html.Write($"</p></div>\n");
    }
}
