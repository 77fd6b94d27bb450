namespace LpaFunctions.Core.Values;

/// <summary>The arithmetic of published figures: exact decimals, rounded half up (away from zero) to 2 places, so 250/320 is 78.13.</summary>
public static class Percentages
{
    public static decimal Round2(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>Cut off after 2 places, as some offices did instead of rounding: 13/14 is 92.85.</summary>
    public static decimal CutOff2(decimal value) => Math.Round(value, 2, MidpointRounding.ToZero);

    /// <summary>Marks over full marks in percent, rounded; null where nothing could be earned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Marks are negative or above full marks.</exception>
    public static decimal? Share(decimal marks, decimal fullMarks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(marks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(marks, fullMarks);
        return fullMarks == 0m ? null : Round2(marks * 100m / fullMarks);
    }
}
