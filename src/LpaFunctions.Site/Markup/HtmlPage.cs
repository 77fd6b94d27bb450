using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace LpaFunctions.Site.Markup;

/// <summary>
/// A page under construction, in UTF-8. Everything put in by { } is escaped for text and for attributes in quotes; only
/// <see cref="HtmlText"/> is not.
/// </summary>
public sealed class HtmlPage
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    public HtmlPage Write([InterpolatedStringHandlerArgument("")] ref HtmlHole text) => this;

    /// <summary>For the parts of another page.</summary>
    public HtmlText ToText() => new(ToString());

    /// <summary>Empties the page, to write another one into the same memory.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    public override string ToString() => Encoding.UTF8.GetString(_bytes.WrittenSpan);

    internal void Raw(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _bytes);

    internal void Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("<>&\"'") is >= 0 and var at)
        {
            Raw(text[..at]);
            Raw(Entity(text[at]));
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    private static string Entity(char c) =>
        c switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '"' => "&quot;",
            _ => "&#39;",
        };
}
