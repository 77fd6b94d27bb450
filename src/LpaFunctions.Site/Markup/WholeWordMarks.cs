namespace LpaFunctions.Site.Markup;

/// <summary>
/// Puts <see cref="WholeWords"/> of a finished page into elements "w-w", which its style sheet must not wrap. Pages of criteria hold hundreds of them:
/// a span with a class would be twice as long.
/// </summary>
public static class WholeWordMarks
{
    /// <summary>The longest name of <see cref="IsLeftAlone"/> and its bracket.</summary>
    private const int LongestName = 9;

    /// <param name="page">Markup of <see cref="HtmlPage"/>: every "&lt;" begins a tag, names are in small letters, and no attribute holds a "&gt;".</param>
    public static ReadOnlyMemory<byte> Mark(ReadOnlyMemory<byte> page)
    {
        var marked = new HtmlPage();
        Mark(page.Span, marked);
        return marked.Bytes;
    }

    /// <summary>Writes the marked page behind what another one holds already.</summary>
    public static void Mark(ReadOnlySpan<byte> page, HtmlPage marked)
    {
        while (!page.IsEmpty)
        {
            var text = page[..(page.IndexOf((byte)'<') is >= 0 and var at ? at : page.Length)];
            AppendText(marked, text);
            page = page[text.Length..];
            var tag = page[..TagLength(page)];
            marked.Raw(tag);
            page = page[tag.Length..];
        }
    }

    private static void AppendText(HtmlPage marked, ReadOnlySpan<byte> text)
    {
        while (WholeWordPlaces.TryFind(text, out var at, out var length))
        {
            marked.Raw(text[..at]);
            marked.Raw("<w-w>"u8);
            marked.Raw(text.Slice(at, length));
            marked.Raw("</w-w>"u8);
            text = text[(at + length)..];
        }

        marked.Raw(text);
    }

    /// <summary>Of the tag that a text begins with; of one that is left alone, with all in it and the tag that ends it.</summary>
    private static int TagLength(ReadOnlySpan<byte> markup)
    {
        var length = markup.IndexOf((byte)'>') is >= 0 and var close ? close + 1 : markup.Length;
        var name = markup[..Math.Min(length, LongestName)];
        if (name.Length < 2 || !IsLeftAlone(name[1..]))
        {
            return length;
        }

        Span<byte> end = stackalloc byte[LongestName + 1];
        end[0] = (byte)'<';
        end[1] = (byte)'/';
        var letters = name[1..].IndexOfAnyExceptInRange((byte)'a', (byte)'z') is >= 0 and var stop ? stop : name.Length - 1;
        name.Slice(1, letters).CopyTo(end[2..]);
        return markup.IndexOf(end[..(letters + 2)]) is >= 0 and var ended ? ended : markup.Length;
    }

    /// <summary>Elements that hold text and no other elements, and pictures, in which a span would end the picture.</summary>
    private static bool IsLeftAlone(ReadOnlySpan<byte> name) =>
        name[0] switch
        {
            (byte)'t' => name.StartsWith("title"u8) || name.StartsWith("textarea"u8),
            (byte)'o' => name.StartsWith("option"u8),
            (byte)'s' => name.StartsWith("script"u8) || name.StartsWith("style"u8) || name.StartsWith("svg"u8),
            _ => false,
        };
}
