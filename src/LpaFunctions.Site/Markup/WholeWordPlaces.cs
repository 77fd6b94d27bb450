using System.Text;

namespace LpaFunctions.Site.Markup;

/// <summary>
/// The places of <see cref="WholeWords"/> in UTF-8, for whole sites of pages: two letters tell nearly everywhere that none of them begins, so the
/// expression is asked only where a number may follow.
/// </summary>
internal static class WholeWordPlaces
{
    // Thai letters are U+0E00 to U+0E7F, in UTF-8 E0 B8 80 to E0 B9 BF.
    private const byte ThaiLead = 0xE0;
    private const int ThaiBytes = 3;
    private const int ThaiLetters = 128;

    // Bytes of the longest word with its number, with room.
    private const int Window = 96;
    private static readonly Opening[]?[] Openings = ByTwoLetters();

    /// <summary>The first place in a text; false where there is none.</summary>
    /// <param name="length">Of the word, in bytes.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, out int at, out int length)
    {
        at = 0;
        while (text[at..].IndexOf(ThaiLead) is >= 0 and var lead)
        {
            for (at += lead; LetterAt(text, at) is > 0 and var first; at += ThaiBytes)
            {
                if (
                    Openings[(first * ThaiLetters) + LetterAt(text, at + ThaiBytes)] is { } words
                    && LengthAt(text[at..], words) is > 0 and var found
                )
                {
                    length = found;
                    return true;
                }
            }

            at += at < text.Length && text[at] == ThaiLead ? 1 : 0;
        }

        length = 0;
        return false;
    }

    private static int LengthAt(ReadOnlySpan<byte> text, Opening[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word.Utf8) && (word.MayHaveNumber ? WithNumber(text) : word.Utf8.Length) is > 0 and var length)
            {
                return length;
            }
        }

        return 0;
    }

    private static int WithNumber(ReadOnlySpan<byte> text)
    {
        Span<char> window = stackalloc char[Window];
        Encoding.UTF8.TryGetChars(text[..Math.Min(text.Length, Window)], window, out var count);
        foreach (var word in WholeWords.Find(window[..count]))
        {
            return word.Index == 0 ? Encoding.UTF8.GetByteCount(window[..word.Length]) : 0;
        }

        return 0;
    }

    /// <summary>The number of a Thai letter in its block; 0 where none stands.</summary>
    private static int LetterAt(ReadOnlySpan<byte> text, int at) =>
        at + ThaiBytes <= text.Length && text[at] == ThaiLead && (text[at + 1] & ~1) == 0xB8
            ? ((text[at + 1] & 1) << 6) | (text[at + 2] & 0x3F)
            : 0;

    private static Opening[]?[] ByTwoLetters()
    {
        var openings = new Opening[]?[ThaiLetters * ThaiLetters];
        var words = WholeWords.Plain.Select(word => new Opening(Encoding.UTF8.GetBytes(word), MayHaveNumber: false));
        var numbered = WholeWords.Numbered.Select(word => new Opening(Encoding.UTF8.GetBytes(word), MayHaveNumber: true));
        foreach (
            var same in words.Concat(numbered).GroupBy(word => (LetterAt(word.Utf8, 0) * ThaiLetters) + LetterAt(word.Utf8, ThaiBytes))
        )
        {
            openings[same.Key] = [.. same];
        }

        return openings;
    }

    private sealed record Opening(byte[] Utf8, bool MayHaveNumber);
}
