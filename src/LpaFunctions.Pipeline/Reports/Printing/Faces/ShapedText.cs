namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>A text in glyphs of one face.</summary>
internal sealed record ShapedText(string Text, IReadOnlyList<ShapedGlyph> Glyphs)
{
    /// <summary>In thousandths of the type size.</summary>
    public int Width { get; } = Glyphs.Sum(g => g.Advance);
}
