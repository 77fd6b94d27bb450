namespace LpaFunctions.Reading.Fonts;

/// <summary>What is known of a code of a font, asked once.</summary>
/// <param name="unicode">The code itself where the font does not say.</param>
/// <param name="box">As a share of the font size.</param>
/// <param name="width">What the pen moves by, as a share of the font size.</param>
internal sealed class FontGlyph(string unicode, GlyphBox box, double width)
{
    public string Unicode { get; } = unicode;

    public GlyphBox Box { get; } = box;

    public double Width { get; } = width;

    /// <summary>What the code stands for (<see cref="FontText"/>); null until somebody asks.</summary>
    public string? Text { get; set; }

    /// <summary>Whether <see cref="Text"/> is a guess.</summary>
    public bool IsGuessed { get; set; }
}
