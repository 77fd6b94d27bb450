using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Fonts;

/// <summary>What the codes of one font stand for: what the file says, else the embedded font's own table, else TIS-620.</summary>
internal sealed class FontText(IFont font, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    private const string Unknown = "\uFFFD";

    // Codes of two bytes.
    private const int MostCodes = 65_536;

    private readonly Dictionary<int, (string Text, bool Guessed)> _known = [];
    private readonly GlyphTable _shapes = new();
    private DictionaryToken? _dictionary;
    private Dictionary<int, string>? _glyphs;
    private bool? _simple;
    private bool? _silent;
    private bool? _ofTwoBytes;
    private bool? _otherGlyphs;

    public string Name { get; } = font.Name?.Data ?? "";

    /// <summary>True for a font of one byte a letter without a ToUnicode map: its letters may be misnamed.</summary>
    public bool IsSilent => _silent ??= IsSimple && Find() is { } own && !own.ContainsKey(NameToken.ToUnicode);

    private bool IsSimple =>
        _simple ??=
            Find() is { } own
            && own.TryGet<NameToken>(NameToken.Subtype, scanner, out var kind)
            && (kind.Data is "TrueType" or "Type1" or "MMType1" or "Type3");

    /// <summary>True where each byte is a code.</summary>
    public bool HasCodesOfOneByte => IsSimple;

    /// <summary>True where each two bytes are a code, which need not be looked up in a table of code lengths.</summary>
    public bool HasCodesOfTwoBytes => _ofTwoBytes ??= Find() is { } own && IsComposite(own) && HasIdentityCodes(own);

    /// <summary>True where PdfPig's own way of showing text is needed: glyphs that are content themselves, and text that runs down.</summary>
    public bool IsUncommon { get; } = font is IType3Font || font.IsVertical;

    private bool IsComposite(DictionaryToken own) =>
        own.TryGet<NameToken>(NameToken.Subtype, scanner, out var kind) && kind.Data == "Type0";

    private bool HasIdentityCodes(DictionaryToken own) =>
        own.TryGet<NameToken>(NameToken.Encoding, scanner, out var encoding) && encoding.Data == "Identity-H";

    /// <summary>What PdfPig says of a code, asked once.</summary>
    public FontGlyph Glyph(int code)
    {
        if (_shapes[code] is not { } glyph)
        {
            if (!font.TryGetUnicode(code, out var said))
            {
                said = null;
            }

            _shapes[code] = glyph = font is EmbeddedFont embedded ? embedded.Glyph(code, said) : GlyphOfPdfPig(code, said);
        }

        return glyph;
    }

    private FontGlyph GlyphOfPdfPig(int code, string? said)
    {
        var box = font.GetBoundingBox(code);
        return new FontGlyph(said ?? new string((char)(code & 0xFFFF), 1), GlyphBox.From(box.GlyphBounds), box.Width);
    }

    /// <summary>What a code stands for, by its glyph.</summary>
    public (string Text, bool Guessed) Read(int code, FontGlyph glyph)
    {
        if (glyph.Text is null)
        {
            (glyph.Text, glyph.IsGuessed) = Read(code, glyph.Unicode);
        }

        return (glyph.Text, glyph.IsGuessed);
    }

    /// <param name="unicode">PdfPig's answer; the code itself where it knows none.</param>
    public (string Text, bool Guessed) Read(int code, string unicode)
    {
        if (_known.TryGetValue(code, out var text))
        {
            return text;
        }

        if (!font.TryGetUnicode(code, out var said) || string.IsNullOrEmpty(said) || said == "\0")
        {
            text = (Guess(code), true);
        }
        else if (IsMissingGlyph(code) && !string.IsNullOrWhiteSpace(said))
        {
            text = (Unknown, true);
        }
        else
        {
            text = Contradiction(code, unicode) is { } name ? (name, true) : (unicode, false);
        }

        _known[code] = text;
        return text;
    }

    // Glyph 0 stands for all that a font lacks, and a file may give it the name of one of them: pdf-lib 1.17.1 calls the frame of ☐ and ☑ alike ☑.
    private bool IsMissingGlyph(int code) => code == 0 && !HasOtherGlyphs;

    // Their codes are pictures: "Ø" of Wingdings is an arrow, not the ุ that TIS-620 has there.
    private bool IsOfSymbols =>
        IsSimple
        && (Name.Contains("ingdings", StringComparison.OrdinalIgnoreCase) || Name.Contains("Webdings", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The embedded font's own name of a glyph, where the file's map says of a Thai mark or of ำ something that cannot be: Office 2007 calls nikhahit ้ and ้
    /// a blank, Excel 2007 calls the า of one font ำ, pdf-lib calls nikhahit ำ. Null where both agree, and for all other letters.
    /// </summary>
    private string? Contradiction(int code, string said)
    {
        if (!MayBeMisnamed(said) || HasOtherGlyphs)
        {
            return null;
        }

        _glyphs ??= LoadGlyphs();
        return _glyphs.TryGetValue(code, out var name) && name != said && MayBeMeant(said, name) ? name : null;
    }

    private static bool MayBeMisnamed(string said) =>
        said.Length == 1 && (ThaiInk.IsMark(said) || said[0] is '\u0E32' or '\u0E33' or ' ' or '\u00A0' or '\uFFFD');

    // Forms of old fonts are told from their letters by rule 1 of the repair.
    private static bool MayBeMeant(string said, string name)
    {
        var isMark = ThaiInk.IsMark(name) && name[0] < '\uF700';
        return said[0] switch
        {
            ' ' or '\u00A0' or '\uFFFD' => isMark,
            '\u0E32' or '\u0E33' => name is "\u0E32" or "\u0E33" or "\u0E4D" || (isMark && name[0] == '\u0E4D'),
            _ => isMark && said[0] < '\uF700',
        };
    }

    /// <summary>True where the codes are not the glyphs of the embedded font.</summary>
    private bool HasOtherGlyphs => _otherGlyphs ??= !HasCodesOfTwoBytes || MapsGlyphs();

    private bool MapsGlyphs() =>
        Find() is { } own
        && own.TryGet<ArrayToken>(NameToken.DescendantFonts, scanner, out var descendants)
        && descendants.Length > 0
        && Resolve(descendants[0]) is { } descendant
        && descendant.TryGet<StreamToken>(NameToken.CidToGidMap, scanner, out _);

    private string Guess(int code)
    {
        _glyphs ??= LoadGlyphs();
        if (_glyphs.TryGetValue(code, out var name))
        {
            return name is [>= '\uF0A1' and <= '\uF0FB' and var symbol] ? Tis620.Decode(symbol - 0xF000).ToString() : name;
        }

        if (IsOfSymbols)
        {
            return ((char)(code & 0xFF)).ToString();
        }

        return IsSimple && code is >= 0x20 and <= 0xFF ? Tis620.Decode(code).ToString() : Unknown;
    }

    private Dictionary<int, string> LoadGlyphs()
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

            if (
                !descendant.TryGet<DictionaryToken>(NameToken.FontDescriptor, scanner, out var descriptor)
                || !descriptor.TryGet<StreamToken>(NameToken.FontFile2, scanner, out var file)
            )
            {
                return [];
            }

            var names = EmbeddedNames.Read(file.Decode(filters, scanner).Span);
            return descendant.TryGet<StreamToken>(NameToken.CidToGidMap, scanner, out var map)
                ? OfCodes(names, map.Decode(filters, scanner).Span)
                : names;
        }
        catch (Exception fault) when (fault is not (PdfException or OperationCanceledException))
        {
            return [];
        }
    }

    /// <summary>The names of glyphs by the codes that a map of the file leads to them: two bytes a code, the higher first.</summary>
    private static Dictionary<int, string> OfCodes(Dictionary<int, string> names, ReadOnlySpan<byte> map)
    {
        var byCode = new Dictionary<int, string>(names.Count);
        for (var code = 0; code < Math.Min(map.Length / 2, MostCodes); code++)
        {
            if (names.TryGetValue((map[2 * code] << 8) | map[(2 * code) + 1], out var name))
            {
                byCode[code] = name;
            }
        }

        return byCode;
    }

    private DictionaryToken? Resolve(IToken token) =>
        token switch
        {
            DictionaryToken direct => direct,
            IndirectReferenceToken reference => scanner.Get(reference.Data)?.Data as DictionaryToken,
            _ => null,
        };

    private DictionaryToken? Find() => _dictionary ??= font is EmbeddedFont embedded ? embedded.Own : FindOfPdfPig();

    private DictionaryToken? FindOfPdfPig() =>
        font.Details?.FontDictionaryReference is { } reference ? scanner.Get(reference)?.Data as DictionaryToken : null;
}
