using LpaFunctions.Reading.Pdf;

namespace LpaFunctions.Reading.Layout;

/// <summary>
/// Marks that a font gives a wrong name, told by their ink: a glyph without advance, above Thai letters of its own font.
/// The UPC fonts of Windows name their raised tones É to Í ("ทัÊงสิÊน"); InDesign gives a mark U+FFFD where the letter's glyph already stands for it.
/// </summary>
internal static class MisnamedMarks
{
    private const double NoAdvance = 0.04;

    public static void Mend(List<InkGlyph> glyphs)
    {
        InkGlyph? before = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Text.Length == 1 && before is not null && Math.Abs(glyph.End - glyph.Start) < NoAdvance * glyph.Size
                && Math.Abs(glyph.Baseline - before.Baseline) < glyph.Size && EndsThai(before.Text))
            {
                var c = glyph.Text[0];
                if (c is >= '\u00C9' and <= '\u00CD' && glyph.Font == before.Font)
                {
                    // 0E48 to 0E4C: mai ek, mai tho, mai tri, mai chattawa, thanthakhat.
                    glyph.Text = ((char)(c - '\u00C9' + '\u0E48')).ToString();
                    glyph.Guessed = true;
                }
                else if (c == '\uFFFD' && ThaiInk.IsMark(before.Text[^1]))
                {
                    glyph.Text = "";
                    glyph.Guessed = true;
                }
            }
            if (glyph.Text.Length > 0)
            {
                before = glyph;
            }
        }
    }

    private static bool EndsThai(string text) => text.Length > 0 && (ThaiInk.IsThai(text[^1]) || ThaiInk.IsMark(text[^1]));
}
