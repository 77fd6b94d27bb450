using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Lines;

/// <summary>Letters that stand on one baseline without a wide gap or a rule between them.</summary>
internal sealed class LinePiece
{
    /// <summary>The letters that the piece was found by.</summary>
    public List<PixelBox> Letters { get; } = [];

    /// <summary>All its ink: letters, marks above and below, points.</summary>
    public List<int> Blobs { get; } = [];

    /// <summary>In pixels from the top; of a line that slopes, at its middle.</summary>
    public double Baseline { get; set; }

    /// <summary>How it falls off from its middle to both ends; level for all but photographs in perspective.</summary>
    public LineSlope Slope { get; private set; }

    /// <summary>Whether a longer piece beside it stands as high.</summary>
    public bool StandsOnRow { get; set; }

    /// <summary>Height of a consonant, in pixels.</summary>
    public double LetterHeight { get; set; }
    public int Left { get; set; } = int.MaxValue;
    public int Right { get; set; }

    public void Add(PixelBox letter, double height)
    {
        Letters.Add(letter);
        LetterHeight = Letters.Count == 1 ? height : LetterHeight;
        Baseline = Median(Letters, letter => letter.Bottom);
        Left = Math.Min(Left, letter.Left);
        Right = Math.Max(Right, letter.Right);
    }

    /// <summary>Takes a piece that goes on from this one; the baseline is that of the longer.</summary>
    public void Take(LinePiece next)
    {
        if (next.Letters.Count > Letters.Count)
        {
            (Baseline, LetterHeight, Slope) = (next.Baseline, next.LetterHeight, next.Slope);
        }

        Letters.AddRange(next.Letters);
        Left = Math.Min(Left, next.Left);
        Right = Math.Max(Right, next.Right);
    }

    /// <summary>Where consonants stand at a place of the line.</summary>
    public double BaselineAt(double x) => Baseline + Slope.At(x);

    /// <summary>How far its foot lies above or below its baseline, at most.</summary>
    public double Reach => Math.Max(Math.Abs(Slope.At(Left)), Math.Abs(Slope.At(Right)));

    /// <summary>Measures the slope over all letters, and lays the baseline through the middle of a line that has one.</summary>
    public void Lean()
    {
        Slope = LineSlope.Fit(Letters, LetterHeight);
        if (!Slope.IsLevel)
        {
            Baseline = Slope.Foot;
        }
    }

    /// <summary>Of the last dozen letters: a line may bend over the page.</summary>
    public static double Median(IReadOnlyList<PixelBox> letters, Func<PixelBox, int> of)
    {
        Span<int> last = stackalloc int[Math.Min(12, letters.Count)];
        for (var i = 0; i < last.Length; i++)
        {
            last[i] = of(letters[letters.Count - 1 - i]);
        }

        last.Sort();
        return (last[(last.Length - 1) / 2] + last[last.Length / 2]) / 2.0;
    }
}
