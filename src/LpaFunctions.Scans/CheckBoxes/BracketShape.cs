using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.CheckBoxes;

/// <summary>What stands between two brackets, told row by row from the strokes alone: the three may touch each other.</summary>
internal sealed class BracketShape
{
    // Of the height.
    private const double Bulge = 0.06;
    private const double Thick = 0.5;
    private const double LeastLean = 0.28;
    private const double MostLean = 1;
    private const double OffLine = 0.06;
    private const double Margin = 0.12;
    private const double Upright = 0.14;
    private const double Apart = 0.3;
    private const double Bar = 0.3;
    private const double Alike = 2.5;

    // Share of the rows between the margins.
    private const double Nearly = 0.9;
    private const double Slashed = 0.6;
    private const double Remains = 0.5;

    // Of the width: digits and letters are closed above or below (0, ๐, ก).
    private const double Open = 0.42;

    // Share of all rows: a speck beside a stroke.
    private const double MostOdd = 0.05;
    private const int FewRows = 10;
    private const int Tips = 20;

    private readonly InkRuns _runs;
    private readonly PixelBox _box;
    private readonly double _speck;
    private readonly double[] _lefts;
    private readonly double[] _rights;
    private readonly List<(double X, double Y)> _middles = [];
    private int _two;
    private readonly bool _isOpen;
    private int _odd;
    private bool _hasBar;

    public BracketShape(InkRuns runs, PixelBox box, double speck)
    {
        (_runs, _speck, _box) = (runs, speck, box);
        // One bracket may stand a pixel or two higher than the other.
        var tip = 1 + (box.Height / Tips);
        _isOpen = Enumerable.Range(box.Top, box.Height).SelectMany(RunsOf).All(run => runs.End(run) - runs.Start(run) < Open * box.Width);
        _box = box with { Top = box.Top + tip, Bottom = box.Bottom - tip };
        _lefts = new double[Math.Max(0, _box.Height)];
        _rights = new double[_lefts.Length];
        for (var y = 0; y < _lefts.Length; y++)
        {
            AddRow(y);
        }
    }

    private int Margins => (int)(Margin * _box.Height);
    private int Rows => _box.Height - (2 * Margins);

    /// <summary>Whether the outer strokes are an opening and a closing bracket: alike, upright, and apart from top to bottom.</summary>
    public bool IsPair
    {
        get
        {
            var isClean = _isOpen && _odd <= MostOdd * _lefts.Length;
            if (_box.Height < FewRows || !isClean || !AreApart)
            {
                return false;
            }

            var (left, right) = (-BulgeOf(_lefts), BulgeOf(_rights));
            var areRound = Math.Min(left, right) > Bulge * _box.Height && Math.Max(left, right) < Alike * Math.Min(left, right);
            return areRound && IsUpright(_lefts) && IsUpright(_rights);
        }
    }

    private bool AreApart => _lefts.Zip(_rights, (from, to) => to - from).Min() > Apart * _box.Height;

    public bool IsEmpty => _two >= Nearly * Rows;

    /// <summary>Too little for a sign: what is left of a coloured stroke, or a dash.</summary>
    public bool IsNearlyEmpty => _two >= Remains * Rows;

    /// <summary>A straight stroke that leans to the right, and no other.</summary>
    public bool IsSlashed
    {
        get
        {
            if (_hasBar || _middles.Count < Slashed * Rows || _middles.Count + _two < Nearly * Rows)
            {
                return false;
            }

            var (x, y) = (_middles.Average(place => place.X), _middles.Average(place => place.Y));
            var lean = -_middles.Sum(place => (place.X - x) * (place.Y - y)) / _middles.Sum(place => (place.Y - y) * (place.Y - y));
            var off = Math.Sqrt(_middles.Average(place => Math.Pow(place.X - x + (lean * (place.Y - y)), 2)));
            return lean is > LeastLean and < MostLean && off < OffLine * _box.Height;
        }
    }

    private void AddRow(int y)
    {
        var runs = RunsOf(_box.Top + y);
        if (runs.Count == 0)
        {
            (_lefts[y], _rights[y]) = (_box.MiddleX, _box.MiddleX);
            return;
        }

        (_lefts[y], _rights[y]) = (_runs.Start(runs[0]), _runs.End(runs[^1]));
        _odd += runs.Count > 3 || runs.Exists(run => _runs.End(run) - _runs.Start(run) > Thick * _box.Height) ? 1 : 0;
        _hasBar |= runs.Count == 3 && _runs.End(runs[1]) - _runs.Start(runs[1]) > Bar * _box.Height;
        if (y < Margins || y >= _box.Height - Margins)
        {
            return;
        }

        _two += runs.Count == 2 ? 1 : 0;
        if (runs.Count == 3)
        {
            _middles.Add(((_runs.Start(runs[1]) + _runs.End(runs[1])) / 2.0, y));
        }
    }

    private List<int> RunsOf(int y)
    {
        var row = new List<int>();
        var end = _runs.FirstOfRow(y + 1);
        for (var run = _runs.FirstRightOf(y, _box.Left); run < end && _runs.Start(run) < _box.Right; run++)
        {
            if (_runs.Blobs[_runs.Owner(run)].Area >= _speck)
            {
                row.Add(run);
            }
        }

        return row;
    }

    private bool IsUpright(double[] edge)
    {
        var part = Part(edge);
        return Math.Abs(edge[..part].Average() - edge[^part..].Average()) < Upright * _box.Height;
    }

    private static int Part(double[] edge) => Math.Max(1, edge.Length / 6);

    /// <summary>How far the middle stands right of the ends.</summary>
    private static double BulgeOf(double[] edge)
    {
        var part = Part(edge);
        var ends = (edge[..part].Average() + edge[^part..].Average()) / 2;
        var from = (edge.Length - part) / 2;
        return edge[from..(from + part)].Average() - ends;
    }
}
