using System.Text;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Writes HTML: markup as it is, text escaped and in the report's digits.</summary>
internal sealed class HtmlWriter(ReportDigits digits)
{
    private readonly StringBuilder _html = new(1 << 16);

    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public HtmlWriter Text(string text) => Verbatim(digits == ReportDigits.Thai ? ThaiDigits.Of(text) : text);

    /// <summary>Codes, hashes and versions: the digits stay as they are.</summary>
    public HtmlWriter Verbatim(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                _ => _html.Append(c),
            };
        }
        return this;
    }

    public HtmlWriter Element(string name, string text) => Raw("<").Raw(name).Raw(">").Text(text).Raw("</").Raw(name[..(name.IndexOf(' ', StringComparison.Ordinal) is var i and >= 0 ? i : name.Length)]).Raw(">");

    public override string ToString() => _html.ToString();
}
