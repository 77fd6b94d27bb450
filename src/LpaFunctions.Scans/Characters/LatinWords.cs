namespace LpaFunctions.Scans.Characters;

/// <summary>Words of Latin capitals ("INFO") in which a reader saw digits: 1 for I, 0 for O. A word has thrice as many letters as such digits.</summary>
internal static class LatinWords
{
    private const int LettersForOne = 3;

    public static void Mend(List<PlacedCharacter> text)
    {
        for (var start = 0; start < text.Count; )
        {
            var end = start;
            while (end < text.Count && char.IsAsciiLetterOrDigit(text[end].Character))
            {
                end++;
            }

            if (IsWord(text, start, end))
            {
                Mend(text, start, end);
            }

            start = end + 1;
        }
    }

    /// <summary>Another digit than these is one ("CO2", "PM25"), and so is a 1 at the end ("LPA1").</summary>
    private static bool IsWord(List<PlacedCharacter> text, int start, int end)
    {
        var (letters, digits) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var c = text[i].Character;
            var isInside = i < end - 1;
            var isLetter = char.IsAsciiLetterUpper(c) || c == '0';
            isLetter |= isInside && c == '1';
            if (!isLetter)
            {
                return false;
            }

            letters += char.IsAsciiLetterUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits > 0 && letters >= LettersForOne * digits;
    }

    private static void Mend(List<PlacedCharacter> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            text[i] = text[i].Character switch
            {
                '0' => text[i] with { Character = 'O' },
                '1' => text[i] with { Character = 'I' },
                _ => text[i],
            };
        }
    }
}
