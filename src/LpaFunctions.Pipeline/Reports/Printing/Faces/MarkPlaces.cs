namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>Where marks are fastened: a point of the mark on a point of what carries it (GPOS types 4 and 6, which are built alike).</summary>
internal sealed class MarkPlaces
{
    private readonly Dictionary<int, MarkAnchor> _marks = [];
    private readonly Dictionary<int, Anchor?[]> _carriers = [];

    private MarkPlaces(FontTable part, int kind)
    {
        Kind = kind;
        var classes = part.Number(6);
        var marks = part.Behind(8);
        foreach (var (glyph, place) in part.Behind(2).Coverage())
        {
            var record = 2 + (4 * place);
            _marks[glyph] = new(marks.Number(record), Anchor.Read(marks.Behind(record + 2)));
        }

        var carriers = part.Behind(10);
        foreach (var (glyph, place) in part.Behind(4).Coverage())
        {
            var anchors = carriers.Numbers(2 + (2 * classes * place), classes);
            _carriers[glyph] = [.. anchors.Select(at => at == 0 ? (Anchor?)null : Anchor.Read(carriers.From(at)))];
        }
    }

    /// <summary>The kind of marks that carry; 0 where letters do.</summary>
    public int Kind { get; }

    public static MarkPlaces Read(FontTable part, int kind) => new(part, kind);

    public bool Holds(int mark, int carrier) =>
        _marks.TryGetValue(mark, out var own) && _carriers.TryGetValue(carrier, out var anchors) && anchors[own.Kind] is not null;

    /// <param name="x">Where the carrier lies, seen from where the mark begins.</param>
    public void Place(ShapedGlyph mark, ShapedGlyph carrier, int x)
    {
        var own = _marks[mark.Glyph];
        var to = _carriers[carrier.Glyph][own.Kind]!.Value;
        mark.X = x + to.X - own.At.X;
        mark.Y = carrier.Y + to.Y - own.At.Y;
    }

    private readonly record struct MarkAnchor(int Kind, Anchor At);

    private readonly record struct Anchor(int X, int Y)
    {
        public static Anchor Read(FontTable table) => new(table.Signed(2), table.Signed(4));
    }
}
