namespace LpaFunctions.Reading.Text;

/// <summary>Texts of one letter, made once for those that pages are full of.</summary>
internal static class OneLetter
{
    // ASCII, and Thai.
    private static readonly string[] Latin = Make('\0', 128);
    private static readonly string[] Thai = Make('\u0E00', 128);

    public static string Text(char letter) =>
        letter switch
        {
            < (char)128 => Latin[letter],
            >= '\u0E00' and <= '\u0E7F' => Thai[letter - '\u0E00'],
            _ => letter.ToString(),
        };

    private static string[] Make(char first, int count) => [.. Enumerable.Range(first, count).Select(letter => ((char)letter).ToString())];
}
