using UglyToad.PdfPig.PdfFonts;

namespace LpaFunctions.Reading.Fonts;

/// <param name="Unicode">The code itself where the font does not say.</param>
internal readonly record struct FontGlyph(string Unicode, CharacterBoundingBox Box);
