using System.Globalization;
using System.Runtime.CompilerServices;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>
/// What stands between the quotes of <see cref="HtmlWriter.Write"/>: literal text as it is. A hole is text: escaped, in the report's digits;
/// as "{x:prose}" with its whole words on one line, as "{x:as-is}" in its own digits. Numbers are places in a drawing, as programs write them.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct ReportHole
{
    private readonly HtmlWriter _html;

    public ReportHole(int literalLength, int formattedCount, HtmlWriter html)
    {
        _ = literalLength + formattedCount;
        _html = html;
    }

    public void AppendLiteral(string markup) => _html.Raw(markup);

    public void AppendFormatted(string text) => _html.Text(text);

    /// <exception cref="FormatException">The format is neither "prose" nor "as-is".</exception>
    public void AppendFormatted(string text, string format) =>
        _ = format switch
        {
            "prose" => _html.Prose(text),
            "as-is" => _html.Verbatim(text),
            _ => throw new FormatException($"'{format}' is no kind of text."),
        };

    public void AppendFormatted(int number) => _html.Raw(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(decimal number, string? format = null) => _html.Raw(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string? format = null) => _html.Raw(number.ToString(format, CultureInfo.InvariantCulture));
}
