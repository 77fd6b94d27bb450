using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>The replacement text of a marked span (ISO 32000-2, 14.9.4).</summary>
internal static class ActualText
{
    private static readonly NameToken Key = NameToken.Create("ActualText");

    public static string? Read(DictionaryToken? properties, IPdfTokenScanner scanner)
    {
        if (properties is null || !properties.ContainsKey(Key))
        {
            return null;
        }

        if (properties.TryGet<HexToken>(Key, scanner, out var hex))
        {
            return Decode(hex.Bytes);
        }

        return properties.TryGet<StringToken>(Key, scanner, out var text) ? text.Data : null;
    }

    /// <summary>A text string: UTF-16 or UTF-8 behind a byte-order mark, else one byte a character.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        return Encoding.Latin1.GetString(bytes);
    }
}
