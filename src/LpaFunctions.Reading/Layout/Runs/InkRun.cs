using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Grids;

namespace LpaFunctions.Reading.Layout.Runs;

/// <summary>Glyphs that follow each other without a jump: on one baseline, in content order, marks behind their base.</summary>
internal sealed class InkRun
{
    public List<InkGlyph> Glyphs { get; } = [];
    public required double Baseline { get; init; }
    public double Size { get; set; }
    public double Start { get; set; }
    public double End { get; set; }

    /// <summary>Where the pen stood behind the last glyph, marks with an advance of their own included.</summary>
    public double Pen { get; set; }

    /// <summary>Points that its letters were set apart from each other; 0 in text that was not.</summary>
    public double Spacing { get; set; }

    /// <summary>Cell that the run lies in; null outside of tables.</summary>
    public GridCell? Cell { get; init; }
}
