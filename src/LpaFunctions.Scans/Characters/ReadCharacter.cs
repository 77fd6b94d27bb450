namespace LpaFunctions.Scans.Characters;

/// <summary>A character as a reader saw it.</summary>
/// <param name="Certainty">The network's own, 0 to 1.</param>
/// <param name="Probability">0 to 1: how often such a reading is right, after calibration.</param>
/// <param name="X">Its place in the cut, in pixels.</param>
internal readonly record struct ReadCharacter(char Character, double Certainty, double Probability, double X)
{
    /// <summary>Of a zero or a round letter: how certain the network is that one of them stands there, whichever; else 0.</summary>
    public double ZeroCertainty { get; init; }

    /// <summary>The same after calibration.</summary>
    public double ZeroProbability { get; init; }
}
