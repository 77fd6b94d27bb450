namespace LpaFunctions.Reading.Layout.Runs;

/// <summary>Runs that stand on one line, left before right.</summary>
internal sealed class InkLine
{
    public List<InkRun> Runs { get; } = [];
    public double Baseline { get; set; }
    public double Size { get; set; }
    public double Start => Runs[0].Start;

    /// <summary>What the room of lines made of it and keeps here, for it is asked several times once the runs are all there.</summary>
    public object? Made { get; set; }
}
