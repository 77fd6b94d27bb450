using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>What a filter will take memory for, told before it does.</summary>
internal static class DecodeSize
{
    /// <summary>Bytes of one predictor row, or of the whole picture of a fax, as the parameters claim; 0 where they claim nothing.</summary>
    public static long Claimed(DictionaryToken stream, int filterIndex, bool isFax)
    {
        if (!stream.TryGet(NameToken.DecodeParms, out var token) && !stream.TryGet(NameToken.Dp, out token))
        {
            return 0;
        }

        var parameters =
            token is ArrayToken several && filterIndex < several.Length
                ? several[filterIndex] as DictionaryToken
                : token as DictionaryToken;
        if (parameters is null)
        {
            return 0;
        }

        var columns = Number(parameters, NameToken.Columns);
        if (isFax)
        {
            return (long)
                Math.Min(columns * Math.Max(Number(parameters, NameToken.Rows), Number(stream, NameToken.Height)) / 8, long.MaxValue / 2);
        }

        var bits = Math.Max(1, Number(parameters, NameToken.Colors)) * Math.Max(8, Number(parameters, NameToken.BitsPerComponent));
        return (long)Math.Min(columns * bits / 8, long.MaxValue / 2);
    }

    /// <summary>Length of run-length data unpacked (ISO 32000-2, 7.4.5), counted no further than just over the limit.</summary>
    public static long OfRuns(ReadOnlySpan<byte> packed, long limit)
    {
        long total = 0;
        for (var i = 0; i < packed.Length && packed[i] != 128 && total <= limit; )
        {
            var (length, step) = packed[i] < 128 ? (packed[i] + 1, packed[i] + 2) : (257 - packed[i], 2);
            total += length;
            i += step;
        }

        return total;
    }

    private static double Number(DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, out var token) && token is NumericToken number ? Math.Clamp(number.Double, 0, 1e12) : 0;
}
