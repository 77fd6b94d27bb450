using UglyToad.PdfPig.PdfFonts;

namespace LpaFunctions.Reading.Fonts;

/// <summary>What is known of a code of a font, asked once.</summary>
/// <param name="unicode">The code itself where the font does not say.</param>
internal sealed class FontGlyph(string unicode, CharacterBoundingBox box)
{
    public string Unicode { get; } = unicode;

    public CharacterBoundingBox Box { get; } = box;

    /// <summary>What the code stands for (<see cref="FontText"/>); null until somebody asks.</summary>
    public string? Text { get; set; }

    /// <summary>Whether <see cref="Text"/> is a guess.</summary>
    public bool IsGuessed { get; set; }
}
