using System.Runtime.CompilerServices;

namespace LpaFunctions.Site.Markup;

/// <summary>What stands between the quotes of <see cref="HtmlPage.Write"/>: literal text as it is, holes escaped.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlHole
{
    private readonly HtmlPage _page;

    public HtmlHole(int literalLength, int formattedCount, HtmlPage page)
    {
        _ = literalLength + formattedCount;
        _page = page;
    }

    public void AppendLiteral(string text) => _page.Raw(text);

    public void AppendFormatted(string? text) => _page.Escaped(text);

    public void AppendFormatted(HtmlText text) => _page.Raw(text.Utf8);

    public void AppendFormatted(int number) => _page.Number(number);

    public void AppendFormatted(decimal number, string? format = null) => _page.Number(number, format);

    /// <summary>Ids and codes by their text form.</summary>
    public void AppendFormatted<T>(T value)
        where T : struct, IParsable<T> => _page.Escaped(value.ToString());
}
