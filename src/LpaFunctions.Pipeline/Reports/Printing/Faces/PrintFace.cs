namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>
/// A face of the report as a printer of our own sets it: letters to glyphs, Thai marks in their places. Made for fonts of 1,000 units,
/// as Sarabun is; not for scripts that join or turn round.
/// </summary>
internal sealed class PrintFace
{
    /// <summary>How far the face reaches above and below its line, in thousandths of the type size.</summary>
    public const int Ascent = 1068,
        Descent = 232;

    private const char SaraAm = '\u0E33',
        Nikhahit = '\u0E4D',
        SaraAa = '\u0E32';

    private readonly FontTable _font;
    private readonly Dictionary<int, int> _glyphs;
    private readonly int[] _advances;
    private readonly GlyphClasses _classes;
    private readonly FaceSubstitutions _substitutions;
    private readonly FacePlaces _places;

    public PrintFace(string name, byte[] bytes)
    {
        Name = name;
        _font = new FontTable(bytes);
        _glyphs = CharacterMap.Read(_font.Find("cmap"));
        _advances = ReadAdvances();
        _classes = new GlyphClasses(_font.Find("GDEF"));
        _substitutions = new FaceSubstitutions(_font.Find("GSUB"));
        _places = new FacePlaces(_font.Find("GPOS"), _classes);
    }

    /// <summary>As a PDF names it: "Sarabun-Bold".</summary>
    public string Name { get; }

    public FontTable Font => _font;

    /// <summary>How wide the font says that a glyph is, in thousandths of the type size.</summary>
    public int Advance(int glyph) => _advances[Math.Min(glyph, _advances.Length - 1)];

    public ShapedText Shape(string text)
    {
        var glyphs = new List<ShapedGlyph>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == SaraAm)
            {
                AddSaraAm(glyphs, i);
            }
            else
            {
                glyphs.Insert(FindPlace(glyphs, text[i]), Glyph(text[i], i));
            }
        }

        _substitutions.Apply(glyphs);
        foreach (var glyph in glyphs)
        {
            glyph.Advance = _classes.IsMark(glyph.Glyph) ? 0 : Advance(glyph.Glyph);
        }

        _places.Apply(glyphs);
        MarkClusters(glyphs, text);
        return new ShapedText(text, glyphs);
    }

    // A letter and what stands over, under and behind it say their text as a whole: by their places readers of PDF put marks to the wrong letter.
    private void MarkClusters(List<ShapedGlyph> glyphs, string text)
    {
        for (int start = 0, end; start < glyphs.Count; start = end)
        {
            end = start + 1;
            while (end < glyphs.Count && (glyphs[end].IsPart || _classes.IsMark(glyphs[end].Glyph)))
            {
                end++;
            }

            if (end - start > 1)
            {
                var next = end < glyphs.Count ? glyphs[end].Letter : text.Length;
                glyphs.GetRange(start, end - start).ForEach(g => g.IsPart = true);
                glyphs[start].Whole = text[glyphs[start].Letter..next];
            }
        }
    }

    // A tone mark that was typed before the vowel under its letter is set as if it came behind.
    private static int FindPlace(List<ShapedGlyph> glyphs, char character)
    {
        var at = glyphs.Count;
        while (at > 0 && Rank(glyphs[at - 1].Text[0]) > Rank(character) && Rank(character) > 0)
        {
            at--;
        }

        return at;
    }

    /// <summary>In which order marks of one letter are set (Unicode's, but that vowels come before phinthu); 0 where they stay as typed.</summary>
    private static int Rank(char mark) =>
        mark switch
        {
            '\u0E38' or '\u0E39' => 1,
            '\u0E3A' => 2,
            >= '\u0E48' and <= '\u0E4B' => 3,
            _ => 0,
        };

    // Its ring stands over the letter, under all that was typed before it and stands over the letter too; its rest behind.
    private void AddSaraAm(List<ShapedGlyph> glyphs, int letter)
    {
        var ring = Glyph(Nikhahit, letter);
        var at = glyphs.Count;
        while (at > 0 && IsAbove(glyphs[at - 1].Text[0]))
        {
            at--;
        }

        var rest = Glyph(SaraAa, letter);
        ring.IsPart = rest.IsPart = true;
        glyphs.Insert(at, ring);
        glyphs.Add(rest);
    }

    private static bool IsAbove(char mark) => mark is '\u0E31' or (>= '\u0E34' and <= '\u0E37') or (>= '\u0E47' and <= '\u0E4E');

    private ShapedGlyph Glyph(char character, int letter) =>
        new()
        {
            Glyph = _glyphs.GetValueOrDefault(character),
            Text = character.ToString(),
            Letter = letter,
        };

    private int[] ReadAdvances()
    {
        var count = _font.Find("hhea").Number(34);
        var table = _font.Find("hmtx");
        var advances = new int[count];
        for (var i = 0; i < count; i++)
        {
            advances[i] = table.Number(4 * i);
        }

        return advances;
    }
}
