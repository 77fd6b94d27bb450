using System.Buffers;
using System.Security;
using System.Text;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>Text inside XML.</summary>
internal static class Xml
{
    // What has to be escaped or left out. Nearly no cell of a table has any of it, and a workbook asks for hundreds of thousands of cells.
    private static readonly SearchValues<char> NotPlain = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
        '<',
        '>',
        '&',
        '"',
        '\'',
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Escaped for element content and attribute values; characters that XML 1.0 cannot hold are left out.</summary>
    public static string Text(string text) => text.AsSpan().ContainsAny(NotPlain) ? SecurityElement.Escape(Clean(text)) : text;

    private static string Clean(string text) =>
        text.Where(IsAllowed).Aggregate(new StringBuilder(text.Length), (s, c) => s.Append(c)).ToString();

    private static bool IsAllowed(char c) => c is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r';
}
