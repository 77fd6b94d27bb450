using System.Buffers;

namespace LpaFunctions.Scans.Characters;

/// <summary>The characters of numbers.</summary>
internal static class NumberSigns
{
    /// <summary>What the reader of numbers says where something else than a number stands.</summary>
    public const char Other = '\u25A1';

    /// <summary>What the reader of lines makes of a 1 with a hook, behind a digit.</summary>
    public const char HookedOne = 'า';

    private static readonly SearchValues<char> Signs = SearchValues.Create("๐๑๒๓๔๕๖๗๘๙0123456789.,-/()% ");
    private static readonly SearchValues<char> Lookalikes = SearchValues.Create("oOcCGlI|า");

    private static readonly SearchValues<char> Zeros = SearchValues.Create("0๐oO");

    public static bool IsSign(char c) => Signs.Contains(c);

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '๐' and <= '๙');

    /// <summary>Latin letters that are read where a digit stands, whole or cut by a rule.</summary>
    public static bool LooksLikeDigit(char c) => Lookalikes.Contains(c);

    /// <summary>
    /// Zeros of the kind of the digits beside them, and round letters too: 0, ๐ and o look alike, nobody mixes kinds within a number, and a zero
    /// is one in both: a network that wavers between them is certain of a zero. Parts at a stroke stand for themselves ("๗๑๑๐๑/4546").
    /// </summary>
    public static List<PlacedCharacter> WithOneKindOfZero(List<PlacedCharacter> number)
    {
        var settled = new List<PlacedCharacter>(number.Count);
        for (var start = 0; start < number.Count; )
        {
            var stroke = number.FindIndex(start, character => character.Character == '/');
            var end = stroke < 0 ? number.Count : stroke + 1;
            var part = number.GetRange(start, end - start);
            if (Zero(part) is { } zero)
            {
                part = part.ConvertAll(character => Settled(character, zero));
            }

            settled.AddRange(part);
            start = end;
        }

        return settled;
    }

    private static PlacedCharacter Settled(PlacedCharacter character, char zero) =>
        IsRound(character.Character)
            ? character with
            {
                Character = zero,
                Certainty = Math.Max(character.Certainty, character.ZeroCertainty),
                Probability = Math.Max(character.Probability, character.ZeroProbability),
            }
            : character;

    /// <summary>A zero of either kind, or a letter that looks like one.</summary>
    public static bool IsRound(char c) => Zeros.Contains(c);

    /// <summary>Null where no digit but zeros says which kind it is, or both do.</summary>
    private static char? Zero(List<PlacedCharacter> part)
    {
        var isThai = part.Exists(character => character.Character is >= '๑' and <= '๙');
        var isArabic = part.Exists(character => character.Character is >= '1' and <= '9');
        if (isThai == isArabic)
        {
            return null;
        }

        return isThai ? '๐' : '0';
    }
}
