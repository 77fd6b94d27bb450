using LpaFunctions.Reading.Layout.Lines;

namespace LpaFunctions.Reading.Layout.Runs;

/// <summary>Runs that stand on one line, left before right.</summary>
internal sealed class InkLine
{
    public List<InkRun> Runs { get; } = [];
    public double Baseline { get; set; }
    public double Size { get; set; }
    public double Start => Runs[0].Start;

    /// <summary>Kept by <see cref="LineText.Of"/>, which is asked for a line several times once its runs are all there.</summary>
    public LineText? Text { get; set; }
}
