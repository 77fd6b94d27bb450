namespace LpaFunctions.Reading.Fields;

/// <summary>
/// How often a value read at a high confidence was wrong, as measured for one version of the reader. The committed table is
/// tests/LpaFunctions.Benchmarks/results/reading-curve.md; a test holds these figures against it. Whoever measures anew writes them down here.
/// </summary>
/// <param name="Reader">The version that was measured, as <see cref="EvidenceFieldReader.Version"/>.</param>
/// <param name="Read">Values read at <see cref="Sure"/> or more.</param>
/// <param name="Wrong">Of these, wrong.</param>
public sealed record ReliabilityCurve(string Reader, int Read, int Wrong)
{
    /// <summary>Confidence from which on a value counts as surely read.</summary>
    public const decimal Sure = 0.95m;

    /// <summary>Most that may be wrong where nobody looks at each value.</summary>
    public const decimal MostWrong = 0.001m;

    // 95 percent, both sides.
    private const double Deviations = 1.96;

    public static ReliabilityCurve Measured { get; } = new("lpa-fields/9", Read: 6243, Wrong: 1);

    /// <summary>Share that was wrong, 0 to 1.</summary>
    public decimal ShareWrong => Wrong / (decimal)Read;

    /// <summary>Upper end of Wilson's interval for the share that is wrong: what may still be true after so few were looked at.</summary>
    public decimal MostLikelyWrong
    {
        get
        {
            var (share, squared) = ((double)ShareWrong, Deviations * Deviations);
            var middle = share + (squared / (2 * Read));
            var reach = Deviations * Math.Sqrt((share * (1 - share) / Read) + (squared / (4.0 * Read * Read)));
            return (decimal)((middle + reach) / (1 + (squared / Read)));
        }
    }

    /// <summary>Whether values of a reader may be confirmed without a look at each: this very version was measured, and surely errs in under 1 of 1,000.</summary>
    public bool HoldsFor(string reader) => reader == Reader && MostLikelyWrong < MostWrong;
}
