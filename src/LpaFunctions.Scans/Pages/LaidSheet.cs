using LpaFunctions.Scans.CheckBoxes;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Pages;

/// <summary>A page turned upright and straight, with what stands on it; nothing is read yet.</summary>
internal sealed record LaidSheet(InkSheet Sheet, InkRuns Runs)
{
    public required double Angle { get; init; }
    public required PageLean? Lean { get; init; }
    public required double ColouredShare { get; init; }
    public required RuleSet Rules { get; init; }
    public required RuleEnds Ends { get; init; }
    public required List<BoxShape> Boxes { get; init; }
    public required List<LinePiece> Pieces { get; init; }
}
