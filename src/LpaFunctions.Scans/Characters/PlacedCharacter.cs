namespace LpaFunctions.Scans.Characters;

/// <summary>A character at its place on the page.</summary>
/// <param name="Certainty">Of the network that read it, 0 to 1: whether there is print at all. No doubt lowers it.</param>
/// <param name="Probability">How often such a reading is right, and at most 0.5 where something speaks against it.</param>
/// <param name="X">Pixels from the left of the page.</param>
internal readonly record struct PlacedCharacter(char Character, double Certainty, double Probability, double X)
{
    /// <summary>Of a zero or a round letter: how certain the network is that one of them stands there, whichever; else 0.</summary>
    public double ZeroCertainty { get; init; }

    /// <summary>The same after calibration.</summary>
    public double ZeroProbability { get; init; }

    /// <param name="x">Pixels from the left of the page.</param>
    public static PlacedCharacter From(ReadCharacter read, double x) =>
        new(read.Character, read.Certainty, read.Probability, x)
        {
            ZeroCertainty = read.ZeroCertainty,
            ZeroProbability = read.ZeroProbability,
        };
}
