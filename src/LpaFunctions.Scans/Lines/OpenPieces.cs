namespace LpaFunctions.Scans.Lines;

/// <summary>The pieces that letters may still join, by bands of the page: a letter asks only those near its foot.</summary>
internal sealed class OpenPieces(double dpi)
{
    private readonly int _band = Math.Max(8, (int)(dpi / 10));
    private readonly Dictionary<int, List<LinePiece>> _bands = [];

    public IEnumerable<LinePiece> Around(double y)
    {
        var middle = Band(y);
        for (var band = middle - 1; band <= middle + 1; band++)
        {
            if (_bands.TryGetValue(band, out var pieces))
            {
                foreach (var piece in pieces)
                {
                    yield return piece;
                }
            }
        }
    }

    public void Add(LinePiece piece)
    {
        var band = Band(End(piece));
        if (!_bands.TryGetValue(band, out var pieces))
        {
            _bands[band] = pieces = [];
        }

        pieces.Add(piece);
    }

    /// <summary>Runs a change of a piece and keeps it in the band of its new baseline.</summary>
    public void Moved(LinePiece piece, Action change)
    {
        var before = Band(End(piece));
        change();
        if (Band(End(piece)) != before)
        {
            _bands[before].Remove(piece);
            Add(piece);
        }
    }

    private static double End(LinePiece piece) => piece.BaselineAt(piece.Right);

    private int Band(double y) => (int)Math.Floor(y / _band);
}
