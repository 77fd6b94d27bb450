using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Marks;

/// <summary>Glyphs by the cell of the page that they stand in, in three arrays: a page holds thousands, and each is asked for its neighbours.</summary>
internal sealed class GlyphPlaces
{
    // Points.
    private const double CellSize = 4;

    // Far beyond the rounding of a place.
    private const double Rounding = 0.001;

    private readonly int[] heads;
    private readonly int[] next;
    private readonly InkGlyph[] glyphs;
    private int count;

    public GlyphPlaces(int most)
    {
        heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most))];
        next = new int[most];
        glyphs = new InkGlyph[most];
    }

    public void Add(InkGlyph glyph)
    {
        ref var head = ref heads[Slot(Cell(glyph.Left), Cell(glyph.Baseline))];
        (glyphs[count], next[count]) = (glyph, head - 1);
        head = ++count;
    }

    /// <summary>The glyphs within a distance, and others; none further than the next cell.</summary>
    public Neighbours Around(double left, double baseline, double distance)
    {
        var (x, y, reach) = (Cell(left), Cell(baseline), Math.Min(distance, CellSize) + Rounding);
        return new Neighbours(
            this,
            Math.Max(x - 1, Cell(left - reach)),
            Math.Min(x + 1, Cell(left + reach)),
            Math.Max(y - 1, Cell(baseline - reach)),
            Math.Min(y + 1, Cell(baseline + reach))
        );
    }

    private int Slot(int x, int y) => unchecked((x * 73_856_093) ^ (y * 19_349_663)) & (heads.Length - 1);

    private static int Cell(double place) => (int)Math.Clamp(Math.Floor(place / CellSize), -1_000_000, 1_000_000);

    internal ref struct Neighbours
    {
        private readonly GlyphPlaces places;
        private readonly int toX,
            fromY,
            toY;
        private int x,
            y,
            at;

        public Neighbours(GlyphPlaces places, int fromX, int toX, int fromY, int toY)
        {
            (this.places, this.toX, this.fromY, this.toY) = (places, toX, fromY, toY);
            (x, y, at) = (fromX - 1, toY, -1);
        }

        public readonly InkGlyph Current => places.glyphs[at];

        public readonly Neighbours GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                at = at < 0 ? -1 : places.next[at];
                while (at < 0)
                {
                    if (y < toY)
                    {
                        y++;
                    }
                    else if (x < toX)
                    {
                        (x, y) = (x + 1, fromY);
                    }
                    else
                    {
                        return false;
                    }

                    at = places.heads[places.Slot(x, y)] - 1;
                }
                // Cells share slots.
                var glyph = places.glyphs[at];
                if (Cell(glyph.Left) == x && Cell(glyph.Baseline) == y)
                {
                    return true;
                }
            }
        }
    }
}
