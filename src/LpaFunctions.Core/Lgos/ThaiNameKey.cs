using System.Text;

namespace LpaFunctions.Core.Lgos;

/// <summary>Keys under which written Thai names are compared.</summary>
public static class ThaiNameKey
{
    /// <summary>The name without blanks, tabs, zero-width characters and hyphens of any kind; เเ is แ and split ำ is whole.</summary>
    public static string Exact(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD')
            {
                continue;
            }

            key.Append(
                c switch
                {
                    '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                    >= '๐' and <= '๙' => (char)('0' + (c - '๐')),
                    _ => c,
                }
            );
        }

        return key.Replace("เเ", "แ").Replace("ํา", "ำ").ToString();
    }

    /// <summary>
    /// The key of names that differ only as spellings and slips do: tones, maitaikhu and silent letters' marks gone, long and short
    /// vowels alike (คีรีส, คีริส), letters of one sound alike (ศ ษ ส, ณ น, ญ ย, ฎ ด, ฏ ต, ใ ไ), doubled letters once.
    /// </summary>
    public static string Folded(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in Exact(name))
        {
            if (IsSilent(c))
            {
                continue;
            }

            var folded = ShortVowel(OneConsonant(c));
            if (key.Length == 0 || key[^1] != folded)
            {
                key.Append(folded);
            }
        }

        return key.ToString();
    }

    // Maitaikhu, tones, the marks of silent letters; and what stands between the parts of a name.
    private static bool IsSilent(char c) => c is >= '\u0E47' and <= '\u0E4E' or '-' or '.';

    private static char OneConsonant(char c) =>
        c switch
        {
            'ศ' or 'ษ' => 'ส',
            'ณ' => 'น',
            'ญ' => 'ย',
            'ฎ' => 'ด',
            'ฏ' => 'ต',
            'ฐ' => 'ถ',
            'ฑ' or 'ฒ' => 'ท',
            'ฌ' => 'ช',
            'ฬ' => 'ล',
            'ฃ' => 'ข',
            'ฅ' or 'ฆ' => 'ค',
            _ => c,
        };

    private static char ShortVowel(char c) =>
        c switch
        {
            'ใ' => 'ไ',
            'ๅ' => 'า',
            'ี' or 'ึ' or 'ื' => 'ิ',
            'ู' => 'ุ',
            _ => c,
        };

    // The first two letters changed places, and all behind them are the same.
    private static bool IsSwapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);

    /// <summary>Whether one letter put in, left out, changed or swapped with its neighbour makes the two alike.</summary>
    public static bool OneSlipApart(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        if (b.Length - a.Length > 1)
        {
            return false;
        }

        var i = 0;
        while (i < a.Length && a[i] == b[i])
        {
            i++;
        }

        var restA = a.AsSpan(i);
        var restB = b.AsSpan(i);
        if (a.Length < b.Length)
        {
            return restA.SequenceEqual(restB[1..]);
        }

        return restA.Length == 0 || restA[1..].SequenceEqual(restB[1..]) || IsSwapped(restA, restB);
    }
}
