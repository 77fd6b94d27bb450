using System.Text;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;
using LpaFunctions.Reading.Text.Words;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>The text around one glyph, with another name for it: what the dictionary is asked about.</summary>
internal static class WordsAround
{
    private const int Reach = 14;

    /// <param name="name">Null for the name that the glyph has; all glyphs of its font and code take it.</param>
    public static string Text(List<InkGlyph> glyphs, int place, string? name)
    {
        var text = new StringBuilder(4 * Reach);
        var (font, code) = (glyphs[place].Font, glyphs[place].Code);
        for (var i = Math.Max(0, place - Reach); i <= Math.Min(glyphs.Count - 1, place + Reach); i++)
        {
            var glyph = glyphs[i];
            text.Append(name is not null && glyph.Code == code && glyph.Font == font ? name : glyph.Text);
        }

        return text.ToString();
    }

    /// <summary>Letters around the places that no word covers, as the text is or with another name there.</summary>
    public static int Unknown(List<InkGlyph> glyphs, int[] places, string? name)
    {
        var unknown = 0;
        foreach (var place in places)
        {
            var (letters, outside) = (0, 0);
            ThaiDictionary.Count(ThaiRepair.Repair(Text(glyphs, place, name), RepairProfile.None, counts: null), ref letters, ref outside);
            unknown += outside;
        }

        return unknown;
    }
}
