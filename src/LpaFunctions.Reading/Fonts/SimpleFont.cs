using System.Globalization;
using LpaFunctions.Reading.Fonts.Maps;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Fonts;

/// <summary>An embedded TrueType font under codes of one byte (ISO 32000-2, 9.6.3), whose glyphs are found as PdfPig finds them.</summary>
internal sealed class SimpleFont(DictionaryToken own, NameToken name, UnicodeMap? map) : EmbeddedFont(own, name, map)
{
    private const string NotDefined = ".notdef";

    private static readonly TransformationMatrix Thousandths = TransformationMatrix.FromValues(1 / 1000.0, 0, 0, 1 / 1000.0, 0, 0);

    public required TrueTypeFile File { get; init; }

    /// <summary>Of the codes from <see cref="FirstCode"/> on, in thousandths of the font size.</summary>
    public required double[] Widths { get; init; }

    public required int FirstCode { get; init; }

    /// <summary>Null where the file names none.</summary>
    public required Encoding? Encoding { get; init; }

    public required bool IsSymbolic { get; init; }

    public required double MissingWidth { get; init; }

    public override int ReadCharacterCode(IInputBytes bytes, out int codeLength)
    {
        codeLength = 1;
        return bytes.CurrentByte;
    }

    protected override string? Guess(int code)
    {
        if (Encoding is null && !HasNumbers)
        {
            return null;
        }

        try
        {
            return GlyphList.AdobeGlyphList.NameToUnicode(NameOf(code) ?? NotDefined);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A name that looks like a code point and is none.
            return null;
        }
    }

    protected override GlyphShape Shape(int code, string? said)
    {
        var units = TransformationMatrix.FromValues(1.0 / File.UnitsPerEm, 0, 0, 1.0 / File.UnitsPerEm, 0, 0);
        var isOfFont = TryGetBox(code, said, out var box);
        var to = isOfFont ? units : Thousandths;
        var index = code - FirstCode;
        if (index >= 0 && index < Widths.Length)
        {
            return new GlyphShape(box.Scaled(to), Thousandths.TransformX(Widths[index]));
        }

        var width = TryGetAdvance(code, out var advance) ? advance : box.Width;
        return new GlyphShape(box.Scaled(to), to.TransformX(width));
    }

    /// <returns>False where the box is as wide as the file says, and not the font.</returns>
    private bool TryGetBox(int code, string? said, out GlyphBox box)
    {
        if (TryGetGlyph(code, said, out var glyph) && File.TryGetBox(glyph, out box))
        {
            return true;
        }

        if (TryGetAdvance(code, out var advance))
        {
            box = new GlyphBox(0, 0, advance, 0);
            return true;
        }

        var index = code - FirstCode;
        box = new GlyphBox(0, 0, index >= 0 && index < Widths.Length ? Widths[index] : MissingWidth, 0);
        return false;
    }

    private bool TryGetAdvance(int code, out double advance)
    {
        advance = 0;
        return File.Indexes is { } indexes && indexes.TryGet(code, out var glyph) && File.TryGetAdvance(glyph, out advance);
    }

    private bool TryGetGlyph(int code, string? said, out int glyph)
    {
        glyph = 0;
        if (File.Indexes is not { } indexes)
        {
            return false;
        }

        if (said is null || NameOf(code) is not { } name)
        {
            return indexes.TryGet(code, out glyph);
        }

        if (string.Equals(name, NotDefined, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        glyph = IsSymbolic && indexes.Symbols >= 0 ? GlyphOfSymbol(indexes, code, said) : GlyphOfName(indexes, said, name);
        return glyph != 0 || indexes.TryGet(code, out glyph);
    }

    private static int GlyphOfSymbol(GlyphIndexes indexes, int code, string said)
    {
        var glyph = indexes.Glyph(indexes.Symbols, code);
        if (glyph == 0 && code is >= 0 and <= 0xFF)
        {
            indexes.TryGetSymbol(indexes.Symbols, code, out glyph);
        }

        return glyph == 0 ? GlyphOfText(indexes, said) : glyph;
    }

    private static int GlyphOfName(GlyphIndexes indexes, string said, string name)
    {
        var glyph = GlyphOfText(indexes, said);
        if (glyph == 0 && indexes.Roman >= 0 && MacOsRomanEncoding.Instance.NameToCodeMap.TryGetValue(name, out var code))
        {
            glyph = indexes.Glyph(indexes.Roman, code);
        }

        return glyph;
    }

    private static int GlyphOfText(GlyphIndexes indexes, string said) =>
        indexes.Unicode >= 0 && said.Length > 0 ? indexes.Glyph(indexes.Unicode, said[0]) : 0;

    // PdfPig names glyphs by their numbers where the file names no encoding and the font no names.
    private bool HasNumbers => File is { Indexes: not null, HasPost: true };

    private string? NameOf(int code)
    {
        if (Encoding is not null)
        {
            return Encoding.CodeToNameMap.GetValueOrDefault(code);
        }

        if (!HasNumbers || code is < 0 or > 255)
        {
            return null;
        }

        return File.Indexes!.TryGet(code, out var glyph) ? glyph.ToString(CultureInfo.InvariantCulture) : null;
    }
}
