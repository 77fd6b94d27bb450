using System.Buffers;
using System.Numerics;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Glyphs by their first letter and the cell of the page that they stand in, in two arrays: a page holds thousands, and each is asked for others of its
/// text near it, of which there are hardly ever any.
/// </summary>
internal sealed class GlyphPlaces : IDisposable
{
    // Points.
    private const double CellSize = 4;
    private const int MostCells = 1_000_000;

    // Far beyond the rounding of a place.
    private const double Rounding = 0.001;

    private readonly int _slots;
    private readonly int[] _heads;
    private readonly Entry[] _entries;
    private int _count;

    /// <param name="most">How many glyphs there may be.</param>
    public GlyphPlaces(int most)
    {
        _slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most));
        _heads = ArrayPool<int>.Shared.Rent(_slots);
        _entries = ArrayPool<Entry>.Shared.Rent(most);
        Array.Clear(_heads, 0, _slots);
    }

    /// <summary>Gives its arrays back, without the glyphs.</summary>
    public void Dispose()
    {
        Array.Clear(_entries, 0, _count);
        ArrayPool<int>.Shared.Return(_heads);
        ArrayPool<Entry>.Shared.Return(_entries);
    }

    /// <summary>Adds a glyph unless a like one of the same text is there: those within a distance are looked at, and others; none further than the next cell.</summary>
    /// <param name="glyph">With a text.</param>
    /// <returns>False where there is one.</returns>
    public bool TryAdd(InkGlyph glyph, double distance, Func<InkGlyph, InkGlyph, bool> isLike)
    {
        var (cellX, cellY) = (CellOf(glyph.Left), CellOf(glyph.Baseline));
        var reach = Math.Min(distance, CellSize) + Rounding;
        var (across, down) = (CellRange.Around(cellX, glyph.Left, reach), CellRange.Around(cellY, glyph.Baseline, reach));
        for (var x = across.From; x <= across.To; x++)
        {
            for (var y = down.From; y <= down.To; y++)
            {
                if (Holds(x, y, glyph, isLike))
                {
                    return false;
                }
            }
        }

        ref var head = ref _heads[Slot(cellX, cellY, glyph.Text[0])];
        _entries[_count] = new Entry(glyph, head - 1, cellX, cellY);
        head = ++_count;
        return true;
    }

    private bool Holds(int x, int y, InkGlyph glyph, Func<InkGlyph, InkGlyph, bool> isLike)
    {
        for (var at = _heads[Slot(x, y, glyph.Text[0])] - 1; at >= 0; at = _entries[at].Next)
        {
            // Cells and letters share slots.
            ref readonly var entry = ref _entries[at];
            if (entry.IsIn(x, y) && entry.Glyph.Text == glyph.Text && isLike(entry.Glyph, glyph))
            {
                return true;
            }
        }

        return false;
    }

    private int Slot(int x, int y, char letter) => unchecked((x * 73_856_093) ^ (y * 19_349_663) ^ (letter * 83_492_791)) & (_slots - 1);

    private static int CellOf(double place)
    {
        var cells = Math.Clamp(place / CellSize, -MostCells, MostCells);
        var whole = (int)cells;
        return whole > cells ? whole - 1 : whole;
    }

    /// <param name="Next">The one before it in the same slot; -1 for none.</param>
    private readonly record struct Entry(InkGlyph Glyph, int Next, int X, int Y)
    {
        public bool IsIn(int x, int y) => X == x && Y == y;
    }

    /// <summary>Cells side by side.</summary>
    private readonly record struct CellRange(int From, int To)
    {
        /// <param name="place">In the cell.</param>
        public static CellRange Around(int cell, double place, double reach)
        {
            var inside = place - (cell * CellSize);
            var from = inside < reach ? cell - 1 : cell;
            var to = inside + reach >= CellSize ? cell + 1 : cell;
            return new CellRange(from, to);
        }
    }
}
