using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.CheckBoxes;
using LpaFunctions.Scans.Ink;

namespace LpaFunctions.Scans.Pages;

/// <summary>What was read of one page image, in pixels of the image as it was turned upright.</summary>
internal sealed record SheetReading
{
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>Quarters of a turn, clockwise, by which the page had to be turned beyond how it is shown.</summary>
    public int Quarters { get; init; }

    /// <summary>Degrees by which the image was straightened.</summary>
    public required double Angle { get; init; }

    /// <summary>How its lines fell in perspective, beyond that; null where they did not.</summary>
    public required PageLean? Lean { get; init; }

    /// <summary>Share of the image that is coloured ink.</summary>
    public required double ColouredShare { get; init; }
    public required IReadOnlyList<ReadPiece> Pieces { get; init; }
    public required IReadOnlyList<ScanRule> Rules { get; init; }
    public required IReadOnlyList<BoxShape> Boxes { get; init; }

    /// <summary>What ink stands at the places that were asked for, in their order.</summary>
    public IReadOnlyList<ColouredTick> Marks { get; init; } = [];

    /// <summary>
    /// Share of the characters of which the networks are certain, 0 to 1; 1 for a page without any. A table whose numbers all touch its rules is
    /// doubtful and is no handwriting: so doubts do not count here.
    /// </summary>
    public double SureShare
    {
        get
        {
            var all = Pieces.Sum(piece => piece.Characters.Count);
            return all == 0 ? 1 : Pieces.Sum(piece => piece.Characters.Count(c => c.Certainty >= Certain)) / (double)all;
        }
    }

    private const double Certain = 0.9;
}
