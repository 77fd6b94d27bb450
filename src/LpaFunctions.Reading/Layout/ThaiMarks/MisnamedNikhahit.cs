using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// The two halves of ำ that a program painted apart and named in the order of its text (pdfkit, subsets of pdf-lib): the circle is called ำ, or the tone
/// of the first word that had one, and the stroke behind it is called nothing. In order:
/// <list type="number">
/// <item>a ำ without advance whose ink is above only is the circle;</item>
/// <item>a glyph without a name that stands behind a circle is the stroke, which is an า;</item>
/// <item>a tone that stands before an า in all its places, and makes fewer words there than a circle would, is the circle.</item>
/// </list>
/// </summary>
internal static class MisnamedNikhahit
{
    public const string Circle = "\u0E4D";
    private const string SaraAa = "\u0E32";
    private const string SaraAm = "\u0E33";
    private const string Lost = "\uFFFD";
    private const int MostPlaces = 24;

    // In em.
    private const double NoAdvance = 0.04;
    private const double LetterAdvance = 0.2;
    private const double Tall = 0.4;

    public static void Mend(List<InkGlyph> glyphs)
    {
        NameCircles(glyphs);
        NameStrokes(glyphs);
        NameTones(glyphs);
    }

    private static void NameCircles(List<InkGlyph> glyphs)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            // InDesign lets the letter stand for letter and ำ, and paints the circle besides: then no stroke follows.
            var glyph = glyphs[i];

            if (MayBeCircle(glyph) && StandsOverLetter(glyphs, i) && IsBeforeStroke(glyphs, i))
            {
                glyph.Text = Circle;
                glyph.Guessed = true;
            }
        }
    }

    private static bool MayBeCircle(InkGlyph glyph) =>
        glyph is { Text: SaraAm, Dealt: false, Replaced: false } && IsMark(glyph) && MarkInk.IsAbove(glyph) == true;

    private static bool StandsOverLetter(List<InkGlyph> glyphs, int place) =>
        LetterBefore(glyphs, place) is { } letter && StandsOver(letter, glyphs[place]);

    private static InkGlyph? LetterBefore(List<InkGlyph> glyphs, int place)
    {
        var before = place - 1;
        while (before >= 0 && glyphs[before].Text.Length == 0)
        {
            before--;
        }

        return before < 0 ? null : glyphs[before];
    }

    private static bool StandsOver(InkGlyph letter, InkGlyph mark) =>
        !letter.Text.EndsWith(SaraAm, StringComparison.Ordinal)
        && Math.Abs(letter.Baseline - mark.Baseline) < letter.Size
        && mark.Left > letter.Left - (NoAdvance * letter.Size)
        && mark.Left < letter.End + (LetterAdvance * letter.Size);

    private static void NameStrokes(List<InkGlyph> glyphs)
    {
        HashSet<FontCode>? strokes = null;
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (glyphs[i] is { IsUnnamed: true, Replaced: false } glyph && Advance(glyph) > LetterAdvance && IsBehindCircle(glyphs, i))
            {
                (strokes ??= []).Add(FontCode.From(glyph));
            }
        }

        foreach (var glyph in strokes is null ? [] : glyphs)
        {
            if (glyph.Text == Lost && strokes!.Contains(FontCode.From(glyph)))
            {
                glyph.Text = SaraAa;
                glyph.Guessed = true;
            }
        }
    }

    private static bool IsBehindCircle(List<InkGlyph> glyphs, int i)
    {
        var before = i - 1;
        while (before > 0 && glyphs[before].Text is [>= '\u0E48' and <= '\u0E4B'])
        {
            before--;
        }

        return glyphs[before].Text == Circle && glyphs[before].Font == glyphs[i].Font;
    }

    private static void NameTones(List<InkGlyph> glyphs)
    {
        Dictionary<FontCode, List<int>>? tones = null;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var isTone = glyph is { Text: [>= '\u0E48' and <= '\u0E4B'], Dealt: false, Replaced: false } && IsMark(glyph);
            if (isTone && (i == 0 || glyphs[i - 1].Text != Circle))
            {
                tones ??= [];
                if (!tones.TryGetValue(FontCode.From(glyph), out var places))
                {
                    tones[FontCode.From(glyph)] = places = [];
                }

                places.Add(i);
            }
        }

        foreach (var places in tones?.Values.Where(places => places.TrueForAll(place => IsBeforeStroke(glyphs, place))) ?? [])
        {
            // Some fonts join circle and tone in one glyph, twice as high as a tone.
            var glyph = glyphs[places[0]];
            var name = glyph.Bottom - glyph.Top > Tall * glyph.Size ? Circle + glyph.Text : Circle;
            var sample = places.Take(MostPlaces).ToArray();
            if (WordsAround.Unknown(glyphs, sample, name) < WordsAround.Unknown(glyphs, sample, null))
            {
                foreach (var place in places)
                {
                    glyphs[place].Text = name;
                    glyphs[place].Guessed = true;
                }
            }
        }
    }

    /// <summary>Whether the stroke of ำ, or the whole of it, follows.</summary>
    public static bool IsBeforeStroke(List<InkGlyph> glyphs, int place)
    {
        var next = place + 1;
        while (next < glyphs.Count && (glyphs[next].Text.Length == 0 || ThaiInk.IsMark(glyphs[next].Text)))
        {
            next++;
        }

        // A stroke moves the pen; another circle does not.
        return next < glyphs.Count && glyphs[next].Text is SaraAa or SaraAm or Lost && !IsMark(glyphs[next]);
    }

    private static bool IsMark(InkGlyph glyph) => Advance(glyph) < NoAdvance;

    private static double Advance(InkGlyph glyph) => Math.Abs(glyph.End - glyph.Start) / Math.Max(0.01, glyph.Size);
}
