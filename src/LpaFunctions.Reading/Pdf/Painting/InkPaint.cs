namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>What the state paints with: the space of its colours and the colour.</summary>
/// <param name="Colour">0xRRGGBB, or <see cref="Unknown"/>.</param>
internal readonly record struct InkPaint(InkSpace Space, int Colour)
{
    public const int Unknown = -1;
    public const int White = 0xFFFFFF;

    /// <summary>Ink that lets all be seen of what lies behind it.</summary>
    public const int Nothing = -2;

    // Of 255: a difference that nobody sees on paper.
    private const int Unseen = 16;

    // Of 255: black is 0, a form's grey shading 200 and more.
    private const double MostLight = 140;

    /// <summary>True for a known colour that stands out from paper as a filled-in box does.</summary>
    public static bool IsDark(int colour) =>
        colour >= 0 && (0.299 * (colour >> 16)) + (0.587 * ((colour >> 8) & 0xFF)) + (0.114 * (colour & 0xFF)) < MostLight;

    public static InkPaint Black { get; } = new(InkSpace.Gray, 0);

    /// <summary>True for two colours that are known and cannot be told from each other.</summary>
    public static bool AreAlike(int one, int other) =>
        one >= 0
        && other >= 0
        && IsNear(one >> 16, other >> 16)
        && IsNear((one >> 8) & 0xFF, (other >> 8) & 0xFF)
        && IsNear(one & 0xFF, other & 0xFF);

    private static bool IsNear(int one, int other) => Math.Abs(one - other) <= Unseen;

    /// <summary>True for letters that nobody can tell from what lies behind them.</summary>
    public static bool IsLostOn(int letters, int background) => letters == Nothing || AreAlike(letters, background);

    /// <summary>The colour that a space begins with.</summary>
    public static InkPaint First(InkSpace space) => new(space, space is InkSpace.Gray or InkSpace.Rgb or InkSpace.Cmyk ? 0 : Unknown);

    /// <summary>The colour of the numbers, in the space at hand.</summary>
    public InkPaint With(ReadOnlySpan<double> numbers)
    {
        switch (Space, numbers.Length)
        {
            case (InkSpace.Gray, 1):
                return OfGray(numbers[0]);
            case (InkSpace.Rgb, 3):
                return OfRgb(numbers[0], numbers[1], numbers[2]);
            case (InkSpace.Cmyk, 4):
                return OfCmyk(numbers[0], numbers[1], numbers[2], numbers[3]);
            case (InkSpace.Tint, > 0):
                return OfTints(numbers);
            default:
                return new(Space, Unknown);
        }
    }

    // No ink of any is paper; how the others look is told by a function that nobody reads here.
    private static InkPaint OfTints(ReadOnlySpan<double> tints)
    {
        var colour = tints.ContainsAnyExcept(0.0) ? Unknown : White;
        return new(InkSpace.Tint, colour);
    }

    public static InkPaint OfGray(double gray) => new(InkSpace.Gray, Pack(gray, gray, gray));

    public static InkPaint OfRgb(double red, double green, double blue) => new(InkSpace.Rgb, Pack(red, green, blue));

    public static InkPaint OfCmyk(double cyan, double magenta, double yellow, double black) =>
        new(InkSpace.Cmyk, Pack((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)));

    private static int Pack(double red, double green, double blue) => (Byte(red) << 16) | (Byte(green) << 8) | Byte(blue);

    private static int Byte(double part) => double.IsFinite(part) ? (int)Math.Round(255 * Math.Clamp(part, 0, 1)) : 0;
}
