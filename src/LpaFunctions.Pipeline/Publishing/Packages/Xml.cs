using System.Security;
using System.Text;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>Text inside XML.</summary>
internal static class Xml
{
    /// <summary>Escaped for element content and attribute values; characters that XML 1.0 cannot hold are left out.</summary>
    public static string Text(string text) => SecurityElement.Escape(text.Any(c => !IsAllowed(c)) ? Clean(text) : text);

    private static string Clean(string text) => text.Where(IsAllowed).Aggregate(new StringBuilder(text.Length), (s, c) => s.Append(c)).ToString();

    private static bool IsAllowed(char c) => c is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r';
}
