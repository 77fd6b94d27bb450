namespace LpaFunctions.Core.Values;

/// <summary>
/// A share in percent as a document states it, held against its part and whole. The one rule for reading and scoring (docs/adr/0096):
/// it agrees where it is the computed share, rounded half up or cut off, to the places that it is written with.
/// </summary>
public static class StatedShare
{
    // More places than any office writes; a decimal of a division has up to 28.
    private const int MostPlaces = 6;

    /// <summary>Part over whole in percent, not rounded.</summary>
    /// <exception cref="DivideByZeroException">The whole is 0.</exception>
    public static decimal Compute(decimal part, decimal whole) => part * 100m / whole;

    /// <summary>101 of 120 agrees with 84.17, 84.2 and 84 (half up) and with 84.16 (cut off), not with 84.15.</summary>
    /// <exception cref="DivideByZeroException">The whole is 0.</exception>
    public static bool Agrees(decimal part, decimal whole, decimal stated)
    {
        var computed = Compute(part, whole);
        var places = Math.Min((int)stated.Scale, MostPlaces);
        var isRounded = Math.Round(computed, places, MidpointRounding.AwayFromZero) == stated;

        // Without places a cut hides up to a whole percent: that is no way of writing, it is another number.
        var isCut = places > 0 && Math.Round(computed, places, MidpointRounding.ToZero) == stated;

        return isRounded || isCut;
    }
}
