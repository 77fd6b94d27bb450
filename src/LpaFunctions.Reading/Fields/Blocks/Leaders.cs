namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>Dotted and underscored leaders of forms: "จำนวน ........๑๒๓....... โครงการ".</summary>
internal static class Leaders
{
    /// <summary>Whether a text has a place to fill in: three dots or more, an ellipsis, underscores.</summary>
    public static bool In(string text) => text.AsSpan().IndexOfAny('…', '_') >= 0 || text.Contains("...", StringComparison.Ordinal);

    /// <summary>The text with every leader as blanks, place for place: two dots or more, ellipses, underscores.</summary>
    public static string Blank(string text)
    {
        if (text.AsSpan().IndexOfAny("…_·") < 0 && !text.Contains("..", StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    to[i] = IsDotOfSeveral(from, i) || from[i] is '…' or '_' or '·' ? ' ' : from[i];
                }
            }
        );
    }

    private static bool IsDotOfSeveral(string text, int i)
    {
        var isBefore = i + 1 < text.Length && text[i + 1] is '.' or '…';
        var isBehind = i > 0 && text[i - 1] is '.' or '…';
        return text[i] == '.' && (isBefore || isBehind);
    }
}
