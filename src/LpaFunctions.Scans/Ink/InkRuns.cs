using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Ink;

/// <summary>
/// The ink of a page as runs of pixels, row by row, joined where they touch, corners included. A page of text has some hundred thousand runs: a
/// tenth of the memory of a label for each pixel.
/// </summary>
internal sealed class InkRuns
{
    // A page of text has some 300,000; a page of noise has no letters to find.
    private const int MostRuns = 4_000_000;

    private readonly int[] _firstOfRow;
    private int[] _starts = new int[1 << 16];
    private int[] _ends = new int[1 << 16];
    private int[] _owner = new int[1 << 16];

    private InkRuns(int height) => _firstOfRow = new int[height + 1];

    public int Count { get; private set; }

    /// <summary>Pieces of ink that hang together, numbered from 0.</summary>
    public IReadOnlyList<InkBlob> Blobs { get; private set; } = [];

    /// <exception cref="ScanException">The page holds more runs than any page of text.</exception>
    public static InkRuns Find(BitSheet bits)
    {
        var runs = new InkRuns(bits.Height);
        for (var y = 0; y < bits.Height; y++)
        {
            runs.AddRow(bits, y);
        }

        runs._firstOfRow[bits.Height] = runs.Count;
        runs.Settle();
        return runs;
    }

    public int FirstOfRow(int y) => _firstOfRow[y];

    public int Start(int run) => _starts[run];

    public int End(int run) => _ends[run];

    /// <summary>The blob that a run belongs to.</summary>
    public int Owner(int run) => _owner[run];

    /// <summary>The first run of a row that ends right of a place.</summary>
    public int FirstRightOf(int y, int x)
    {
        var (low, high) = (_firstOfRow[y], _firstOfRow[y + 1]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_ends[middle] <= x)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void AddRow(BitSheet bits, int y)
    {
        _firstOfRow[y] = Count;
        var row = bits.Row(y);
        var above = y == 0 ? Count : _firstOfRow[y - 1];
        var endAbove = _firstOfRow[y];
        for (var x = BitSheet.Next(row, 0, bits.Width, ink: true); x < bits.Width; )
        {
            var end = BitSheet.Next(row, x, bits.Width, ink: false);
            var run = Add(x, end);
            while (above < endAbove && _ends[above] < x)
            {
                above++;
            }

            for (var touched = above; touched < endAbove && _starts[touched] <= end; touched++)
            {
                Join(run, touched);
            }

            x = BitSheet.Next(row, end, bits.Width, ink: true);
        }
    }

    private int Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            if (Count >= MostRuns)
            {
                throw new ScanException(ScanFault.TooMuchInk, $"The page holds more than {MostRuns} runs of ink.");
            }

            Array.Resize(ref _starts, 2 * Count);
            Array.Resize(ref _ends, 2 * Count);
            Array.Resize(ref _owner, 2 * Count);
        }

        (_starts[Count], _ends[Count], _owner[Count]) = (start, end, Count);
        return Count++;
    }

    private void Join(int a, int b)
    {
        var (rootA, rootB) = (Root(a), Root(b));
        _owner[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }

    private int Root(int run)
    {
        while (_owner[run] != run)
        {
            run = _owner[run] = _owner[_owner[run]];
        }

        return run;
    }

    /// <summary>Numbers the blobs in the order of their first runs.</summary>
    private void Settle()
    {
        var blobs = new List<InkBlob>();
        for (var (run, y) = (0, 0); run < Count; run++)
        {
            while (_firstOfRow[y + 1] <= run)
            {
                y++;
            }

            // A root comes before all that hang on it, and a run that is settled points to its blob by a negative number.
            var box = new PixelBox(_starts[run], y, _ends[run], y + 1);
            var root = _owner[run];
            if (root == run)
            {
                _owner[run] = ~blobs.Count;
                blobs.Add(new InkBlob(box, box.Width));
                continue;
            }

            while (root >= 0)
            {
                root = _owner[root];
            }

            _owner[run] = root;
            var blob = blobs[~root];
            blobs[~root] = new InkBlob(blob.Box.With(box), blob.Area + box.Width);
        }

        for (var run = 0; run < Count; run++)
        {
            _owner[run] = ~_owner[run];
        }

        Blobs = blobs;
    }
}
