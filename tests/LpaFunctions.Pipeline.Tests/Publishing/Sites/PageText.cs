using System.Net;
using System.Text.RegularExpressions;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>A page taken apart as far as the tests look: elements by a pattern, since every page comes from one writer.</summary>
internal static partial class PageText
{
    /// <summary>All text that a reader sees or hears: text of elements but those of axes, labels, and the description.</summary>
    public static IEnumerable<string> Spoken(string html)
    {
        foreach (Match label in Labels().Matches(html))
        {
            yield return WebUtility.HtmlDecode(label.Groups[1].Value);
        }

        var body = Axes().Replace(Codes().Replace(html, ""), "");
        yield return WebUtility.HtmlDecode(Tags().Replace(body, "\n"));
    }

    public static IEnumerable<string> Numbers(string html) =>
        Spoken(html).SelectMany(t => Figures().Matches(t)).Select(m => m.Value).Distinct();

    public static IEnumerable<string> Links(string html) =>
        References().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    [GeneratedRegex("(?:aria-label|content|title)=\"([^\"]*)\"", RegexOptions.None, 2000)]
    private static partial Regex Labels();

    [GeneratedRegex("<text class=\"axis\"[^>]*>[^<]*</text>", RegexOptions.None, 2000)]
    private static partial Regex Axes();

    // Hashes and commands.
    [GeneratedRegex("<code>[^<]*</code>|<meta name=\"viewport\"[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Codes();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d+(?:\.\d+)*", RegexOptions.None, 2000)]
    private static partial Regex Figures();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"", RegexOptions.None, 2000)]
    private static partial Regex References();
}
