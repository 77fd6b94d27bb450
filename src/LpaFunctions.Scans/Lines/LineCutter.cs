using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Lines;

/// <summary>Cuts lines out of the page: other lines' ink away, specks kept (a decimal point may be one), scaled, and its ink brought to 1.</summary>
internal sealed class LineCutter(InkSheet sheet, InkRuns runs, int mostColumns)
{
    private const double Margin = 0.5;

    // Coarser than this a pixel is the mean of those under it; else it is blended from its neighbours.
    private const double Coarse = 0.6;
    private const float FaintestInk = 0.35f;
    private const float MostInk = 1.2f;

    private readonly double _speck = LetterHeights.SpeckArea(sheet.Dpi);
    private readonly HashSet<int> _mine = [];
    private float[] _window = [];
    private float[] _narrow = [];
    private int _columns;

    /// <exception cref="ScanException">All lines of the page are wider together than a page of text is.</exception>
    public LineCut Cut(LinePiece piece, LineShape shape, RuleView? over = null)
    {
        var unit = piece.LetterHeight / shape.LetterHeight;
        var top = (int)(piece.Baseline - (shape.Baseline * unit));
        var bottom = (int)(piece.Baseline + ((shape.Height - shape.Baseline) * unit));
        var margin = (int)(Margin * piece.LetterHeight);
        var (left, right) = (over?.Left ?? piece.Left - margin, over?.Right ?? piece.Right + margin);
        (left, right) = (Math.Max(0, left), Math.Min(sheet.Width, right));
        var window = new PixelBox(left, top, right, Math.Max(top + 1, bottom));
        CopyLevel(piece, window, over);
        var scale = 1 / unit;
        var width = Math.Max(8, (int)Math.Round(window.Width * scale));
        _columns += width;
        if (_columns > mostColumns)
        {
            throw new ScanException(ScanFault.TooMuchInk, $"The lines of the page are wider than {mostColumns} columns together.");
        }

        var pixels = Scaled(window, width, shape.Height, scale < Coarse);
        Strengthen(pixels);
        return new LineCut(pixels, width, shape, left, width / (double)window.Width);
    }

    /// <summary>A line that slopes is cut out higher, and each column moved to where its foot is that of the middle.</summary>
    private void CopyLevel(LinePiece piece, PixelBox window, RuleView? over)
    {
        var slope = piece.Slope;
        if (slope.IsLevel)
        {
            Copy(piece, window, over);
            return;
        }

        var reach = (int)Math.Max(Math.Abs(slope.At(window.Left)), Math.Abs(slope.At(window.Right))) + 2;
        Copy(piece, window with { Top = window.Top - reach, Bottom = window.Bottom + reach }, over);
        var width = window.Width;
        for (var x = 0; x < width; x++)
        {
            var down = reach + slope.At(window.Left + x);
            var (rows, share) = ((int)down, (float)(down - (int)down));
            for (var at = x; at < window.Height * width; at += width)
            {
                var from = at + (rows * width);
                _window[at] = (_window[from] * (1 - share)) + (_window[from + width] * share);
            }
        }
    }

    private void Copy(LinePiece piece, PixelBox window, RuleView? over)
    {
        if (_window.Length < window.Width * window.Height)
        {
            _window = new float[window.Width * window.Height * 2];
        }

        Array.Clear(_window, 0, window.Width * window.Height);
        for (var y = Math.Max(0, window.Top); y < Math.Min(sheet.Height, window.Bottom); y++)
        {
            var ink = sheet.Row(y)[window.Left..window.Right];
            var row = _window.AsSpan((y - window.Top) * window.Width, window.Width);
            for (var x = 0; x < ink.Length; x++)
            {
                row[x] = ink[x] * (1f / InkSheet.Full);
            }
        }

        _mine.Clear();
        _mine.UnionWith(piece.Blobs);
        _mine.UnionWith(over?.Slivers ?? []);
        _mine.ExceptWith(over?.Strange ?? []);
        Blank(window);
        foreach (var wiped in over?.Wiped ?? [])
        {
            Restore(wiped, window);
        }
    }

    private void Restore(RuleInk wiped, PixelBox window)
    {
        var (left, right) = (Math.Max(window.Left, wiped.Box.Left), Math.Min(window.Right, wiped.Box.Right));
        for (var y = Math.Max(window.Top, wiped.Box.Top); y < Math.Min(window.Bottom, wiped.Box.Bottom); y++)
        {
            var ink = wiped.Row(y);
            var row = _window.AsSpan((y - window.Top) * window.Width, window.Width);
            for (var x = left; x < right; x++)
            {
                row[x - window.Left] = Math.Max(row[x - window.Left], ink[x - wiped.Box.Left] * (1f / InkSheet.Full));
            }
        }
    }

    /// <summary>Other lines' ink, and the pixel around it that its blur reaches.</summary>
    private void Blank(PixelBox window)
    {
        for (var y = Math.Max(0, window.Top - 1); y < Math.Min(sheet.Height, window.Bottom + 1); y++)
        {
            var end = runs.FirstOfRow(y + 1);
            for (var run = runs.FirstRightOf(y, window.Left - 1); run < end && runs.Start(run) <= window.Right; run++)
            {
                var owner = runs.Owner(run);
                if (_mine.Contains(owner) || runs.Blobs[owner].Area < _speck)
                {
                    continue;
                }

                Blank(window, y, runs.Start(run) - 1, runs.End(run) + 1);
            }
        }
    }

    private void Blank(PixelBox window, int y, int start, int end)
    {
        var (from, to) = (Math.Max(window.Left, start), Math.Min(window.Right, end));
        for (var row = Math.Max(window.Top, y - 1); row <= Math.Min(window.Bottom - 1, y + 1) && from < to; row++)
        {
            _window.AsSpan(((row - window.Top) * window.Width) + from - window.Left, to - from).Clear();
        }
    }

    private float[] Scaled(PixelBox window, int width, int height, bool coarse)
    {
        var across = ScaleWeights.Between(window.Width, width, coarse);
        var down = ScaleWeights.Between(window.Height, height, coarse);
        if (_narrow.Length < window.Height * width)
        {
            _narrow = new float[window.Height * width * 2];
        }

        for (var y = 0; y < window.Height; y++)
        {
            across.Blend(_window.AsSpan(y * window.Width, window.Width), _narrow.AsSpan(y * width, width));
        }

        var pixels = new float[width * height];
        down.BlendRows(_narrow, width, pixels);
        return pixels;
    }

    /// <summary>The darkest hundredth of the cut is ink.</summary>
    private static void Strengthen(float[] pixels)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var pixel in pixels)
        {
            counts[Math.Clamp((int)(pixel * 200), 0, 255)]++;
        }

        var (above, level) = (0, 255);
        while (level > 0 && (above += counts[level]) < pixels.Length / 100)
        {
            level--;
        }

        var strength = 1 / Math.Max(FaintestInk, level / 200f);
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = Math.Min(MostInk, pixels[i] * strength);
        }
    }
}
