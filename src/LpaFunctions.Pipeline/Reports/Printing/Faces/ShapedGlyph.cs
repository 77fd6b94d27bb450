namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>A glyph in its place; lengths in thousandths of the type size.</summary>
internal sealed record ShapedGlyph
{
    public required int Glyph { get; set; }

    /// <summary>The letters that it stands for.</summary>
    public required string Text { get; set; }

    /// <summary>Where its first letter is in the text.</summary>
    public required int Letter { get; init; }

    /// <summary>How far the next glyph is; a mark has none.</summary>
    public int Advance { get; set; }

    /// <summary>How far it lies right of its place.</summary>
    public int X { get; set; }

    /// <summary>How far it lies above the line.</summary>
    public int Y { get; set; }

    /// <summary>Part of what several glyphs say together: a letter with its marks.</summary>
    public bool IsPart { get; set; }

    /// <summary>What the glyph and its other parts stand for together; null where each stands for itself.</summary>
    public string? Whole { get; set; }
}
