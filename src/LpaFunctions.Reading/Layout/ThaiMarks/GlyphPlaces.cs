using System.Buffers;
using System.Numerics;
using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>Glyphs by the cell of the page that they stand in, in two arrays: a page holds thousands, and each is asked for its neighbours.</summary>
internal sealed class GlyphPlaces : IDisposable
{
    // Points.
    private const double CellSize = 4;

    // Far beyond the rounding of a place.
    private const double Rounding = 0.001;

    private readonly int _slots;
    private readonly int[] _heads;
    private readonly Entry[] _entries;
    private int _count;

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

    public void Add(InkGlyph glyph)
    {
        var (x, y) = (Cell(glyph.Left), Cell(glyph.Baseline));
        ref var head = ref _heads[Slot(x, y)];
        _entries[_count] = new Entry(glyph, head - 1, x, y);
        head = ++_count;
    }

    /// <summary>The glyphs within a distance, and others; none further than the next cell.</summary>
    public Neighbours Around(double left, double baseline, double distance)
    {
        var (x, y, reach) = (Cell(left), Cell(baseline), Math.Min(distance, CellSize) + Rounding);
        var (fromX, toX) = (Math.Max(x - 1, Cell(left - reach)), Math.Min(x + 1, Cell(left + reach)));
        var (fromY, toY) = (Math.Max(y - 1, Cell(baseline - reach)), Math.Min(y + 1, Cell(baseline + reach)));
        return new Neighbours(this, fromX, toX, fromY, toY);
    }

    private int Slot(int x, int y) => unchecked((x * 73_856_093) ^ (y * 19_349_663)) & (_slots - 1);

    private static int Cell(double place) => (int)Math.Clamp(Math.Floor(place / CellSize), -1_000_000, 1_000_000);

    /// <param name="Next">The one before it in the same slot; -1 for none.</param>
    private readonly record struct Entry(InkGlyph Glyph, int Next, int X, int Y);

    internal ref struct Neighbours
    {
        private readonly GlyphPlaces _places;
        private readonly int _toX,
            _fromY,
            _toY;
        private int _x,
            _y,
            _at;

        public Neighbours(GlyphPlaces places, int fromX, int toX, int fromY, int toY)
        {
            (_places, _toX, _fromY, _toY) = (places, toX, fromY, toY);
            (_x, _y, _at) = (fromX - 1, toY, -1);
        }

        public readonly InkGlyph Current => _places._entries[_at].Glyph;

        public readonly Neighbours GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                _at = _at < 0 ? -1 : _places._entries[_at].Next;
                while (_at < 0)
                {
                    if (_y < _toY)
                    {
                        _y++;
                    }
                    else if (_x < _toX)
                    {
                        (_x, _y) = (_x + 1, _fromY);
                    }
                    else
                    {
                        return false;
                    }

                    _at = _places._heads[_places.Slot(_x, _y)] - 1;
                }
                // Cells share slots.
                ref readonly var entry = ref _places._entries[_at];
                if (entry.X == _x && entry.Y == _y)
                {
                    return true;
                }
            }
        }
    }
}
