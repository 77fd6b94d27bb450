using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Lines;

/// <summary>
/// Finds the pieces of lines: 1. letters as high as a consonant are chained left to right, where their feet agree and neither a wide gap nor a
/// rule parts them, 2. chains of letters' tails below a stronger line are dropped, 3. every piece of ink goes to the line in whose zone it
/// lies, 4. what is left over makes lines of its own: lone low digits and dashes.
/// </summary>
internal sealed class LineFinder
{
    // Fractions of the consonant's height.
    private const double LeastLetter = 0.72;
    private const double MostLetter = 2.3;
    private const double SameFoot = 0.42;
    private const double Gap = 2.2;
    private const double Beside = 1.1;
    private const double Tails = 1.25;
    private const double SameRow = 0.75;
    private const int FewLetters = 2;

    // Inches at which a row still has its lone letters.
    private const double BesideRow = 4;

    // A page of small print has some 10,000 letters. Before tails are dropped and pieces joined there are several chains for each piece.
    private const int MostLetters = 60_000;
    private const int MostBlobs = 300_000;
    private const int ChainsForEach = 4;

    // How far above and below the middle of a line its marks and tails lie.
    private const double ZoneAbove = 1.45;
    private const double ZoneBelow = 1.05;
    private const double MostCost = 1.35;

    // A dash of a narrow font, or one that blur has made thick, is told from a speck by where it stands in its row.
    private const double LongDash = 0.3;
    private const double LongOfThick = 1.5;
    private const double ShortestDash = 0.25;
    private const double ShortOfThick = 1.3;
    private const double LevelWithRow = 0.2;

    private readonly IReadOnlyList<InkBlob> _blobs;
    private readonly LetterHeights _heights;
    private readonly RuleFence _fence;
    private readonly RuleEnds _ends;
    private readonly double _dpi;
    private readonly double _speck;
    private readonly int[] _owner;
    private readonly bool[] _taken;
    private int _mostPieces;

    /// <param name="taken">Blobs that are no text: check boxes and their ticks.</param>
    public LineFinder(IReadOnlyList<InkBlob> blobs, LetterHeights heights, RuleSet rules, RuleEnds ends, double dpi, bool[] taken)
    {
        _blobs = blobs;
        _heights = heights;
        _fence = new RuleFence(rules.Rules);
        _ends = ends;
        _dpi = dpi;
        _speck = LetterHeights.SpeckArea(dpi);
        _owner = new int[blobs.Count];
        _taken = taken;
        Array.Fill(_owner, -1);
    }

    /// <exception cref="ScanException">More pieces than a page of text has.</exception>
    public List<LinePiece> Find(int mostPieces)
    {
        _mostPieces = mostPieces;
        var kept = Enumerable.Range(0, _blobs.Count).Count(IsKept);
        if (kept > MostBlobs)
        {
            throw new ScanException(ScanFault.TooMuchInk, $"The page holds {kept} pieces of ink, more than {MostBlobs}.");
        }

        var pieces = Chained(IsLetter, Gap);
        Lean(pieces);
        pieces = WithoutTails(Settled(pieces));
        Share(pieces);
        var low = Chained((i, height) => _owner[i] < 0 && IsLowDigit(i, height), Gap);
        foreach (var piece in low)
        {
            pieces.Add(OnRow(piece, pieces));
        }

        pieces = Joined(pieces);
        Lean(pieces);
        Share(pieces);
        AddDashes(pieces);
        pieces.RemoveAll(piece => piece.Blobs.Count == 0);
        foreach (var piece in pieces)
        {
            Measure(piece);
        }

        Limit(pieces, mostPieces);
        return pieces;
    }

    private static void Lean(List<LinePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            piece.Lean();
        }
    }

    private static void Limit(List<LinePiece> pieces, int most)
    {
        if (pieces.Count > most)
        {
            throw new ScanException(ScanFault.TooMuchInk, $"The page holds more than {most} pieces of lines.");
        }
    }

    private bool IsKept(int i) =>
        !_taken[i] && _blobs[i].Area >= _speck && _blobs[i].Box.Height < 0.4 * _dpi && _blobs[i].Box.Width < 3 * _dpi;

    private bool IsLetter(int i, double height)
    {
        var box = _blobs[i].Box;
        var isTall = box.Height > LeastLetter * height && box.Height < MostLetter * height;
        return isTall && (box.Width < 1.2 * _dpi || box.Height < 1.7 * height);
    }

    private bool IsLowDigit(int i, double height)
    {
        var box = _blobs[i].Box;
        var isTall = box.Height > 0.35 * height && box.Height < MostLetter * height;
        return isTall && box.Width > 0.2 * height && box.Width < 2 * height;
    }

    private List<LinePiece> Chained(Func<int, double, bool> isLetter, double gap)
    {
        var letters = new List<int>();
        for (var i = 0; i < _blobs.Count; i++)
        {
            if (IsKept(i) && isLetter(i, HeightOf(i)))
            {
                letters.Add(i);
            }
        }

        if (letters.Count > MostLetters)
        {
            throw new ScanException(
                ScanFault.TooMuchInk,
                $"The page holds {letters.Count} pieces of ink that may be letters, more than {MostLetters}."
            );
        }

        letters.Sort((a, b) => _blobs[a].Box.Left.CompareTo(_blobs[b].Box.Left));
        var pieces = new List<LinePiece>();
        var open = new OpenPieces(_dpi);
        foreach (var letter in letters)
        {
            var (box, height) = (_blobs[letter].Box, HeightOf(letter));
            if (Nearest(open.Around(box.Bottom), box, height, gap) is { } piece)
            {
                open.Moved(piece, () => piece.Add(box, height));
                continue;
            }

            var started = new LinePiece();
            started.Add(box, height);
            pieces.Add(started);
            open.Add(started);
            Limit(pieces, ChainsForEach * _mostPieces);
        }

        return pieces;
    }

    private LinePiece? Nearest(IEnumerable<LinePiece> pieces, PixelBox box, double height, double gap)
    {
        LinePiece? best = null;
        var nearest = double.MaxValue;
        foreach (var piece in pieces)
        {
            var off = Math.Abs(piece.Baseline - box.Bottom);
            var apart = box.Left - piece.Right;
            var isNear = off < SameFoot * height && apart < gap * height && Math.Abs((piece.LetterHeight / height) - 1) < 0.5;
            // Of two lines of one height the one that ends nearer; a step of the foot costs as much as a gap four times as wide.
            var cost = Math.Max(0, apart) + (4 * off);
            if (isNear && cost < nearest && !_fence.PartsAcross(piece.Right - (0.5 * height), box.Left + (0.3 * height), box.MiddleY))
            {
                (nearest, best) = (cost, piece);
            }
        }

        return best;
    }

    private double HeightOf(int blob) => _heights.At(_blobs[blob].Box.MiddleX, _blobs[blob].Box.MiddleY);

    /// <summary>A piece of one or two letters stands as its row does: a lone letter with a tail has its foot too low.</summary>
    private List<LinePiece> Settled(List<LinePiece> pieces)
    {
        var strong = RowsOf(pieces.Where(piece => piece.Letters.Count > FewLetters));
        foreach (var piece in pieces.Where(piece => piece.Letters.Count <= FewLetters))
        {
            if (RowOf(piece, strong) is { } row)
            {
                piece.Baseline = row.BaselineAt(piece.Left);
                piece.StandsOnRow = true;
            }
        }

        return pieces;
    }

    private LinePiece OnRow(LinePiece piece, List<LinePiece> pieces)
    {
        piece.Baseline = RowOf(piece, RowsOf(pieces))?.BaselineAt(piece.Left) ?? piece.Baseline;
        return piece;
    }

    private LineRows RowsOf(IEnumerable<LinePiece> pieces) => new(pieces, BesideRow * _dpi);

    private LinePiece? RowOf(LinePiece piece, LineRows rows)
    {
        LinePiece? best = null;
        var nearest = BesideRow * _dpi;
        foreach (var row in rows.Level(piece, SameRow * piece.LetterHeight))
        {
            var apart = Math.Max(row.Left - piece.Right, piece.Left - row.Right);
            var foot = row.BaselineAt(piece.Left);
            if (
                apart < nearest
                && apart > 0
                && !_fence.PartsDown(Math.Min(foot, piece.Baseline), Math.Max(foot, piece.Baseline), piece.Left)
            )
            {
                (nearest, best) = (apart, row);
            }
        }

        return best;
    }

    /// <summary>Low digits stand beside the letters of their number ("๘๔" and "๐๐"): pieces that follow each other on one row are one.</summary>
    private List<LinePiece> Joined(List<LinePiece> pieces)
    {
        var joined = new List<LinePiece>();
        var open = new OpenPieces(_dpi);
        foreach (var piece in pieces.OrderBy(piece => piece.Left))
        {
            if (open.Around(piece.BaselineAt(piece.Left)).FirstOrDefault(other => GoesOn(other, piece)) is { } before)
            {
                open.Moved(before, () => before.Take(piece));
                continue;
            }

            joined.Add(piece);
            open.Add(piece);
        }

        return joined;
    }

    private bool GoesOn(LinePiece before, LinePiece piece)
    {
        var height = Math.Max(before.LetterHeight, piece.LetterHeight);
        var apart = piece.Left - before.Right;
        var foot = piece.BaselineAt(piece.Left);
        var isLevel = Math.Abs(before.BaselineAt(piece.Left) - foot) < 0.3 * height;
        var isBeside = apart > -0.5 * height && apart < Gap * height;
        return isLevel
            && isBeside
            && !_fence.PartsAcross(before.Right - (0.5 * height), piece.Left + (0.3 * height), foot - (0.5 * height));
    }

    /// <summary>The place in a sorted list at which numbers from this one on begin.</summary>
    public static int FirstFrom(double[] sorted, double from)
    {
        var at = Array.BinarySearch(sorted, from);
        return at >= 0 ? at : ~at;
    }

    /// <summary>Tails and lower vowels make chains of their own: shorter than the line close above or below them.</summary>
    private static List<LinePiece> WithoutTails(List<LinePiece> pieces)
    {
        var byBaseline = pieces.OrderBy(piece => piece.Baseline).ToArray();
        var baselines = Array.ConvertAll(byBaseline, piece => piece.Baseline);
        var furthest = Furthest(pieces);
        var kept = new List<LinePiece>();
        for (var i = 0; i < byBaseline.Length; i++)
        {
            var piece = byBaseline[i];
            var near = Tails * piece.LetterHeight;
            var reach = near + (2 * furthest);
            var isTail = false;
            for (var j = FirstFrom(baselines, piece.Baseline - reach); j < byBaseline.Length && baselines[j] < piece.Baseline + reach; j++)
            {
                var other = byBaseline[j];
                var isClose = other.Left < piece.Right && piece.Left < other.Right && IsWithin(near, DownTo(other, piece));
                isTail |= j != i && isClose && Outweighs(other, piece, j < i);
            }

            if (!isTail)
            {
                kept.Add(piece);
            }
        }

        return kept;
    }

    /// <summary>Where both are.</summary>
    private static double DownTo(LinePiece other, LinePiece piece)
    {
        var x = (Math.Max(other.Left, piece.Left) + Math.Min(other.Right, piece.Right)) / 2.0;
        return other.BaselineAt(x) - piece.BaselineAt(x);
    }

    private static bool IsWithin(double near, double down) => down >= -near && down < near;

    private static double Furthest(List<LinePiece> pieces) => pieces.Count == 0 ? 0 : pieces.Max(piece => piece.Reach);

    /// <summary>Of two of a few letters the one that stands on a row: "ที่" alone in its cell has marks as high as a letter.</summary>
    private static bool Outweighs(LinePiece other, LinePiece piece, bool isAbove)
    {
        if (other.StandsOnRow != piece.StandsOnRow && Math.Max(other.Letters.Count, piece.Letters.Count) <= FewLetters)
        {
            return other.StandsOnRow;
        }

        return other.Letters.Count > piece.Letters.Count || (other.Letters.Count == piece.Letters.Count && isAbove);
    }

    private void Share(List<LinePiece> pieces)
    {
        pieces.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        var baselines = pieces.ConvertAll(piece => piece.Baseline).ToArray();
        var reach = pieces.Count == 0 ? 0 : (pieces.Max(piece => piece.LetterHeight) * MostCost * 2) + Furthest(pieces);
        foreach (var piece in pieces)
        {
            piece.Blobs.Clear();
        }

        for (var i = 0; i < _blobs.Count; i++)
        {
            _owner[i] = IsKept(i) ? Owner(i, pieces, baselines, reach) : -1;
            if (_owner[i] >= 0)
            {
                pieces[_owner[i]].Blobs.Add(i);
            }
        }
    }

    private int Owner(int blob, List<LinePiece> pieces, double[] baselines, double reach)
    {
        var box = _blobs[blob].Box;
        var (best, least) = (-1, MostCost);
        for (var j = FirstFrom(baselines, box.MiddleY - reach); j < pieces.Count && baselines[j] < box.MiddleY + reach; j++)
        {
            var piece = pieces[j];
            var height = piece.LetterHeight;
            if (box.MiddleX < piece.Left - (Beside * height) || box.MiddleX > piece.Right + (Beside * height))
            {
                continue;
            }

            var above = (piece.BaselineAt(box.MiddleX) - (0.5 * height) - box.MiddleY) / height;
            var cost = above > 0 ? above / ZoneAbove : -above / ZoneBelow;
            var aside = Math.Max(0, Math.Max(piece.Left - box.MiddleX, box.MiddleX - piece.Right)) / height;
            if (cost + (0.2 * aside) < least && !IsParted(piece, box))
            {
                (best, least) = (j, cost + (0.2 * aside));
            }
        }

        return best;
    }

    private bool IsParted(LinePiece piece, PixelBox box)
    {
        var middle = piece.BaselineAt(box.MiddleX) - (0.5 * piece.LetterHeight);
        if (_fence.PartsDown(Math.Min(middle, box.MiddleY), Math.Max(middle, box.MiddleY), box.MiddleX))
        {
            return true;
        }

        return box.MiddleX < piece.Left
            ? _fence.PartsAcross(box.MiddleX, piece.Left, middle)
            : box.MiddleX > piece.Right && _fence.PartsAcross(piece.Right, box.MiddleX, middle);
    }

    /// <summary>A dash alone in its cell, or far from the rest of its row.</summary>
    private void AddDashes(List<LinePiece> pieces)
    {
        var rows = RowsOf(pieces);
        for (var i = 0; i < _blobs.Count; i++)
        {
            var height = HeightOf(i);
            var box = _ends.WithRule(_blobs[i].Box);
            if (_owner[i] >= 0 || !IsKept(i) || !MayBeDash(box, height))
            {
                continue;
            }

            var isLong = box.Width > LongDash * height && box.Width >= LongOfThick * box.Height;
            box = _ends.Inside(box);

            var piece = new LinePiece
            {
                Baseline = box.MiddleY + (0.45 * height),
                LetterHeight = height,
                Left = box.Left,
                Right = box.Right,
            };
            var row = RowOf(piece, rows);
            if (!isLong && (row is null || Math.Abs(row.BaselineAt(piece.Left) - piece.Baseline) > LevelWithRow * height))
            {
                continue;
            }

            piece.Baseline = row?.BaselineAt(piece.Left) ?? piece.Baseline;
            piece.Blobs.Add(i);
            pieces.Add(piece);
        }
    }

    private static bool MayBeDash(PixelBox box, double height) =>
        box.Width > ShortestDash * height
        && box.Width < 1.4 * height
        && box.Height > 0.06 * height
        && box.Height < 0.35 * height
        && box.Width >= ShortOfThick * box.Height;

    /// <summary>Where the piece begins and ends with all its ink, and its own height of letters where it has enough of them.</summary>
    private void Measure(LinePiece piece)
    {
        var heights = new List<int>();
        foreach (var blob in piece.Blobs)
        {
            var box = _blobs[blob].Box;
            piece.Left = Math.Min(piece.Left, box.Left);
            piece.Right = Math.Max(piece.Right, box.Right);
            if (box.Height > 0.7 * piece.LetterHeight && box.Height < 1.7 * piece.LetterHeight)
            {
                heights.Add(box.Height);
            }
        }

        if (heights.Count <= 5)
        {
            return;
        }

        heights.Sort();
        var own = (heights[(heights.Count - 1) / 2] + heights[heights.Count / 2]) / 2.0;
        if (Math.Abs((own / piece.LetterHeight) - 1) >= 0.12)
        {
            piece.LetterHeight = own;
        }
    }
}
