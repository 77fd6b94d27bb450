using System.Runtime.CompilerServices;
using System.Text;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Site.Markup;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>Writes HTML: markup as it is, text escaped and in the report's digits. What does not come from here goes into a hole of <see cref="Write"/>.</summary>
/// <param name="wholeWords">Running text keeps <see cref="WholeWords"/> on one line; the page's styles must know the class "w".</param>
internal sealed class HtmlWriter(ReportDigits digits, bool wholeWords = false)
{
    private readonly StringBuilder _html = new(1 << 16);

    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref ReportHole markup) => this;

    /// <summary>Styles, and markup that is made already.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public HtmlWriter Text(string text) => Verbatim(ThaiDigits.In(digits, text));

    /// <summary>Codes, hashes and versions: the digits stay as they are.</summary>
    public HtmlWriter Verbatim(string text) => Escaped(text);

    /// <summary>Running text.</summary>
    public HtmlWriter Prose(string text)
    {
        if (!wholeWords)
        {
            return Text(text);
        }

        var shown = ThaiDigits.In(digits, text);
        var from = 0;
        foreach (var word in WholeWords.Find(shown))
        {
            Escaped(shown.AsSpan(from, word.Index - from))
                .Raw("<span class=\"w\">")
                .Escaped(shown.AsSpan(word.Index, word.Length))
                .Raw("</span>");
            from = word.Index + word.Length;
        }

        return Escaped(shown.AsSpan(from));
    }

    public HtmlWriter Element(string name, string text) =>
        Raw("<")
            .Raw(name)
            .Raw(">")
            .Prose(text)
            .Raw("</")
            .Raw(name[..(name.IndexOf(' ', StringComparison.Ordinal) is var i and >= 0 ? i : name.Length)])
            .Raw(">");

    public override string ToString() => _html.ToString();

    private HtmlWriter Escaped(ReadOnlySpan<char> text)
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
}
