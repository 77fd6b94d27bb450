namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>A sheet and its margins, in points.</summary>
internal sealed record PrintSheet
{
    /// <summary>Points of a millimetre.</summary>
    public const double Millimetre = 72 / 25.4;

    private const double Short = 210 * Millimetre,
        Long = 297 * Millimetre;

    public required bool IsLandscape { get; init; }
    public required double Top { get; init; }
    public required double Right { get; init; }
    public required double Bottom { get; init; }
    public required double Left { get; init; }

    public double Width => IsLandscape ? Long : Short;
    public double Height => IsLandscape ? Short : Long;

    /// <summary>Of what the margins leave.</summary>
    public double TextWidth => Width - Left - Right;
    public double TextHeight => Height - Top - Bottom;
}
