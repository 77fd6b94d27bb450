using System.IO.Compression;
using LpaFunctions.Reading.Fonts;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>Refuses a stream that would grow over the limit before the memory for it is taken.</summary>
internal sealed class BoundedFilter(string name, IFilter inner, ReadingBudget budget, DecodedFonts fonts) : IFilter
{
    // The most that one byte can grow to: deflate 1,032 (RFC 1951: 258 bytes in 2 bits), LZW 2,731 (4,096 in 12 bits).
    private const long DeflateRatio = 1032;
    private const long LzwRatio = 2731;
    private const long RunLengthRatio = 128;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.CheckTime();
        var isPlain = IsPlainDeflate(streamDictionary);
        if (isPlain && fonts.TryGet(input, out var font))
        {
            return font;
        }

        var limit = budget.Limits.MaxStreamBytes;
        if (name is "FlateDecode" or "Fl" or "LZWDecode" or "LZW" or "CCITTFaxDecode" or "CCF")
        {
            budget.CountExpanded(DecodeSize.Claimed(streamDictionary, filterIndex, isFax: name[0] == 'C'));
        }

        if (isPlain && Inflated.From(input, limit) is { } inflated)
        {
            budget.CountExpanded(inflated.Length);
            fonts.Take(input, inflated, isKept: true);
            return inflated;
        }

        var worst =
            input.Length
            * name switch
            {
                "FlateDecode" or "Fl" => DeflateRatio,
                "LZWDecode" or "LZW" => LzwRatio,
                "RunLengthDecode" or "RL" => RunLengthRatio,
                _ => 4,
            };
        if (worst > limit && name is "FlateDecode" or "Fl")
        {
            budget.CountExpanded(MeasureDeflate(input, limit));
        }
        else if (worst > limit && name is "LZWDecode" or "LZW")
        {
            budget.CountExpanded(LzwLength.Measure(input.Span, limit));
        }
        else if (worst > limit && name is "RunLengthDecode" or "RL")
        {
            budget.CountExpanded(DecodeSize.OfRuns(input.Span, limit));
        }

        var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.CountExpanded(output.Length);
        fonts.Take(input, output, isKept: false);
        return output;
    }

    /// <summary>True for deflate and nothing behind it: no row filters, whose parameters stand in the dictionary.</summary>
    private bool IsPlainDeflate(DictionaryToken streamDictionary) =>
        name is "FlateDecode" or "Fl"
        && !streamDictionary.ContainsKey(NameToken.DecodeParms)
        && !streamDictionary.ContainsKey(NameToken.Dp);

    private static long MeasureDeflate(Memory<byte> input, long limit)
    {
        using var source = new MemoryStream(input.ToArray(), writable: false);
        using var inflate = new ZLibStream(source, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long total = 0;
        try
        {
            int read;
            while (total <= limit && (read = inflate.Read(buffer)) > 0)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream is the filter's affair; what was counted so far is what it can unpack.
        }

        return total;
    }
}
