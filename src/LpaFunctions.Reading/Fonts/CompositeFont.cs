using LpaFunctions.Reading.Fonts.Maps;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Fonts;

/// <summary>An embedded TrueType font under codes of two bytes that are its character identifiers (ISO 32000-2, 9.7: Type 0 under Identity-H).</summary>
internal sealed class CompositeFont(DictionaryToken own, NameToken name, UnicodeMap? map) : EmbeddedFont(own, name, map)
{
    public required TrueTypeFile File { get; init; }

    /// <summary>In thousandths of the font size.</summary>
    public required IReadOnlyDictionary<int, double> Widths { get; init; }

    public required double DefaultWidth { get; init; }

    /// <summary>The glyph of each identifier, two bytes each; null where they are the same.</summary>
    public ReadOnlyMemory<byte>? Glyphs { get; init; }

    /// <summary>The box of a glyph that the font does not have, in units.</summary>
    public required GlyphBox FontBox { get; init; }

    public override int ReadCharacterCode(IInputBytes bytes, out int codeLength)
    {
        var high = bytes.CurrentByte;
        codeLength = bytes.IsAtEnd() || !bytes.MoveNext() ? 1 : 2;
        return (high << 8) | (codeLength == 1 ? 0 : bytes.CurrentByte);
    }

    protected override GlyphShape Shape(int code, string? said)
    {
        var box = File.TryGetBox(GlyphOf(code), out var outline) ? outline : FontBox;
        var scale = 1 / (double)File.UnitsPerEm;
        var width = Widths.TryGetValue(code, out var own) ? own : DefaultWidth;
        return new GlyphShape(box.Scaled(TransformationMatrix.FromValues(scale, 0, 0, scale, 0, 0)), width / 1000.0);
    }

    private int GlyphOf(int identifier)
    {
        if (Glyphs is not { } map)
        {
            return identifier;
        }

        var at = 2 * identifier;
        return at + 1 < map.Length ? (map.Span[at] << 8) | map.Span[at + 1] : 0;
    }
}
