namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>Where glyphs lie beside each other: pairs that move together, marks on their letters and on other marks (GPOS types 2, 4 and 6).</summary>
internal sealed class FacePlaces
{
    private const int Pairs = 2;
    private const int OnLetters = 4;
    private const int OnMarks = 6;
    private static readonly string[] Features = ["kern", "mark", "mkmk"];

    private readonly List<PairPlaces> _pairs = [];
    private readonly List<MarkPlaces> _onLetters = [];
    private readonly List<MarkPlaces> _onMarks = [];
    private readonly GlyphClasses _classes;

    public FacePlaces(FontTable table, GlyphClasses classes)
    {
        _classes = classes;
        var lookups = table.Behind(8);

        foreach (var index in FeatureList.Lookups(table, Features))
        {
            var lookup = lookups.Behind(2 + (2 * index));
            switch (lookup.Number(0))
            {
                case Pairs:
                    _pairs.AddRange(lookup.List(4).Select(PairPlaces.Read));
                    break;
                case OnLetters:
                    _onLetters.AddRange(lookup.List(4).Select(part => MarkPlaces.Read(part, 0)));
                    break;
                case OnMarks:
                    // The high byte says which marks are looked at, the others are passed over.
                    var kind = lookup.Number(2) >> 8;
                    _onMarks.AddRange(lookup.List(4).Select(part => MarkPlaces.Read(part, kind)));
                    break;
                default:
                    break;
            }
        }
    }

    public void Apply(List<ShapedGlyph> glyphs)
    {
        MovePairs(glyphs);
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (_classes.IsMark(glyphs[i].Glyph))
            {
                PlaceMark(glyphs, i);
            }
        }
    }

    private void MovePairs(List<ShapedGlyph> glyphs)
    {
        ShapedGlyph? before = null;
        foreach (var glyph in glyphs.Where(g => !_classes.IsMark(g.Glyph)))
        {
            if (before is not null)
            {
                before.Advance += PairMove(before.Glyph, glyph.Glyph);
            }

            before = glyph;
        }
    }

    private int PairMove(int first, int second)
    {
        foreach (var pairs in _pairs)
        {
            if (pairs.Move(first, second) is { } move)
            {
                return move;
            }
        }

        return 0;
    }

    private void PlaceMark(List<ShapedGlyph> glyphs, int at)
    {
        var mark = glyphs[at];
        var letter = glyphs.FindLastIndex(at - 1, g => !_classes.IsMark(g.Glyph));
        if (letter >= 0)
        {
            // Marks are as wide as nothing: behind the letter's width all of them begin.
            var start = glyphs[letter];
            var places = _onLetters.FindLast(p => p.Holds(mark.Glyph, start.Glyph));
            places?.Place(mark, start, start.X - start.Advance);
        }

        foreach (var places in _onMarks)
        {
            var below = glyphs.FindLastIndex(at - 1, g => !_classes.IsMark(g.Glyph) || _classes.IsOfKind(g.Glyph, places.Kind));
            if (below >= 0 && places.Holds(mark.Glyph, glyphs[below].Glyph))
            {
                places.Place(mark, glyphs[below], glyphs[below].X);
            }
        }
    }
}
