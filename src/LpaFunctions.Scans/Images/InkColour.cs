namespace LpaFunctions.Scans.Images;

/// <summary>Parts black ink from coloured, pixel by pixel: coloured is what is far from grey and not dark.</summary>
internal static class InkColour
{
    // Differences of the strongest and the weakest of red, green and blue: greys of a scanner differ by less than the first.
    private const int Grey = 40;
    private const int Coloured = 80;

    // What scanners and JPEG make of grey.
    private const int Noise = 8;

    // Lighter than any print.
    private const int Clear = 130;

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

    /// <summary>A pixel with a touch of colour, too light for print.</summary>
    public static bool MayBeEdge(int red, int green, int blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        return most >= Clear && most - Math.Min(red, Math.Min(green, blue)) > Noise;
    }

    /// <summary>The grey of one layer; what belongs to the other is paper.</summary>
    public static int GreyOf(ColourLayer layer, int red, int green, int blue, int share)
    {
        var light = LightOf(red, green, blue);
        return layer == ColourLayer.Black
            ? BlackOf(red, green, blue, light + (((255 - light) * share) >> 8))
            : light + (((255 - light) * (256 - share)) >> 8);
    }

    /// <summary>
    /// Coloured ink hardly darkens the colour that it has most of, and black under it darkens all alike: so the strongest of the three, brightened by
    /// what the ink took of it, is the page without its stamps, even at their blurred edges and where they cross print. Where nothing black can be
    /// the ink is taken off whole.
    /// </summary>
    private static int BlackOf(int red, int green, int blue, int off)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        var difference = most - Math.Min(red, Math.Min(green, blue));
        if (difference <= Noise)
        {
            return LightOf(red, green, blue);
        }

        var under = Math.Min(255, most + (most == red ? 3 * difference / 4 : difference));
        return most < Clear ? under : Math.Max(under, off);
    }

    private static int LightOf(int red, int green, int blue) => ((77 * red) + (150 * green) + (29 * blue)) >> 8;
}
