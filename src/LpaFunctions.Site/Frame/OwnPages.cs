using System.Text.RegularExpressions;

namespace LpaFunctions.Site.Frame;

/// <summary>Which files of a site's folder are pages that this program made: what an office put beside them is its own, and is never removed.</summary>
public static partial class OwnPages
{
    /// <summary>What every page names as the program that made it.</summary>
    public const string Generator = "lpa site";
    private static readonly byte[] Mark = System.Text.Encoding.UTF8.GetBytes($"name=\"generator\" content=\"{Generator}\"");

    /// <summary>True of addresses that come and go with provinces and LGOs.</summary>
    public static bool MayVanish(string path) => Vanishing().IsMatch(path);

    public static bool IsMadeHere(ReadOnlySpan<byte> page) => page.IndexOf(Mark) >= 0;

    [GeneratedRegex("^(?:en/)?(?:[0-9]{4}|find)/(?:[0-9a-z]+/)*index[.]html$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vanishing();
}
