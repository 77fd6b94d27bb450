namespace LpaFunctions.Reading.Text;

/// <summary>Classes of Thai characters (U+0E00 block), as the repair rules and the matching of labels need them.</summary>
public static class ThaiLetters
{
    public const char SaraAa = '\u0E32';
    public const char SaraAm = '\u0E33';
    public const char SaraE = '\u0E40';
    public const char SaraAe = '\u0E41';
    public const char LakKhang = '\u0E45';
    public const char Ru = '\u0E24';
    public const char Lu = '\u0E26';
    public const char Thanthakhat = '\u0E4C';
    public const char Nikhahit = '\u0E4D';

    /// <summary>ก to ฮ, ฤ and ฦ among them.</summary>
    public static bool IsConsonant(char c) => c is >= '\u0E01' and <= '\u0E2E';

    /// <summary>Letters, vowels and marks; neither digits nor signs of punctuation.</summary>
    public static bool IsThai(char c) => c is (>= '\u0E01' and <= '\u0E3A') or (>= '\u0E40' and <= '\u0E4E');

    public static bool IsDigit(char c) => c is >= '\u0E50' and <= '\u0E59';

    /// <summary>Marks that stand above or below a consonant: vowels, tones and signs; not ำ.</summary>
    public static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    /// <summary>Mai ek to mai chattawa.</summary>
    public static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    /// <summary>Vowels above and below, and maitaikhu, which stands in a vowel's place.</summary>
    public static bool IsVowelMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E39') or '\u0E47';

    /// <summary>Order within a run of marks: vowels, tones, the rest, and ำ, which is a letter of its own, last.</summary>
    public static int MarkRank(char c) =>
        c switch
        {
            _ when IsVowelMark(c) => 1,
            _ when IsTone(c) => 2,
            SaraAm => 4,
            _ => 3,
        };

    /// <summary>Every kind of horizontal blank; line ends are none.</summary>
    public static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Characters without width that text of PDFs carries as waste.</summary>
    public static bool IsZeroWidth(char c) => c is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
