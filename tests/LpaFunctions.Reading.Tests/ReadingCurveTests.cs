namespace LpaFunctions.Reading.Tests;

/// <summary>The measure that is carried along is whole.</summary>
public sealed class ReadingCurveTests
{
    [Fact]
    public void Committed_SaysWhatWasMeasuredAndOfWhichReader()
    {
        var curve = ReadingCurve.Committed;

        Assert.StartsWith("lpa-pdf/", curve.Reader, StringComparison.Ordinal);
        Assert.InRange(curve.Wrong, 0, curve.Of);
        Assert.InRange(curve.UpperBound, (decimal)curve.Wrong / curve.Of, 1);
        Assert.InRange(curve.ReadShare, 0, 1);
        Assert.Equal(curve.Reader == ReadingCurve.CurrentReader, curve.IsCurrent);
    }
}
