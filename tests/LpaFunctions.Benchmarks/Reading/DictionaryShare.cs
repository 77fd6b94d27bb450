using System.Text.RegularExpressions;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>Share of Thai letters outside the word lists of npm wordcut, by the cut into words that leaves the fewest unknown letters.</summary>
internal sealed partial class DictionaryShare
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <param name="folder">The folder data of the package wordcut 0.9.1: every tdict list, words of two letters or more.</param>
    public DictionaryShare(string folder)
    {
        foreach (
            var word in Directory
                .GetFiles(folder, "tdict*")
                .SelectMany(File.ReadLines)
                .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        )
        {
            if (Word().IsMatch(word))
            {
                words.Add(word);
                longest = Math.Max(longest, word.Length);
            }
        }
    }

    public double Percent(string text)
    {
        var (all, unknown) = (0, 0);
        foreach (Match run in Run().Matches(text))
        {
            all += run.Length;
            unknown += Unknown(run.Value);
        }

        return 100.0 * unknown / Math.Max(1, all);
    }

    private int Unknown(string run)
    {
        var best = new int[run.Length + 1];
        Array.Fill(best, int.MaxValue, 1, run.Length);
        for (var i = 0; i < run.Length; i++)
        {
            best[i + 1] = Math.Min(best[i + 1], best[i] + 1);
            for (var n = 2; n <= longest && i + n <= run.Length; n++)
            {
                if (best[i] < best[i + n] && words.Contains(run.Substring(i, n)))
                {
                    best[i + n] = best[i];
                }
            }
        }

        return best[run.Length];
    }

    [GeneratedRegex("^[\u0E01-\u0E4E]{2,}$")]
    private static partial Regex Word();

    [GeneratedRegex("[\u0E01-\u0E4E]+")]
    private static partial Regex Run();
}
