namespace LpaFunctions.Site.Markup;

/// <summary>
/// Puts <see cref="WholeWords"/> of a finished page into elements "w-w", which its style sheet must not wrap. Pages of criteria hold hundreds of them:
/// a span with a class would be twice as long.
/// </summary>
public static class WholeWordMarks
{
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
        var done = 0;
        for (var at = 0; page[at..].IndexOf(WholeWordPlaces.ThaiLead) is >= 0 and var ahead; )
        {
            // From Thai to Thai: what lies between is told by its last bracket alone.
            var thai = at + ahead;
            if (TextEnd(page, at, thai) is { } end)
            {
                at = end;
                continue;
            }

            (at, done) = MarkRun(page, thai, done, marked);
        }

        marked.Raw(page[done..]);
    }

    /// <summary>Null where the place is text that is marked; else where the tag, or the text that is left alone, ends.</summary>
    /// <param name="from">A bracket, or in the same text.</param>
    private static int? TextEnd(ReadOnlySpan<byte> page, int from, int place)
    {
        var bracket = page[from..place].LastIndexOfAny((byte)'<', (byte)'>');
        if (bracket < 0)
        {
            return null;
        }

        if (page[from + bracket] == '<')
        {
            return Next(page, place, (byte)'>');
        }

        var tag = page[..(from + bracket)];
        return IsLeftAlone(tag[(tag.LastIndexOf((byte)'<') + 1)..]) ? Next(page, place, (byte)'<') : null;
    }

    private static int Next(ReadOnlySpan<byte> page, int place, byte bracket) =>
        page[place..].IndexOf(bracket) is >= 0 and var ahead ? place + ahead : page.Length;

    /// <summary>Marks the words of Thai letters that stand together.</summary>
    /// <returns>Where they end, and up to where the page is written.</returns>
    private static (int At, int Done) MarkRun(ReadOnlySpan<byte> page, int at, int done, HtmlPage marked)
    {
        while (WholeWordPlaces.Next(page, ref at) is > 0 and var length)
        {
            marked.Raw(page[done..at]);
            marked.Raw("<w-w>"u8);
            marked.Raw(page.Slice(at, length));
            marked.Raw("</w-w>"u8);
            done = at += length;
        }

        // The first byte of another script's letter.
        var isOther = at < page.Length && page[at] == WholeWordPlaces.ThaiLead;
        return (isOther ? at + 1 : at, done);
    }

    /// <summary>Elements that hold text and no other elements; those of pictures are among them ("text", "title"), in which our own would end the picture.</summary>
    private static bool IsLeftAlone(ReadOnlySpan<byte> name) =>
        name.StartsWith("t"u8) ? name.StartsWith("title"u8) || name.StartsWith("text"u8) : IsChoiceOrCode(name);

    private static bool IsChoiceOrCode(ReadOnlySpan<byte> name) =>
        name.StartsWith("option"u8) || name.StartsWith("script"u8) || name.StartsWith("style"u8);
}
