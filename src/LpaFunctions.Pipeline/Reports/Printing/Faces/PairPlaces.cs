using System.Numerics;

namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>Pairs of glyphs that stand nearer to each other or farther off (GPOS type 2), by glyphs or by classes.</summary>
internal sealed class PairPlaces
{
    // Value records hold a number for each bit; the third bit is the advance, the only one that kerning has.
    private const int Advance = 4;

    private readonly Dictionary<int, int> _covered;
    private readonly Dictionary<(int First, int Second), int>? _pairs;
    private readonly Dictionary<int, int> _first = [];
    private readonly Dictionary<int, int> _second = [];
    private readonly int[,] _moves = new int[0, 0];

    private PairPlaces(FontTable part)
    {
        _covered = part.Behind(2).Coverage();
        int firstFormat = part.Number(4),
            firstLength = 2 * BitOperations.PopCount((uint)firstFormat),
            length = firstLength + (2 * BitOperations.PopCount((uint)part.Number(6)));
        if (part.Number(0) == 1)
        {
            _pairs = [];
            foreach (var (glyph, place) in _covered)
            {
                AddPairs(part.Behind(10 + (2 * place)), glyph, length);
            }

            return;
        }

        _first = part.Behind(8).Classes();
        _second = part.Behind(10).Classes();
        _moves = new int[part.Number(12), part.Number(14)];
        for (var i = 0; i < _moves.Length; i++)
        {
            var (row, column) = Math.DivRem(i, _moves.GetLength(1));
            _moves[row, column] = (firstFormat & Advance) == 0 ? 0 : part.Signed(16 + (i * length));
        }
    }

    public static PairPlaces Read(FontTable part) => new(part);

    /// <summary>Null where another part may have the pair.</summary>
    public int? Move(int first, int second)
    {
        if (!_covered.ContainsKey(first))
        {
            return null;
        }

        if (_pairs is not null)
        {
            return _pairs.TryGetValue((first, second), out var move) ? move : null;
        }

        return _moves[_first.GetValueOrDefault(first), _second.GetValueOrDefault(second)];
    }

    private void AddPairs(FontTable set, int first, int length)
    {
        var count = set.Number(0);
        for (var i = 0; i < count; i++)
        {
            var record = 2 + (i * (2 + length));
            _pairs![(first, set.Number(record))] = set.Signed(record + 2);
        }
    }
}
