using System.Text;

namespace LpaFunctions.Site.Markup;

/// <summary>Puts <see cref="WholeWords"/> of a finished page into spans of the class "w", which its style sheet must not wrap.</summary>
public static class WholeWordSpans
{
    /// <summary>Elements that hold text and no other elements.</summary>
    private static readonly string[] TextOnly = ["title", "option", "textarea", "script", "style"];

    /// <param name="page">Markup of <see cref="HtmlPage"/>: every "&lt;" begins a tag, and no attribute holds a "&gt;".</param>
    public static ReadOnlyMemory<byte> Mark(ReadOnlyMemory<byte> page)
    {
        var markup = Encoding.UTF8.GetString(page.Span);
        var marked = new StringBuilder(markup.Length + markup.Length / 16);
        var rest = markup.AsSpan();
        while (!rest.IsEmpty)
        {
            var text = rest[..(rest.IndexOf('<') is >= 0 and var at ? at : rest.Length)];
            AppendText(marked, text);
            rest = rest[text.Length..];
            var tag = rest[..TagLength(rest)];
            marked.Append(tag);
            rest = rest[tag.Length..];
        }

        return Encoding.UTF8.GetBytes(marked.ToString());
    }

    private static void AppendText(StringBuilder marked, ReadOnlySpan<char> text)
    {
        var done = 0;
        foreach (var word in WholeWords.Find(text))
        {
            marked.Append(text[done..word.Index]).Append("<span class=\"w\">");
            marked.Append(text.Slice(word.Index, word.Length)).Append("</span>");
            done = word.Index + word.Length;
        }

        marked.Append(text[done..]);
    }

    /// <summary>Of the tag that a text begins with; of one that holds text only, with the text and the tag that ends it.</summary>
    private static int TagLength(ReadOnlySpan<char> markup)
    {
        foreach (var name in TextOnly)
        {
            if (markup.Length > name.Length && markup[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return markup.IndexOf($"</{name}>", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : markup.Length;
            }
        }

        return markup.IndexOf('>') is >= 0 and var close ? close + 1 : markup.Length;
    }
}
