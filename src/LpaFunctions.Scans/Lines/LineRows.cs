namespace LpaFunctions.Scans.Lines;

/// <summary>Pieces by their baselines, for those that are asked what stands beside them.</summary>
internal sealed class LineRows
{
    private readonly LinePiece[] _pieces;
    private readonly double[] _baselines;
    private readonly double _reach;

    /// <param name="beside">How far off its row a piece may stand, in pixels.</param>
    public LineRows(IEnumerable<LinePiece> pieces, double beside)
    {
        _pieces = [.. pieces.OrderBy(piece => piece.Baseline)];
        _baselines = Array.ConvertAll(_pieces, piece => piece.Baseline);
        _reach = _pieces.Select(piece => piece.Reach + (Math.Abs(piece.Slope.Fall) * beside)).DefaultIfEmpty().Max();
    }

    /// <summary>Those whose foot, at the left end of the piece, is about as high as its own.</summary>
    public IEnumerable<LinePiece> Level(LinePiece piece, double near)
    {
        var (least, most) = (piece.Baseline - near - _reach, piece.Baseline + near + _reach);
        for (var i = LineFinder.FirstFrom(_baselines, least); i < _pieces.Length && _baselines[i] < most; i++)
        {
            var down = _pieces[i].BaselineAt(piece.Left) - piece.Baseline;
            if (down >= -near && down < near)
            {
                yield return _pieces[i];
            }
        }
    }
}
