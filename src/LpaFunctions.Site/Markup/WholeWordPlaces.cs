using System.Runtime.CompilerServices;
using System.Text;

namespace LpaFunctions.Site.Markup;

/// <summary>
/// The places of <see cref="WholeWords"/> in UTF-8, for whole sites of pages: two letters tell nearly everywhere that none of them begins, so the
/// expression is asked only where a number may follow.
/// </summary>
internal static class WholeWordPlaces
{
    /// <summary>Thai letters are U+0E00 to U+0E7F, in UTF-8 E0 B8 80 to E0 B9 BF.</summary>
    public const byte ThaiLead = 0xE0;
    private const int ThaiBytes = 3;
    private const int ThaiLetters = 128;

    // Bytes of the longest word with its number, with room.
    private const int Window = 96;
    private static readonly Opening[]?[] Openings = ByTwoLetters();

    // Beside the words themselves, so that what is asked of each letter of a site stays near the processor.
    private static readonly bool[] Opens = Array.ConvertAll(Openings, words => words is not null);

    /// <summary>Goes over Thai letters that stand together, to the first word among them or to their end.</summary>
    /// <param name="at">A Thai letter; then where the word begins, or behind the last letter.</param>
    /// <returns>The bytes of the word; 0 where there is none.</returns>
    public static int Next(ReadOnlySpan<byte> text, ref int at)
    {
        var letter = LetterAt(text, at);
        while (letter > 0)
        {
            var after = LetterAt(text, at + ThaiBytes);
            var pair = (letter * ThaiLetters) + after;
            if (Opens[pair] && LengthOf(text[at..], Openings[pair]!) is > 0 and var length)
            {
                return length;
            }

            at += ThaiBytes;
            letter = after;
        }

        return 0;
    }

    private static int LengthOf(ReadOnlySpan<byte> text, Opening[] words)
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
