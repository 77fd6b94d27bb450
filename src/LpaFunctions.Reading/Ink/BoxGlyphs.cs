namespace LpaFunctions.Reading.Ink;

/// <summary>Characters that are check boxes or ticks, by Unicode or by the codes of the symbol fonts of Word.</summary>
internal static class BoxGlyphs
{
    private const char Empty = '\u2610';
    private const char Ticked = '\u2611';
    private const char Crossed = '\u2612';
    private const char Tick = '\u2713';

    /// <summary>Gives the boxes and ticks of Wingdings their Unicode characters, so that text and fields see one kind.</summary>
    public static void Name(List<InkGlyph> glyphs)
    {
        var (font, isSymbols) = ("", false);
        foreach (var glyph in glyphs)
        {
            if (!ReferenceEquals(glyph.Font, font))
            {
                (font, isSymbols) = (glyph.Font, glyph.Font.Contains("ingdings", StringComparison.OrdinalIgnoreCase));
            }

            if (isSymbols && glyph.Text.Length == 1 && Code(glyph) is { } code)
            {
                var named = glyph.Font.Contains('2', StringComparison.Ordinal) ? Wingdings2(code) : Wingdings(code);
                glyph.Text = named is { } c ? c.ToString() : glyph.Text;
            }
        }
    }

    /// <summary>True checked, false empty, null no box.</summary>
    public static bool? StateOf(InkGlyph glyph)
    {
        if (glyph.Text.Length != 1)
        {
            return null;
        }

        return glyph.Text[0] switch
        {
            Empty or '\u25A1' or '\u25A2' or '\u2B1C' or '\u25FB' or '\u25FD' or (>= '\u274F' and <= '\u2752') => false,
            Ticked or Crossed or '\u25A3' or '\u2BBD' or '\u2BB9' => true,
            _ => null,
        };
    }

    public static bool IsTick(InkGlyph glyph) =>
        glyph.Text.Length == 1
        && glyph.Text[0]
            is 'x'
                or 'X'
                or '/'
                or '×'
                or '*'
                or (>= '\u2713' and <= '\u2718')
                or '\u2022'
                or '\u25CF'
                or '\u25A0'
                or '\u221A';

    private static char? Wingdings(int code) =>
        code switch
        {
            0x6F or 0x70 or 0x71 or 0x72 or 0xA8 => Empty,
            0xFE or 0x52 => Ticked,
            0xFD or 0x78 => Crossed,
            0xFC => Tick,
            0xFB => '\u2717',
            _ => null,
        };

    private static char? Wingdings2(int code) =>
        code switch
        {
            0xA3 or 0x2A or 0x99 => Empty,
            0x52 => Ticked,
            0x53 or 0x54 => Crossed,
            0x50 => Tick,
            0x4F => '\u2717',
            _ => null,
        };

    private static int? Code(InkGlyph glyph) =>
        glyph.Text[0] switch
        {
            >= '\uF020' and <= '\uF0FF' and var c => c - 0xF000,
            <= '\u00FF' and var c => c,
            // A font that is not embedded says nothing of its codes, and the guess by TIS-620 made a Thai letter of this one.
            _ => glyph.Guessed ? glyph.Code : null,
        };
}
