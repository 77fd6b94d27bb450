using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>Writes an external letter: number left, office right, the place of the garuda between, date, subject, addressee, references, enclosures, paragraphs, closing.</summary>
internal static class HtmlLetter
{
    private const string Blank = "................................";

    public static void Write(HtmlWriter html, LetterBlock letter)
    {
        html.Write($"""<div class="emblem">""");
        if (letter.Emblem is { } emblem)
        {
            html.Write($"""<img alt="ตราครุฑ" src="{emblem:as-is}">""");
        }

        html.Write($"""</div><div class="top"><p>ที่ {letter.Number ?? Blank}</p><p>""");
        Lines(html, letter.Office);
        html.Write($"""</p></div><p class="date">{letter.Date ?? Blank:prose}</p>""");
        Item(html, "เรื่อง", [letter.Subject]);
        Item(html, "เรียน", [letter.To]);
        Item(html, "อ้างถึง", letter.References);
        Item(html, "สิ่งที่ส่งมาด้วย", letter.Enclosures);
        foreach (var paragraph in letter.Paragraphs)
        {
            html.Write($"""<p class="body">{paragraph:prose}</p>""");
        }

        html.Write($"""<div class="close"><p>{letter.Closing:prose}</p><p class="sign">({letter.Signer ?? Blank})<br>""");
        Lines(html, letter.Post);
        html.Write($"</p></div>");
        if (letter.Contact.Count > 0)
        {
            html.Write($"""<p class="contact">""");
            Lines(html, letter.Contact);
            html.Write($"</p>");
        }

        html.Write($"\n");
    }

    private static void Item(HtmlWriter html, string label, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        html.Write($"""<div class="item"><span>{label:prose}</span><span>""");
        var lines = values.Count == 1 ? values : [.. values.Select((v, i) => $"{i + 1}. {v}")];
        Lines(html, lines);
        html.Write($"</span></div>");
    }

    internal static void Lines(HtmlWriter html, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                html.Write($"<br>");
            }

            html.Prose(lines[i]);
        }
    }
}
