using LpaFunctions.Reading.Ink;

namespace LpaFunctions.Reading.Layout.Boxes;

/// <summary>■ among □, ● among ○: a filled shape is a chosen box only on a page that has empty ones of its kind; else it is a bullet.</summary>
internal sealed class FilledGlyphs
{
    private const char FilledSquare = '\u25A0';
    private const char EmptySquare = '\u25A1';
    private const char FilledCircle = '\u25CF';
    private const char EmptyCircle = '\u25CB';

    private bool _squares;
    private bool _circles;

    public static FilledGlyphs On(List<InkGlyph> glyphs)
    {
        var found = new FilledGlyphs();
        foreach (var glyph in glyphs)
        {
            found._squares |= glyph.Text is [EmptySquare];
            found._circles |= glyph.Text is [EmptyCircle];
        }

        return found;
    }

    /// <summary>True checked, false empty, null no box.</summary>
    public bool? StateOf(InkGlyph glyph) =>
        glyph.Text switch
        {
            [FilledSquare] when _squares => true,
            [FilledCircle] when _circles => true,
            [EmptyCircle] => false,
            _ => null,
        };
}
