using LpaFunctions.Reading.Fonts.Maps;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Fonts.Encodings;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Fonts;

/// <summary>
/// Makes the fonts of a document that are of usual kinds (<see cref="EmbeddedFont"/>). Whatever is not as programs write it is no such font: PdfPig
/// then reads it, refuses it or mends it as it always did.
/// </summary>
internal sealed class EmbeddedFonts(IPdfTokenScanner scanner, ILookupFilterProvider filters, DecodedFonts decoded)
{
    private const int Symbolic = 4;
    private const int MostCodes = 65_536;

    /// <summary>Null where the font is PdfPig's to read.</summary>
    public EmbeddedFont? Read(DictionaryToken own)
    {
        try
        {
            return NameOf(own, NameToken.Subtype) switch
            {
                "TrueType" => ReadSimple(own),
                "Type0" => ReadComposite(own),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever it is, PdfPig comes upon it too, and says what becomes of the font.
            return null;
        }
    }

    private SimpleFont? ReadSimple(DictionaryToken own)
    {
        var hasEncoding = own.TryGet(NameToken.Encoding, out var encodingToken);
        Encoding? encoding = null;
        if (hasEncoding && !Encoding.TryGetNamedEncoding(encodingToken as NameToken, out encoding))
        {
            return null;
        }

        if (!own.TryGet<NumericToken>(NameToken.FirstChar, out var first) || Widths(own) is not { } widths)
        {
            return null;
        }

        var isNamed =
            own.TryGet<NameToken>(NameToken.BaseFont, out var name) && !name.Data.Contains("ZapfDingbats", StringComparison.Ordinal);
        if (!isNamed || Describe(own) is not { } descriptor || !TryReadMap(own, out var map))
        {
            return null;
        }

        // Names of glyphs are looked up by PdfPig where nothing else leads to a glyph.
        if (ReadFile(descriptor) is not { HasNames: false } file)
        {
            return null;
        }

        var isSymbolic = IntOf(descriptor, NameToken.Flags) is not -1 and var flags && (flags & Symbolic) == Symbolic;
        return new SimpleFont(own, name!, map)
        {
            File = file,
            Widths = widths,
            FirstCode = first.Int,
            Encoding = encoding,
            IsSymbolic = isSymbolic,
            MissingWidth = descriptor.TryGet<NumericToken>(NameToken.MissingWidth, out var missing) ? missing.Double : 0,
        };
    }

    private CompositeFont? ReadComposite(DictionaryToken own)
    {
        var isUsual = NameOf(own, NameToken.Encoding) == "Identity-H" && own.TryGet<NameToken>(NameToken.BaseFont, out _);
        if (!isUsual || Descendant(own) is not { } descendant || !IsUsual(descendant))
        {
            return null;
        }

        if (Describe(descendant) is not { } descriptor || FontBox(descriptor) is not { } box)
        {
            return null;
        }

        if (CompositeWidths(descendant) is not { } widths || !TryReadMap(own, out var map))
        {
            return null;
        }

        if (!TryReadGlyphs(descendant, out var glyphs) || ReadFile(descriptor) is not { } file)
        {
            return null;
        }

        return new CompositeFont(own, (NameToken)own.Data[NameToken.BaseFont], map)
        {
            File = file,
            Widths = widths,
            DefaultWidth = descendant.TryGet<NumericToken>(NameToken.Dw, out var usual) ? usual.Double : 1000,
            Glyphs = glyphs,
            FontBox = box,
        };
    }

    private DictionaryToken? Descendant(DictionaryToken own)
    {
        if (!own.TryGet(NameToken.DescendantFonts, out var token))
        {
            return null;
        }

        var several = token as ArrayToken ?? (token is IndirectReferenceToken to ? Find<ArrayToken>(to) : null);
        var isOne = several is not null && (several.Length == 1 || (several.Length > 1 && token is ArrayToken));
        return isOne ? Find<DictionaryToken>(several![0]) : null;
    }

    private bool IsUsual(DictionaryToken descendant)
    {
        var isOfKind = NameOf(descendant, NameToken.Type) == "Font" && NameOf(descendant, NameToken.Subtype) == "CIDFontType2";
        var isVertical = descendant.ContainsKey(NameToken.W2) || descendant.ContainsKey(NameToken.Dw2);
        var hasUsualWidth = !descendant.TryGet(NameToken.Dw, out var width) || width is NumericToken;
        if (!isOfKind || isVertical || !hasUsualWidth)
        {
            return false;
        }

        return descendant.TryGet(NameToken.CidSystemInfo, out var token)
            && Find<DictionaryToken>(token) is { } collection
            && IsNone(collection);
    }

    /// <summary>Codes of Chinese, Japanese and Korean collections stand for something even where the file does not say it.</summary>
    private static bool IsNone(DictionaryToken collection)
    {
        var hasRegistry = collection.TryGet(NameToken.Registry, out var registry) && registry is StringToken or HexToken;
        return hasRegistry && collection.TryGet(NameToken.Ordering, out var ordering) && IsIdentity(ordering);
    }

    private static bool IsIdentity(IToken ordering) =>
        ordering is StringToken { Data: "Identity" or "UCS" } or HexToken { Data: "Identity" or "UCS" };

    /// <summary>The descriptor of a font whose file is TrueType.</summary>
    private DictionaryToken? Describe(DictionaryToken font)
    {
        var isFound = font.TryGet(NameToken.FontDescriptor, out var token) && Find<DictionaryToken>(token) is not null;
        var descriptor = isFound ? Find<DictionaryToken>(token!) : null;
        return descriptor is not null && !descriptor.ContainsKey(NameToken.FontFile) && HasUsualBox(descriptor) ? descriptor : null;
    }

    private static bool HasUsualBox(DictionaryToken descriptor) => FontBox(descriptor) is not null;

    /// <summary>Null where the box is no four numbers; empty where there is none.</summary>
    private static GlyphBox? FontBox(DictionaryToken descriptor)
    {
        if (!descriptor.TryGet<ArrayToken>(NameToken.FontBbox, out var box) || box.Data.Count != 4)
        {
            return default(GlyphBox);
        }

        return box.Data.All(side => side is NumericToken) ? new GlyphBox(Side(box, 0), Side(box, 1), Side(box, 2), Side(box, 3)) : null;
    }

    private static double Side(ArrayToken box, int index) => ((NumericToken)box[index]).Double;

    private double[]? Widths(DictionaryToken own)
    {
        if (!own.TryGet(NameToken.Widths, out var token) || Find<ArrayToken>(token) is not { } array)
        {
            return null;
        }

        var widths = new double[array.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            if (array[i] is not NumericToken width)
            {
                return null;
            }

            widths[i] = width.Double;
        }

        return widths;
    }

    /// <summary>Widths by identifier: lists behind the first of their codes, and ranges (ISO 32000-2, 9.7.4.3).</summary>
    private Dictionary<int, double>? CompositeWidths(DictionaryToken descendant)
    {
        var widths = new Dictionary<int, double>();
        if (!descendant.TryGet(NameToken.W, out var token))
        {
            return widths;
        }

        if (Find<ArrayToken>(token) is not { } array)
        {
            return null;
        }

        for (var i = 0; i < array.Length; )
        {
            if (i + 1 >= array.Length || array[i++] is not NumericToken first)
            {
                return null;
            }

            var next = array[i++];
            var isTaken = next switch
            {
                ArrayToken list => Take(widths, first.Int, list),
                NumericToken last when i < array.Length && array[i++] is NumericToken width => Take(
                    widths,
                    first.Int,
                    last.Int,
                    width.Double
                ),
                _ => false,
            };
            if (!isTaken)
            {
                return null;
            }
        }

        return widths;
    }

    private static bool Take(Dictionary<int, double> widths, int first, ArrayToken list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is not NumericToken width)
            {
                return false;
            }

            widths[first + i] = width.Double;
        }

        return true;
    }

    private static bool Take(Dictionary<int, double> widths, int first, int last, double width)
    {
        if ((long)last - first > MostCodes)
        {
            return false;
        }

        for (var code = first; code <= last; code++)
        {
            widths[code] = width;
        }

        return true;
    }

    /// <summary>The glyphs of identifiers; null where they are the same.</summary>
    private bool TryReadGlyphs(DictionaryToken descendant, out ReadOnlyMemory<byte>? glyphs)
    {
        glyphs = null;
        if (!descendant.TryGet(NameToken.CidToGidMap, out var token) || Find<NameToken>(token) is not null)
        {
            return true;
        }

        glyphs = Find<StreamToken>(token)?.Decode(filters, scanner);
        return glyphs is not null;
    }

    /// <returns>False where the map has to be read by PdfPig.</returns>
    private bool TryReadMap(DictionaryToken own, out UnicodeMap? map)
    {
        map = null;
        if (!own.TryGet(NameToken.ToUnicode, out var token))
        {
            return true;
        }

        if (Find<StreamToken>(token) is { Data.IsEmpty: false } stream)
        {
            map = UnicodeMapReader.Read(stream.Decode(filters, scanner));
        }

        return map is not null;
    }

    private TrueTypeFile? ReadFile(DictionaryToken descriptor)
    {
        if (
            !descriptor.TryGet<IndirectReferenceToken>(NameToken.FontFile2, out var reference)
            || Find<StreamToken>(reference) is not { } stream
        )
        {
            return null;
        }

        var font = stream.Decode(filters, scanner);
        return decoded.IsSound(font) ? TrueTypeFile.Read(font) : null;
    }

    private static string? NameOf(DictionaryToken dictionary, NameToken key) =>
        dictionary.TryGet<NameToken>(key, out var name) ? name.Data : null;

    private static int IntOf(DictionaryToken dictionary, NameToken key) =>
        dictionary.TryGet<NumericToken>(key, out var number) ? number.Int : 0;

    private T? Find<T>(IToken token)
        where T : class, IToken => DirectObjectFinder.TryGet<T>(token, scanner, out var found) ? found : null;
}
