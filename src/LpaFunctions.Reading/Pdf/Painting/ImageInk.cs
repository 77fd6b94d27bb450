using LpaFunctions.Reading.Documents.Frames;
using LpaFunctions.Reading.Ink;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Notes an image without decoding it; a JPEG or fax stream is handed on as it is.</summary>
internal static class ImageInk
{
    public static InkImage From(XObjectContentRecord record, IPdfTokenScanner scanner, double left, double top)
    {
        var matrix = record.AppliedTransformation;
        Span<PagePoint> corners = [Corner(matrix, 0, 0), Corner(matrix, 1, 0), Corner(matrix, 0, 1), Corner(matrix, 1, 1)];
        double x0 = double.MaxValue,
            y0 = double.MaxValue,
            x1 = double.MinValue,
            y1 = double.MinValue;
        foreach (var (x, y) in corners)
        {
            (x0, x1) = (Math.Min(x0, x), Math.Max(x1, x));
            (y0, y1) = (Math.Min(y0, y), Math.Max(y1, y));
        }

        var box = new InkBox(x0 - left, top - y1, x1 - left, top - y0, Filled: true);
        var dictionary = record.Stream.StreamDictionary;
        var width = Number(dictionary, NameToken.Width, scanner);
        var height = Number(dictionary, NameToken.Height, scanner);
        var mediaType = OnlyFilter(dictionary, scanner) switch
        {
            "DCTDecode" or "DCT" => "image/jpeg",
            "CCITTFaxDecode" or "CCF" => "image/g3fax",
            "JPXDecode" => "image/jp2",
            _ => null,
        };

        return mediaType is null
            ? new InkImage(box, width, height, null, null)
            : new InkImage(box, width, height, mediaType, record.Stream.Data.ToArray());
    }

    private static PagePoint Corner(TransformationMatrix matrix, double ofWidth, double ofHeight)
    {
        var (x, y) = matrix.Transform(ofWidth, ofHeight);
        return new(x, y);
    }

    /// <summary>False for a stencil, and for an image with a mask that lets what lies behind it show.</summary>
    public static bool IsOpaque(XObjectContentRecord record) => !HasMask(record.Stream.StreamDictionary);

    private static bool HasMask(DictionaryToken image) =>
        image.ContainsKey(NameToken.Smask)
        || image.ContainsKey(NameToken.Mask)
        || image.ContainsKey(NameToken.ImageMask)
        || image.ContainsKey(NameToken.Create("SMaskInData"));

    private static int Number(DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner) =>
        dictionary.TryGet<NumericToken>(name, scanner, out var number) ? (int)Math.Clamp(number.Double, 0, int.MaxValue) : 0;

    private static string? OnlyFilter(DictionaryToken dictionary, IPdfTokenScanner scanner)
    {
        if (dictionary.TryGet<NameToken>(NameToken.Filter, scanner, out var name))
        {
            return name.Data;
        }

        return
            dictionary.TryGet<ArrayToken>(NameToken.Filter, scanner, out var several)
            && several is { Length: 1 }
            && several[0] is NameToken one
            ? one.Data
            : null;
    }
}
