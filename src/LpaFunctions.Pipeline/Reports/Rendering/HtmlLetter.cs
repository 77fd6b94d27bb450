using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Writes an external letter: number left, office right, the place of the garuda between, date, subject, addressee, references, enclosures, paragraphs, closing.</summary>
internal static class HtmlLetter
{
    private const string Blank = "................................";

    public static void Write(HtmlWriter html, LetterBlock letter)
    {
        html.Raw("<div class=\"emblem\">");
        if (letter.Emblem is { } emblem)
        {
            html.Raw("<img alt=\"ตราครุฑ\" src=\"").Verbatim(emblem).Raw("\">");
        }

        html.Raw("</div><div class=\"top\"><p>").Text($"ที่ {letter.Number ?? Blank}").Raw("</p><p>");
        Lines(html, letter.Office);
        html.Raw("</p></div>").Element("p class=\"date\"", letter.Date ?? Blank);
        Item(html, "เรื่อง", [letter.Subject]);
        Item(html, "เรียน", [letter.To]);
        Item(html, "อ้างถึง", letter.References);
        Item(html, "สิ่งที่ส่งมาด้วย", letter.Enclosures);
        foreach (var paragraph in letter.Paragraphs)
        {
            html.Element("p class=\"body\"", paragraph);
        }

        html.Raw("<div class=\"close\">")
            .Element("p", letter.Closing)
            .Raw("<p class=\"sign\">")
            .Text($"({letter.Signer ?? Blank})")
            .Raw("<br>");
        Lines(html, letter.Post);
        html.Raw("</p></div>");
        if (letter.Contact.Count > 0)
        {
            html.Raw("<p class=\"contact\">");
            Lines(html, letter.Contact);
            html.Raw("</p>");
        }

        html.Raw("\n");
    }

    private static void Item(HtmlWriter html, string label, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"item\">").Element("span", label).Raw("<span>");
        var lines = values.Count == 1 ? values : [.. values.Select((v, i) => $"{i + 1}. {v}")];
        Lines(html, lines);
        html.Raw("</span></div>");
    }

    internal static void Lines(HtmlWriter html, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            html.Raw(i == 0 ? "" : "<br>").Prose(lines[i]);
        }
    }
}
