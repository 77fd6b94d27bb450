using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>What stays on one page: a paragraph, a row, a drawing. Lengths in points.</summary>
internal sealed record FlowPiece
{
    public required double Height { get; init; }

    /// <summary>Room above, unless the piece begins a page; of it and the room under the piece before the larger one counts. Less than 0: nearer to that piece.</summary>
    public double Before { get; init; }
    public double After { get; init; }

    /// <summary>On the same page as the piece behind it.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Draws the piece with its upper left corner at the spot.</summary>
    public required Action<PdfPage, PageSpot> Draw { get; init; }

    /// <summary>Drawn above the piece where it begins a page: the head of its table.</summary>
    public FlowPiece? Head { get; init; }

    public static FlowPiece Gap(double height) => new() { Height = height, Draw = (_, _) => { } };
}
