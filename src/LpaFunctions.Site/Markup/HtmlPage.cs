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
    /// <summary>Most bytes that a UTF-16 unit takes in UTF-8: room is made for them at once, so that no text has to be counted first.</summary>
    private const int MostBytes = 3;
    private const int FirstRoom = 1024;
    private const int NumberRoom = 64;
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"'");
    private byte[] _bytes = new byte[FirstRoom];
    private int _length;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public HtmlPage Write([InterpolatedStringHandlerArgument("")] ref HtmlHole text) => this;

    /// <summary>For the parts of another page.</summary>
    public HtmlText ToText() => new(Bytes.ToArray());

    /// <summary>Empties the page, to write another one into the same memory.</summary>
    public void Clear() => _length = 0;

    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);

    internal void Raw(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Room(text.Length * MostBytes));

    internal void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Writes a number as programs do, without a string of it.</summary>
    internal void Number<T>(T number, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int written;
        while (!number.TryFormat(Room(NumberRoom), out written, format, System.Globalization.CultureInfo.InvariantCulture))
        {
            Grow(_bytes.Length + 1);
        }

        _length += written;
    }

    internal void Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            Raw(text[..at]);
            Raw(Entity(text[at]));
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    private Span<byte> Room(int wanted)
    {
        if (_bytes.Length - _length < wanted)
        {
            Grow(_length + wanted);
        }

        return _bytes.AsSpan(_length);
    }

    private void Grow(int least) => Array.Resize(ref _bytes, Math.Max(least, _bytes.Length * 2));

    private static ReadOnlySpan<byte> Entity(char c) =>
        c switch
        {
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '&' => "&amp;"u8,
            '"' => "&quot;"u8,
            _ => "&#39;"u8,
        };
}
