using System.Buffers;

namespace LpaFunctions.Reading.Text.Words;

/// <summary>
/// Where a line of Thai may break: between two words of the dictionary. For printers that know no Thai. Each run of Thai letters is cut
/// into words so that the fewest letters are left over, and then into the fewest words; beside letters that no word covers (a name)
/// there is no break, since nobody knows whether one may be there.
/// </summary>
public static class ThaiWordBreaks
{
    /// <summary>Longer words of the dictionary are names of offices and the like ("องค์การบริหารส่วนตำบล"): they are cut into their parts, or no narrow column could hold them.</summary>
    public const int LongestWord = 12;

    /// <summary>Places where a line may break, in order: the index of the letter that would begin the next line.</summary>
    public static IReadOnlyList<int> Find(string text)
    {
        List<int>? places = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!ThaiDictionary.IsCounted(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && ThaiDictionary.IsCounted(text[i]))
            {
                i++;
            }

            AddTo(places ??= [], text.AsSpan(start, i - start), start);
        }

        return places ?? (IReadOnlyList<int>)[];
    }

    private static void AddTo(List<int> places, ReadOnlySpan<char> run, int start)
    {
        var ways = ArrayPool<Way>.Shared.Rent(run.Length + 1);
        try
        {
            Cut(run, ways);
            var found = places.Count;
            for (var end = run.Length; end > 0; end = ways[end].From)
            {
                var from = ways[end].From;
                var areWords = ways[end].IsWord && ways[from].IsWord;
                if (from > 0 && areWords && MayPart(run[from - 1], run[from]))
                {
                    places.Add(start + from);
                }
            }

            places.Reverse(found, places.Count - found);
        }
        finally
        {
            ArrayPool<Way>.Shared.Return(ways);
        }
    }

    // The best way to reach each place: letters left over first, then the number of words.
    private static void Cut(ReadOnlySpan<char> run, Way[] ways)
    {
        ways.AsSpan(0, run.Length + 1).Fill(new Way(int.MaxValue, 0, 0, false));
        ways[0] = new Way(0, 0, 0, false);
        for (var i = 0; i < run.Length; i++)
        {
            var here = ways[i];
            Offer(ref ways[i + 1], new Way(here.Left + 1, here.Words, i, false));
            var node = 0;
            for (var end = i; end < run.Length && end - i < LongestWord && (node = ThaiDictionary.Trie.Step(node, run[end])) != 0; end++)
            {
                if (end > i && ThaiDictionary.Trie.IsWord(node))
                {
                    Offer(ref ways[end + 1], new Way(here.Left, here.Words + 1, i, true));
                }
            }
        }
    }

    private static void Offer(ref Way best, Way way)
    {
        if (way.Left < best.Left || (way.Left == best.Left && way.Words < best.Words))
        {
            best = way;
        }
    }

    // A vowel before its consonant stays with it, and so does what stands above, below or behind one.
    private static bool MayPart(char before, char after) =>
        before is not (>= '\u0E40' and <= '\u0E44') && after is not ((>= '\u0E2F' and <= '\u0E3A') or (>= '\u0E45' and <= '\u0E4E'));

    /// <param name="Left">Letters that no word covers.</param>
    /// <param name="From">Where the last word, or the last letter left over, begins.</param>
    private readonly record struct Way(int Left, int Words, int From, bool IsWord);
}
