using LpaFunctions.Reading.Documents.Frames;

namespace LpaFunctions.Reading.Documents.Images;

/// <summary>A page as a reader of images gives it: characters at their places, rules and boxes. Points, origin at the top left.</summary>
public sealed record ScannedPage
{
    /// <summary>1-based.</summary>
    public required int Number { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }

    /// <summary>How the page lies as shown; null where it was read in just that frame.</summary>
    public ShownPage? Shown { get; init; }

    /// <summary>Line by line, left to right, marks behind the letter that they stand over.</summary>
    public required IReadOnlyList<ScannedGlyph> Glyphs { get; init; }
    public IReadOnlyList<ScannedRule> Rules { get; init; } = [];
    public IReadOnlyList<ScannedBox> Boxes { get; init; } = [];
    public IReadOnlyList<ReadingDoubt> Doubts { get; init; } = [];

    /// <summary>Pixels an inch of the image, in the direction that has fewer; null where nothing was read, or nobody knows.</summary>
    public int? Dpi { get; init; }

    /// <summary>In Thai, behind "page N": why a person has to read the page; null where it was read.</summary>
    public string? Unread { get; init; }
}
