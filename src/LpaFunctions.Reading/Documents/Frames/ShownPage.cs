using LpaFunctions.Core.Evidence;

namespace LpaFunctions.Reading.Documents.Frames;

/// <summary>
/// How a page lies before whoever opens the file, where it was read in another frame: turned so that its text runs left to right, or an image
/// of it straightened.
/// </summary>
public sealed record ShownPage
{
    /// <summary>Points.</summary>
    public required double Width { get; init; }
    public required double Height { get; init; }

    /// <summary>Quarters of a turn, clockwise, from the page as shown to the frame in which it was read.</summary>
    public required int Quarters { get; init; }

    /// <summary>The parts of the page that were read in a frame of their own.</summary>
    public required IReadOnlyList<ReadPart> Parts { get; init; }

    /// <summary>A page that was turned as a whole.</summary>
    public static ShownPage Turned(double width, double height, int quarters) =>
        new()
        {
            Width = width,
            Height = height,
            Quarters = quarters,
            Parts = [new ReadPart(new TextBox(0, 0, width, height), quarters, Degrees: 0)],
        };

    /// <summary>Where a box of the frame in which the page was read stands on the page as shown.</summary>
    public TextBox Place(TextBox box) => Parts.FirstOrDefault(part => part.Holds(box)) is { } part ? part.Place(box) : box;
}
