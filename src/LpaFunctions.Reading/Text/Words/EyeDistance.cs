namespace LpaFunctions.Reading.Text.Words;

/// <summary>How far two words lie apart to the eye: letters that look alike are near, marks above and below are easily lost.</summary>
public static class EyeDistance
{
    private const double Alike = 0.4;
    private const double Mark = 0.4;
    private const double Other = 1;

    // What our reader took one for the other, on pages made for development, and what print has alike.
    private static readonly string[] LookAlike =
    [
        "ดตคศฅ",
        "ชซขฃ",
        "ถภกฤ",
        "ผฝพฟ",
        "นมฆ",
        "บปษพน",
        "ลสส",
        "รธฐ",
        "อฮ",
        "วาอ",
        "เแ",
        "ใไโ",
        "ิีึื",
        "่้๊๋์",
        "ุู",
        "ยผ",
    ];

    public static double Between(string a, string b) => Distance(a, b, Gap);

    /// <summary>How far the word lies from the end of a text; what stands before it there costs nothing.</summary>
    public static double FromEnd(string text, string word) => Distance(text, word, _ => 0);

    /// <param name="before">What a letter of the text costs that stands before the word.</param>
    private static double Distance(string text, string word, Func<char, double> before)
    {
        var row = new double[word.Length + 1];
        for (var j = 1; j <= word.Length; j++)
        {
            row[j] = row[j - 1] + Gap(word[j - 1]);
        }

        foreach (var letter in text)
        {
            var corner = row[0];
            row[0] += before(letter);
            for (var j = 1; j <= word.Length; j++)
            {
                var taken = corner + Swap(letter, word[j - 1]);
                corner = row[j];
                row[j] = Math.Min(taken, Math.Min(row[j] + Gap(letter), row[j - 1] + Gap(word[j - 1])));
            }
        }

        return row[^1];
    }

    private static double Gap(char c) => IsMark(c) || c is '.' or ' ' ? Mark : Other;

    private static double Swap(char a, char b)
    {
        if (a == b)
        {
            return 0;
        }

        return Array.Exists(LookAlike, group => group.Contains(a) && group.Contains(b)) ? Alike : Other;
    }

    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
