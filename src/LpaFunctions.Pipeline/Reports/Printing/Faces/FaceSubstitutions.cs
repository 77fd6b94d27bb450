namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>
/// What Thai letters become beside each other: ฐ loses its foot over a vowel, tone marks step aside on a tall consonant, sara am and tone
/// melt. The lookups of the features "ccmp" and "liga" of the Thai script (GSUB types 1, 4 and 6 format 3, all that the face has).
/// </summary>
internal sealed class FaceSubstitutions
{
    private const int Single = 1;
    private const int Ligatures = 4;
    private const int Chain = 6;
    private static readonly string[] Features = ["ccmp", "liga"];

    private readonly FontTable _lookups;
    private readonly List<Action<List<ShapedGlyph>>> _steps = [];

    public FaceSubstitutions(FontTable table)
    {
        _lookups = table.Behind(8);
        foreach (var index in FeatureList.Lookups(table, Features))
        {
            foreach (var step in Read(_lookups.Behind(2 + (2 * index))))
            {
                _steps.Add(step);
            }
        }
    }

    public void Apply(List<ShapedGlyph> glyphs) => _steps.ForEach(step => step(glyphs));

    private IEnumerable<Action<List<ShapedGlyph>>> Read(FontTable lookup)
    {
        switch (lookup.Number(0))
        {
            case Ligatures:
                var ligatures = lookup.List(4).SelectMany(ReadLigatures).ToLookup(l => l.Glyphs[0]);
                yield return glyphs => Melt(glyphs, ligatures);
                break;
            case Chain:
                ChainRule[] rules = [.. lookup.List(4).Select(ReadRule)];
                yield return glyphs => Change(glyphs, rules);
                break;
            default:
                // Type 2 takes sara am apart, which is done before; other types the face does not have.
                break;
        }
    }

    private static IEnumerable<LigatureRule> ReadLigatures(FontTable part)
    {
        var covered = part.Behind(2).Coverage();
        foreach (var (first, place) in covered)
        {
            foreach (var ligature in part.Behind(6 + (2 * place)).List(0))
            {
                yield return new([first, .. ligature.Numbers(4, ligature.Number(2) - 1)], ligature.Number(0));
            }
        }
    }

    private ChainRule ReadRule(FontTable part)
    {
        var place = 2;
        var before = ReadSequence(part, ref place);
        var input = ReadSequence(part, ref place);
        var after = ReadSequence(part, ref place);
        var changes = new List<GlyphChange>();
        var count = part.Number(place);

        for (var i = 0; i < count; i++)
        {
            var record = part.From(place + 2 + (4 * i));
            changes.Add(new(record.Number(0), ReadSingle(_lookups.Behind(2 + (2 * record.Number(2))))));
        }

        return new(before, input, after, changes);
    }

    private static Dictionary<int, int>[] ReadSequence(FontTable part, ref int place)
    {
        var count = part.Number(place);
        var sequence = new Dictionary<int, int>[count];
        for (var i = 0; i < count; i++)
        {
            sequence[i] = part.Behind(place + 2 + (2 * i)).Coverage();
        }

        place += 2 + (2 * count);
        return sequence;
    }

    private static Dictionary<int, int> ReadSingle(FontTable lookup)
    {
        var to = new Dictionary<int, int>();
        if (lookup.Number(0) != Single)
        {
            return to;
        }

        foreach (var part in lookup.List(4))
        {
            foreach (var (glyph, place) in part.Behind(2).Coverage())
            {
                to[glyph] = part.Number(0) == 1 ? (glyph + part.Number(4)) & 0xFFFF : part.Number(6 + (2 * place));
            }
        }

        return to;
    }

    private static void Melt(List<ShapedGlyph> glyphs, ILookup<int, LigatureRule> ligatures)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            var at = i;
            if (ligatures[glyphs[i].Glyph].FirstOrDefault(l => l.IsAt(glyphs, at)) is not { } rule)
            {
                continue;
            }

            var first = glyphs[i];
            var others = glyphs.GetRange(i + 1, rule.Glyphs.Length - 1);
            first.Glyph = rule.Ligature;
            first.Text += string.Concat(others.Select(g => g.Text));
            glyphs.RemoveRange(i + 1, others.Count);
        }
    }

    // Of the rules the first that fits is taken, and what it looked at is passed over (OpenType 1.9, chained contexts).
    private static void Change(List<ShapedGlyph> glyphs, ChainRule[] rules)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            var at = i;
            if (Array.Find(rules, r => r.IsAt(glyphs, at)) is not { } rule)
            {
                continue;
            }

            foreach (var change in rule.Changes)
            {
                var glyph = glyphs[i + change.At];
                glyph.Glyph = change.To.GetValueOrDefault(glyph.Glyph, glyph.Glyph);
            }

            i += rule.Input.Length - 1;
        }
    }

    private sealed record LigatureRule(int[] Glyphs, int Ligature)
    {
        public bool IsAt(List<ShapedGlyph> glyphs, int at) =>
            at + Glyphs.Length <= glyphs.Count && Glyphs.Index().All(g => glyphs[at + g.Index].Glyph == g.Item);
    }

    /// <param name="To">What each glyph becomes.</param>
    private sealed record GlyphChange(int At, Dictionary<int, int> To);

    /// <param name="Before">The nearest first.</param>
    private sealed record ChainRule(
        Dictionary<int, int>[] Before,
        Dictionary<int, int>[] Input,
        Dictionary<int, int>[] After,
        List<GlyphChange> Changes
    )
    {
        public bool IsAt(List<ShapedGlyph> glyphs, int at)
        {
            var end = at + Input.Length;
            if (at < Before.Length || end + After.Length > glyphs.Count)
            {
                return false;
            }

            return Fits(Input, i => glyphs[at + i]) && Fits(Before, i => glyphs[at - 1 - i]) && Fits(After, i => glyphs[end + i]);
        }

        private static bool Fits(Dictionary<int, int>[] covered, Func<int, ShapedGlyph> glyph) =>
            covered.Index().All(c => c.Item.ContainsKey(glyph(c.Index).Glyph));
    }
}
