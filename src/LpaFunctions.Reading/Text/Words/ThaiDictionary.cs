using System.Buffers;

namespace LpaFunctions.Reading.Text.Words;

/// <summary>
/// How much of a text no dictionary word covers: the quality of a page's text layer. Counted over each run of Thai letters as the
/// fewest letters that are left over, over all ways of cutting the run into words of two letters or more.
/// </summary>
public static class ThaiDictionary
{
    /// <summary>Fewer Thai letters say nothing about a page.</summary>
    public const int MinLetters = 20;

    private static readonly Lazy<WordTrie> Words = new(() => new WordTrie(WordLists.Load()));

    internal static WordTrie Trie => Words.Value;

    /// <summary>Share of Thai letters outside the dictionary, 0 to 1; null under <see cref="MinLetters"/> Thai letters.</summary>
    public static double? UnknownShare(IEnumerable<string> lines)
    {
        var (letters, unknown) = (0, 0);
        foreach (var line in lines)
        {
            Count(line, ref letters, ref unknown);
        }

        return letters < MinLetters ? null : (double)unknown / letters;
    }

    /// <summary>Adds the Thai letters of a text to <paramref name="letters"/> and those outside the dictionary to <paramref name="unknown"/>.</summary>
    public static void Count(ReadOnlySpan<char> text, ref int letters, ref int unknown)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsCounted(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && IsCounted(text[i]))
            {
                i++;
            }

            letters += i - start;
            unknown += Unknown(text[start..i]);
        }
    }

    // As the yardstick of the project counts: every letter, mark and sign from ก to U+0E4E.
    internal static bool IsCounted(char c) => c is >= '\u0E01' and <= '\u0E4E';

    private static int Unknown(ReadOnlySpan<char> run)
    {
        const int onStack = 256;
        var trie = Words.Value;
        int[]? rented = null;
        var best = run.Length < onStack ? stackalloc int[onStack] : (rented = ArrayPool<int>.Shared.Rent(run.Length + 1));
        best = best[..(run.Length + 1)];
        best.Fill(int.MaxValue);
        best[0] = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var here = best[i];
            best[i + 1] = Math.Min(best[i + 1], here + 1);
            var node = 0;
            for (var end = i; end < run.Length && (node = trie.Step(node, run[end])) != 0; end++)
            {
                if (end > i && trie.IsWord(node))
                {
                    best[end + 1] = Math.Min(best[end + 1], here);
                }
            }
        }

        var left = best[run.Length];
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return left;
    }
}
