using System.Text;

namespace LpaFunctions.Site.Markup;

/// <summary>Text that is markup already and goes into a page as it is. Made by a <see cref="HtmlPage"/> or of constants, never of what people typed.</summary>
public readonly struct HtmlText
{
    private readonly ReadOnlyMemory<byte> _utf8;

    public HtmlText(string markup)
        : this(Encoding.UTF8.GetBytes(markup)) { }

    internal HtmlText(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    public static HtmlText Nothing => default;

    internal ReadOnlySpan<byte> Utf8 => _utf8.Span;

    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
