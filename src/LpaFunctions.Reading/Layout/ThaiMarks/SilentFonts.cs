using System.Runtime.InteropServices;
using LpaFunctions.Reading.Fonts;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Thai fonts of one byte a letter that carry no ToUnicode map and a Western encoding ("¡ÒÃ" for การ). Told by their letters:
/// in Western text most letters are plain ones, in Thai behind such a font nearly all lie above A0.
/// </summary>
internal static class SilentFonts
{
    private const int Few = 4;

    public static void Guess(List<InkGlyph> glyphs)
    {
        var fonts = new Dictionary<FontText, (int High, int Plain)>(ReferenceEqualityComparer.Instance);
        foreach (var glyph in glyphs)
        {
            if (glyph is { FontText: { } font, Text: [< '\u0E00'], Replaced: false })
            {
                // A glyph without advance is a mark: a font that paints consonants so is none of these (MisnamedMarks).
                var isMark = Math.Abs(glyph.End - glyph.Start) < 0.04 * glyph.Size;
                var high = Tis620.IsThai(glyph.Code) && (!isMark || ThaiInk.IsMark(Tis620.Decode(glyph.Code)));
                if (high || isMark || char.IsAsciiLetter(glyph.Text[0]))
                {
                    ref var letters = ref CollectionsMarshal.GetValueRefOrAddDefault(fonts, font, out _);
                    letters = high ? (letters.High + 1, letters.Plain) : (letters.High, letters.Plain + 1);
                }
            }
        }

        HashSet<FontText>? silent = null;
        foreach (var (font, (high, plain)) in fonts)
        {
            if (high >= Few && high > 2 * plain && font.IsSilent)
            {
                (silent ??= new(ReferenceEqualityComparer.Instance)).Add(font);
            }
        }

        if (silent is null)
        {
            return;
        }

        foreach (var glyph in glyphs)
        {
            if (glyph is { FontText: { } font, Code: >= 0x80 and <= 0xFF, Text.Length: 1 } && silent.Contains(font))
            {
                glyph.Text = Tis620.Decode(glyph.Code).ToString();
                glyph.Guessed = true;
            }
        }
    }
}
