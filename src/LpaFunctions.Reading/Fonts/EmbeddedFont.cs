using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LpaFunctions.Reading.Fonts.Maps;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Fonts;

/// <summary>
/// A font of the two kinds that office programs and browsers embed, TrueType under codes of one byte or of two, as far as reading asks for it: what
/// a code stands for, the box of its glyph and its width. All other fonts are PdfPig's.
/// </summary>
/// <param name="own">The dictionary of the font.</param>
/// <param name="name">Its name in the file.</param>
/// <param name="map">Null where the file does not say what its codes stand for.</param>
internal abstract class EmbeddedFont(DictionaryToken own, NameToken name, UnicodeMap? map) : IFont
{
    /// <summary>The dictionary of the font.</summary>
    public DictionaryToken Own => own;

    public NameToken Name => name;

    public bool IsVertical => false;

    public FontDetails Details => new(Name.Data, isBold: false, FontDetails.DefaultWeight, isItalic: false);

    /// <summary>What PdfPig would say of a code.</summary>
    public FontGlyph Glyph(int code, string? said)
    {
        var (box, width) = Shape(code, said);
        return new FontGlyph(said ?? new string((char)(code & 0xFFFF), 1), box, width);
    }

    public abstract int ReadCharacterCode(IInputBytes bytes, out int codeLength);

    public bool TryGetUnicode(int characterCode, [NotNullWhen(true)] out string? value)
    {
        value = map?[characterCode] ?? Guess(characterCode);
        return value is not null;
    }

    /// <summary>What a code that the file's map does not name stands for; null where nothing says it.</summary>
    protected virtual string? Guess(int code) => null;

    /// <param name="said">What the code stands for, as far as known.</param>
    protected abstract GlyphShape Shape(int code, string? said);

    /// <summary>For content that is not plain, which PdfPig runs itself.</summary>
    public CharacterBoundingBox GetBoundingBox(int characterCode)
    {
        if (!TryGetUnicode(characterCode, out var said))
        {
            said = null;
        }

        var (box, width) = Shape(characterCode, said);
        return BoxOfPdfPig(new PdfRectangle(box.Left, box.Bottom, box.Right, box.Top), width);
    }

    public TransformationMatrix GetFontMatrix() => throw Unasked();

    public double GetDescent() => throw Unasked();

    public double GetAscent() => throw Unasked();

    public bool TryGetPath(int characterCode, [NotNullWhen(true)] out IReadOnlyList<PdfSubpath>? path) => throw Unasked();

    public bool TryGetNormalisedPath(int characterCode, [NotNullWhen(true)] out IReadOnlyList<PdfSubpath>? path) => throw Unasked();

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern CharacterBoundingBox BoxOfPdfPig(PdfRectangle bounds, double width);

    private static NotSupportedException Unasked() => new("Nothing that shows text of such a font asks for this.");

    /// <param name="Box">As a share of the font size.</param>
    /// <param name="Width">What the pen moves by, as a share of the font size.</param>
    protected readonly record struct GlyphShape(GlyphBox Box, double Width);
}
