namespace LpaFunctions.Reading.Fields.Labels;

/// <summary>Finds a key in a text with a bounded number of slips (a letter more, less or other).</summary>
internal static class FuzzySearch
{
    /// <summary>Slips that a label of this length may carry: none under 8 letters, one to 19, two from 20.</summary>
    public static int Budget(int length) =>
        length switch
        {
            < 8 => 0,
            < 20 => 1,
            _ => 2,
        };

    /// <summary>Places where the pattern stands with at most <paramref name="budget"/> slips, found by a piece that is whole.</summary>
    public static IEnumerable<Place> Find(string text, string pattern, int budget)
    {
        var pieces = budget + 1;
        var size = pattern.Length / pieces;
        var from = 0;
        for (var piece = 0; piece < pieces; piece++)
        {
            var at = piece * size;
            var whole = pattern.Substring(at, piece == pieces - 1 ? pattern.Length - at : size);
            for (var i = text.IndexOf(whole, StringComparison.Ordinal); i >= 0; i = text.IndexOf(whole, i + 1, StringComparison.Ordinal))
            {
                if (Best(text, pattern, i - at, budget) is { Start: >= 0 } hit && hit.Start >= from)
                {
                    yield return hit;
                }
            }

            from = 0;
        }
    }

    /// <summary>The best alignment of the pattern that begins near a place.</summary>
    private static Place Best(string text, string pattern, int near, int budget)
    {
        var best = new Place(-1, 0, budget + 1);
        for (var start = Math.Max(0, near - budget); start <= Math.Min(text.Length - 1, near + budget); start++)
        {
            var (length, slips) = Prefix(text.AsSpan(start, Math.Min(pattern.Length + budget, text.Length - start)), pattern);
            if (slips < best.Slips)
            {
                best = new(start, start + length, slips);
            }
        }

        return best;
    }

    /// <summary>The prefix of the text that is nearest to the pattern, and how many slips lie between them.</summary>
    private static (int Length, int Slips) Prefix(ReadOnlySpan<char> text, string pattern)
    {
        Span<int> row = stackalloc int[text.Length + 1];
        for (var j = 0; j <= text.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= pattern.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (pattern[i - 1] == text[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }

        var best = 0;
        for (var j = 1; j <= text.Length; j++)
        {
            best = row[j] <= row[best] ? j : best;
        }

        return (best, row[best]);
    }

    /// <param name="End">Behind its last letter.</param>
    /// <param name="Slips">Letters more, less or other than in the pattern.</param>
    public readonly record struct Place(int Start, int End, int Slips);
}
