namespace LpaFunctions.Scans.Images;

/// <summary>Parts black ink from coloured, pixel by pixel: coloured is what is far from grey and not dark.</summary>
internal static class InkColour
{
    // Differences of the strongest and the weakest of red, green and blue: greys of a scanner differ by less than the first.
    private const int Grey = 40;
    private const int Coloured = 80;

    // Black print under a stamp stays darker than this in every colour.
    private const int Dark = 110;

    /// <returns>0 for grey to 256 for coloured.</returns>
    public static int ShareOf(int red, int green, int blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        var least = Math.Min(red, Math.Min(green, blue));
        if (most < Dark || most - least <= Grey)
        {
            return 0;
        }

        return Math.Min(256, (most - least - Grey) * 256 / (Coloured - Grey));
    }

    public static int LightOf(int red, int green, int blue) => ((77 * red) + (150 * green) + (29 * blue)) >> 8;

    /// <summary>The grey of one layer; what belongs to the other is paper.</summary>
    public static int In(ColourLayer layer, int light, int share)
    {
        var other = layer == ColourLayer.Black ? share : 256 - share;
        return light + (((255 - light) * other) >> 8);
    }
}
