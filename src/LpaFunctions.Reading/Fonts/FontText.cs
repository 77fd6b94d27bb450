using LpaFunctions.Reading.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Fonts;

/// <summary>What the codes of one font stand for: what the file says, else the embedded font's own table, else TIS-620.</summary>
internal sealed class FontText(IFont font, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private readonly Dictionary<int, (string Text, bool Guessed)> known = [];
    private readonly Dictionary<int, FontGlyph> shapes = [];
    private DictionaryToken? dictionary;
    private Dictionary<int, char>? glyphs;
    private bool? simple;
    private bool? ofTwoBytes;

    public string Name { get; } = font.Name?.Data ?? "";

    /// <summary>True for a font of one byte a letter without a ToUnicode map: its letters may be misnamed.</summary>
    public bool IsSilent => IsSimple && Find() is { } own && !own.ContainsKey(NameToken.ToUnicode);

    private bool IsSimple =>
        simple ??=
            Find() is { } own
            && own.TryGet<NameToken>(NameToken.Subtype, scanner, out var kind)
            && (kind.Data is "TrueType" or "Type1" or "MMType1" or "Type3");

    /// <summary>True where each two bytes are a code, which need not be looked up in a table of code lengths.</summary>
    public bool HasCodesOfTwoBytes =>
        ofTwoBytes ??=
            Find() is { } own
            && own.TryGet<NameToken>(NameToken.Subtype, scanner, out var kind)
            && kind.Data == "Type0"
            && own.TryGet<NameToken>(NameToken.Encoding, scanner, out var encoding)
            && encoding.Data == "Identity-H";

    /// <summary>True where PdfPig's own way of showing text is needed: glyphs that are content themselves, and text that runs down.</summary>
    public bool IsUncommon { get; } = font is IType3Font || font.IsVertical;

    /// <summary>What PdfPig says of a code, asked once.</summary>
    public FontGlyph Glyph(int code)
    {
        if (!shapes.TryGetValue(code, out var glyph))
        {
            var unicode = font.TryGetUnicode(code, out var said) && said is not null ? said : new string((char)(code & 0xFFFF), 1);
            shapes[code] = glyph = new FontGlyph(unicode, font.GetBoundingBox(code));
        }

        return glyph;
    }

    /// <param name="unicode">PdfPig's answer; the code itself where it knows none.</param>
    public (string Text, bool Guessed) Of(int code, string unicode)
    {
        if (known.TryGetValue(code, out var text))
        {
            return text;
        }

        text =
            font.TryGetUnicode(code, out var said) && !string.IsNullOrEmpty(said) && said != "\0" ? (unicode, false) : (Guess(code), true);
        known[code] = text;
        return text;
    }

    private string Guess(int code)
    {
        glyphs ??= LoadGlyphs();
        if (glyphs.TryGetValue(code, out var character))
        {
            return (character is >= '\uF0A1' and <= '\uF0FB' ? Tis620.Decode(character - 0xF000) : character).ToString();
        }

        return IsSimple && code is >= 0x20 and <= 0xFF ? Tis620.Decode(code).ToString() : "\uFFFD";
    }

    private Dictionary<int, char> LoadGlyphs()
    {
        try
        {
            var own = Find();
            if (own is null)
            {
                return [];
            }
            // Codes of a composite font are its glyphs; a simple font's codes are no glyphs, and its table says nothing about them.
            if (
                !own.TryGet<ArrayToken>(NameToken.DescendantFonts, scanner, out var descendants)
                || descendants.Length == 0
                || Resolve(descendants[0]) is not { } descendant
            )
            {
                return [];
            }

            return
                descendant.TryGet<DictionaryToken>(NameToken.FontDescriptor, scanner, out var descriptor)
                && descriptor.TryGet<StreamToken>(NameToken.FontFile2, scanner, out var file)
                ? TrueTypeCmap.GlyphToCharacter(file.Decode(filters, scanner).Span)
                : [];
        }
        catch (Exception fault) when (fault is not (PdfException or OperationCanceledException))
        {
            return [];
        }
    }

    private DictionaryToken? Resolve(IToken token) =>
        token switch
        {
            DictionaryToken direct => direct,
            IndirectReferenceToken reference => scanner.Get(reference.Data)?.Data as DictionaryToken,
            _ => null,
        };

    private DictionaryToken? Find() =>
        dictionary ??= font.Details?.FontDictionaryReference is { } reference ? scanner.Get(reference)?.Data as DictionaryToken : null;
}
