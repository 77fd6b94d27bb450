using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>
/// The height of consonants around a place of the page: the commonest height of its pieces of ink. By region and not by page, since a
/// screenshot's letters are less than half as high as those of the text around it, and there are more of them.
/// </summary>
internal sealed class LetterHeights
{
    // Inches: smaller is a mark or a speck, larger a picture or a seal.
    private const double Least = 0.035;
    private const double Most = 0.2;
    private const double Usual = 0.075;

    // Squares of this side; a region is the squares around one.
    private const double Side = 0.3;
    private const int AcrossSquares = 5;
    private const int DownSquares = 2;

    // Fewer pieces of ink than this say nothing of a region.
    private const int Enough = 15;
    private const double Same = 0.15;

    // A caption under a screenshot is one line among many of small print: told by the letters of its own band, of this height in inches.
    private const double BandHeight = 0.15;
    private const int EnoughOfLine = 8;
    private const double NearHeight = 0.2;

    // A column of Thai digits is this much lower than the text around it, and no other font.
    private const double LowestDigits = 0.55;

    private readonly int _side;
    private readonly int _down;
    private readonly int _across;
    private readonly double[] _heights;
    private readonly int _band;
    private readonly bool[] _ofPage;

    public LetterHeights(IReadOnlyList<InkBlob> blobs, int width, int height, double dpi)
    {
        _side = Math.Max(8, (int)(dpi * Side));
        _down = (height / _side) + 1;
        _across = (width / _side) + 1;
        _band = Math.Max(4, (int)(dpi * BandHeight));
        var (least, most) = ((int)(dpi * Least), (int)(dpi * Most));
        var bins = most + 1;
        var counts = new ushort[_down * _across * bins];
        var page = new int[bins];
        var bands = new ushort[((height / _band) + 1) * _across * bins];
        foreach (var blob in blobs)
        {
            var tall = blob.Box.Height;
            if (tall <= least || tall >= most || blob.Area < 4 * SpeckArea(dpi))
            {
                continue;
            }

            page[tall]++;
            var square = Square(blob.Box.MiddleX, blob.Box.MiddleY);
            counts[(square * bins) + tall]++;
            bands[(Band(blob.Box.MiddleX, blob.Box.MiddleY) * bins) + tall]++;
        }

        Page = page.Sum() > 5 ? Commonest(page) : dpi * Usual;
        _heights = new double[_down * _across];
        Fill(counts, bins);
        _ofPage = new bool[bands.Length / bins];
        FindLinesOfPage(bands, bins);
    }

    /// <summary>Of the whole page, in pixels.</summary>
    public double Page { get; }

    public double At(double x, double y)
    {
        var around = _heights[Square(x, y)];
        return around < Page && _ofPage[Band(x, y)] ? Page : around;
    }

    /// <summary>Pixels of ink up to which a piece of ink may be a speck or a decimal point.</summary>
    public static double SpeckArea(double dpi) => Math.Max(4, dpi / 300 * (dpi / 300) * 9);

    private int Square(double x, double y) =>
        (Math.Clamp((int)y / _side, 0, _down - 1) * _across) + Math.Clamp((int)x / _side, 0, _across - 1);

    private int Band(double x, double y) => (Math.Max(0, (int)y / _band) * _across) + Math.Clamp((int)x / _side, 0, _across - 1);

    /// <summary>Bands in which more letters are of the page's height than of the one around them.</summary>
    private void FindLinesOfPage(ushort[] bands, int bins)
    {
        for (var band = 0; band < _ofPage.Length; band++)
        {
            var (row, column) = (band / _across, band % _across);
            var around = _heights[Square(column * _side, row * _band)];
            if (around >= Page)
            {
                continue;
            }

            var (first, end) = (Math.Max(0, column - AcrossSquares), Math.Min(_across, column + AcrossSquares + 1));
            var counts = bands.AsSpan(((row * _across) + first) * bins, (end - first) * bins);
            var ofPage = Near(counts, bins, Page);
            _ofPage[band] = ofPage >= EnoughOfLine && ofPage > Near(counts, bins, around);
        }
    }

    private static int Near(ReadOnlySpan<ushort> counts, int bins, double height)
    {
        var found = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            found += Math.Abs((i % bins / height) - 1) < NearHeight ? counts[i] : 0;
        }

        return found;
    }

    private void Fill(ushort[] counts, int bins)
    {
        var around = new int[bins];
        for (var i = 0; i < _down; i++)
        {
            for (var j = 0; j < _across; j++)
            {
                Array.Clear(around);
                AddAround(counts, around, i, j);
                var found = around.Sum();
                var local = found >= Enough ? Commonest(around) : Page;
                var isSame = local / Page is > LowestDigits and < 1 + Same;
                _heights[(i * _across) + j] = isSame ? Page : local;
            }
        }
    }

    private void AddAround(ushort[] counts, int[] around, int row, int column)
    {
        var bins = around.Length;
        for (var i = Math.Max(0, row - DownSquares); i <= Math.Min(_down - 1, row + DownSquares); i++)
        {
            for (var j = Math.Max(0, column - AcrossSquares); j <= Math.Min(_across - 1, column + AcrossSquares); j++)
            {
                var from = ((i * _across) + j) * bins;
                for (var k = 0; k < bins; k++)
                {
                    around[k] += counts[from + k];
                }
            }
        }
    }

    /// <summary>The commonest height, neighbours counted in part: heights of one letter differ by a pixel or two.</summary>
    private static double Commonest(int[] counts)
    {
        var (best, top) = (0, -1);
        for (var i = 0; i < counts.Length; i++)
        {
            var near = (3 * counts[i]) + (2 * (At(counts, i - 1) + At(counts, i + 1))) + At(counts, i - 2) + At(counts, i + 2);
            if (near > top)
            {
                (top, best) = (near, i);
            }
        }

        return best;
    }

    private static int At(int[] counts, int i) => i < 0 || i >= counts.Length ? 0 : counts[i];
}
