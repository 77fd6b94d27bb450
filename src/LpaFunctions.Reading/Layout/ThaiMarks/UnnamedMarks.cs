using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;
using LpaFunctions.Reading.Text.Words;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Marks that a font leaves without a name (Qt and WeasyPrint drop the raised and lowered forms from ToUnicode): the mark with which the
/// words around all its places stand in the dictionary, where one mark does it clearly better than every other.
/// </summary>
internal static class UnnamedMarks
{
    // Tones and thanthakhat first: raised forms are the ones that are lost most.
    private const string Marks = "่้๊๋์ัิีึืํ็ุู";
    private const char MaiEk = '\u0E48';
    private const int Reach = 14;
    private const int MostPlaces = 24;
    private const int MostUnknown = 6;
    private const double NoAdvance = 0.04;

    /// <summary>Names the marks that still stand as U+FFFD over a Thai letter; one that cannot be told behind another mark is left out.</summary>
    public static void Name(List<InkGlyph> glyphs)
    {
        var taken = MarkInk.TakeNames(glyphs);
        JoinedCircles.Name(glyphs);
        NameAll(glyphs);
        KeepLost(glyphs);
        foreach (var (glyph, name) in taken ?? [])
        {
            glyph.Text = glyph.Text is "\uFFFD" or "" ? name : glyph.Text;
        }
    }

    /// <summary>A mark that cannot be told is no nikhahit where its font has another glyph for that one: rule 4 of the repair must not make ำ of it.</summary>
    private static void KeepLost(List<InkGlyph> glyphs)
    {
        HashSet<string>? fonts = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (IsUnnamed(glyphs, i))
            {
                fonts ??= [.. glyphs.Where(glyph => glyph.Text == "\u0E4D").Select(glyph => glyph.Font)];
                glyphs[i].Text = fonts.Contains(glyphs[i].Font) ? LostMarks.Text : glyphs[i].Text;
            }
        }
    }

    private static void NameAll(List<InkGlyph> glyphs)
    {
        List<int>? unnamed = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (IsUnnamed(glyphs, i))
            {
                (unnamed ??= []).Add(i);
            }
        }

        if (unnamed is null)
        {
            return;
        }
        // The commonest first: what is known of it is read when the next one is tried.
        foreach (var places in unnamed.GroupBy(i => (glyphs[i].Font, glyphs[i].Code)).OrderByDescending(group => group.Count()))
        {
            int[] some = [.. places.Take(MostPlaces)];
            if ((Best(glyphs, some) ?? Bar(glyphs, some)) is { } mark)
            {
                foreach (var place in places)
                {
                    glyphs[place].Text = mark.ToString();
                    glyphs[place].Guessed = true;
                }
            }
        }

        foreach (var i in unnamed)
        {
            var letter = i - 1;
            while (letter > 0 && glyphs[letter].Text.Length == 0)
            {
                letter--;
            }

            var before = glyphs[letter].Text;
            var endsInMark = before.Length > 0 && ThaiInk.IsMark(before[^1]) && before != "\u0E4D";
            if (endsInMark && glyphs[i].Text == "\uFFFD")
            {
                glyphs[i].Text = "";
            }
        }
    }

    private static bool IsUnnamed(List<InkGlyph> glyphs, int i) =>
        glyphs[i] is { IsUnnamed: true, Replaced: false } glyph
        && Math.Abs(glyph.End - glyph.Start) < NoAdvance * glyph.Size
        && (glyph.Right - glyph.Left) > NoAdvance * glyph.Size
        && i > 0;

    private static char? Best(List<InkGlyph> glyphs, int[] places)
    {
        var (best, least, second) = ('\0', int.MaxValue, int.MaxValue);
        var above = MarkInk.IsAbove(glyphs[places[0]]);
        foreach (var mark in Marks)
        {
            if (above == MarkInk.IsLower(mark))
            {
                continue;
            }

            var unknown = places.Sum(place => Unknown(glyphs, place, mark));
            if (unknown < least)
            {
                (best, least, second) = (mark, unknown, least);
            }
            else
            {
                second = Math.Min(second, unknown);
            }
        }

        var without = places.Sum(place => Unknown(glyphs, place, null));
        // Among letters that make no words themselves the dictionary says nothing.
        return least < second && least <= without && least <= MostUnknown * places.Length ? best : null;
    }

    /// <summary>Where words tell nothing, the ink may: of all marks above a letter only mai ek is a narrow bar.</summary>
    private static char? Bar(List<InkGlyph> glyphs, int[] places)
    {
        var isBar = Array.TrueForAll(places, place => MarkInk.IsBar(glyphs[place]));
        if (!isBar)
        {
            return null;
        }

        var (with, without) = (places.Sum(place => Unknown(glyphs, place, MaiEk)), places.Sum(place => Unknown(glyphs, place, null)));
        return with <= without ? MaiEk : null;
    }

    /// <summary>Letters around a place that no word covers when the mark stands there.</summary>
    private static int Unknown(List<InkGlyph> glyphs, int place, char? mark)
    {
        Span<char> text = stackalloc char[4 * Reach * 2];
        var length = 0;
        for (var i = Math.Max(0, place - Reach); i <= Math.Min(glyphs.Count - 1, place + Reach) && length < text.Length - 8; i++)
        {
            if (i == place)
            {
                if (mark is { } c)
                {
                    length = Append(text, length, c);
                }

                continue;
            }

            var glyph = glyphs[i].Text;
            if (glyph != "\uFFFD" && glyph.Length <= 4)
            {
                foreach (var c in glyph)
                {
                    length = Append(text, length, c);
                }
            }
        }

        var (letters, unknown) = (0, 0);
        ThaiDictionary.Count(text[..length], ref letters, ref unknown);
        return unknown;
    }

    // Words are written vowel before tone, whatever order the glyphs are painted in.
    private static int Append(Span<char> text, int length, char c)
    {
        var isVowel = ThaiInk.IsMark(c) && !IsTone(c);
        if (isVowel && length > 0 && IsTone(text[length - 1]))
        {
            (text[length], text[length - 1]) = (text[length - 1], c);
        }
        else
        {
            text[length] = c;
        }

        return length + 1;
    }

    private static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4C';
}
