using System.Collections.Frozen;

namespace LpaFunctions.Reading.Text;

/// <summary>Canonical composition of the Latin letters that Thai documents carry (names, loan words): base letter and accent to one letter.</summary>
internal static class LatinComposition
{
    // Base letters and composed letters of one accent, side by side; U+0300 grave, 0301 acute, 0302 circumflex, 0303 tilde, 0308 diaeresis, 030A ring, 0327 cedilla, 030C caron.
    private static readonly FrozenDictionary<(char Base, char Accent), char> Pairs = new AccentLetters[]
    {
        new('\u0300', "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
        new('\u0301', "AEIOUYaeiouy", "ÁÉÍÓÚÝáéíóúý"),
        new('\u0302', "AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
        new('\u0303', "ANOano", "ÃÑÕãñõ"),
        new('\u0308', "AEIOUaeiouy", "ÄËÏÖÜäëïöüÿ"),
        new('\u030A', "Aa", "Åå"),
        new('\u0327', "Cc", "Çç"),
        new('\u030C', "CSZcsz", "ČŠŽčšž"),
    }
        .SelectMany(row => row.Bases.Zip(row.Composed, (b, c) => KeyValuePair.Create((b, row.Accent), c)))
        .ToFrozenDictionary();

    public static bool TryCompose(char letter, char accent, out char composed) => Pairs.TryGetValue((letter, accent), out composed);

    private sealed record AccentLetters(char Accent, string Bases, string Composed);
}
