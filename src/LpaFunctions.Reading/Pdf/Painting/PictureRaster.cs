using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Ink;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Painting;

/// <summary>Decodes one image of a page as far as the file's own filters lead.</summary>
internal sealed class PictureRaster(PageInk page, IFilterProvider filters, long maxPixels)
{
    private const string TooManyPixels = "ภาพมีจำนวนจุดเกินกำหนด";

    public PageRaster Decode(InkPicture picture)
    {
        var raster = Raster(picture, RasterKind.WantsRenderer);
        if (maxPixels < (long)raster.PixelWidth * raster.PixelHeight)
        {
            return raster with { Obstacle = TooManyPixels };
        }

        if (Obstacle(picture) is { } obstacle)
        {
            return raster with { Obstacle = obstacle };
        }

        try
        {
            return Last(picture.Image) is "DCTDecode" or "DCT"
                ? raster with
                {
                    Kind = RasterKind.Jpeg,
                    Data = Jpeg(picture.Image),
                }
                : Samples(raster, picture.Image);
        }
        catch (Exception fault) when (fault is not (PdfException or OperationCanceledException or OutOfMemoryException))
        {
            // What PdfPig throws at a damaged stream has no one type.
            return raster with { Obstacle = "ภาพที่ข้อมูลเสียหาย" };
        }
    }

    private PageRaster Raster(InkPicture picture, RasterKind kind)
    {
        var box = picture.Box;
        var place = new TextBox(box.Left, box.Top, box.Right, box.Bottom);

        return new()
        {
            Page = page.Number,
            PageWidth = page.Width,
            PageHeight = page.Height,
            Box = place,
            Quarters = Quarters(picture.To),
            PixelWidth = picture.Image.WidthInSamples,
            PixelHeight = picture.Image.HeightInSamples,
            Kind = kind,
        };
    }

    /// <summary>How the page shows the image, from where its right side points.</summary>
    private static int Quarters(TransformationMatrix to)
    {
        var (x0, y0) = to.Transform(0, 0);
        var (x1, y1) = to.Transform(1, 0);
        var angle = Math.Atan2(-(y1 - y0), x1 - x0) / (Math.PI / 2);
        return ((int)Math.Round(angle) + 4) % 4;
    }

    private static string? Obstacle(InkPicture picture)
    {
        var image = picture.Image;
        var names = Filters(image);
        if (names.Contains("JBIG2Decode"))
        {
            return "ภาพแบบ JBIG2";
        }

        if (names.Contains("JPXDecode"))
        {
            return "ภาพแบบ JPEG 2000";
        }

        if (names.Take(names.Count - 1).Any(name => name is "DCTDecode" or "DCT"))
        {
            return "ภาพที่บีบอัดหลายชั้น";
        }

        var dictionary = image.ImageDictionary;
        if (dictionary is not null && (dictionary.ContainsKey(NameToken.Smask) || dictionary.ContainsKey(NameToken.Mask)))
        {
            return "ภาพที่มีชั้นโปร่งใส";
        }

        return IsMirrored(picture.To) ? "ภาพกลับด้าน" : null;
    }

    private static bool IsMirrored(TransformationMatrix to)
    {
        var (x0, y0) = to.Transform(0, 0);
        var (x1, y1) = to.Transform(1, 0);
        var (x2, y2) = to.Transform(0, 1);
        return ((x1 - x0) * (y2 - y0)) - ((y1 - y0) * (x2 - x0)) <= 0;
    }

    private static string? Last(IPdfImage image) => Filters(image) is [.., var last] ? last : null;

    private static List<string> Filters(IPdfImage image)
    {
        if (
            image.ImageDictionary is not { } dictionary
            || !(dictionary.TryGet(NameToken.Filter, out var token) || dictionary.TryGet(NameToken.F, out token))
        )
        {
            return [];
        }

        return token switch
        {
            NameToken name => [name.Data],
            ArrayToken several => [.. several.Data.OfType<NameToken>().Select(name => name.Data)],
            _ => [],
        };
    }

    /// <summary>The JPEG behind the filters before it.</summary>
    private ReadOnlyMemory<byte> Jpeg(IPdfImage image)
    {
        var names = Filters(image);
        Memory<byte> data = image.RawMemory.ToArray();
        for (var i = 0; i < names.Count - 1; i++)
        {
            data = filters.GetNamedFilters([NameToken.Create(names[i])])[0].Decode(data, image.ImageDictionary!, filters, i);
        }

        return data;
    }

    private static PageRaster Samples(PageRaster raster, IPdfImage image)
    {
        var bits = image.IsImageMask ? 1 : image.BitsPerComponent;
        var components = image.IsImageMask ? 1 : Components(image.ColorSpaceDetails);
        var isOfPalette = image.ColorSpaceDetails is IndexedColorSpaceDetails && bits > 1;
        if (isOfPalette || components is not (1 or 3) || bits is not (1 or 2 or 4 or 8))
        {
            return raster with { Obstacle = "ภาพที่ใช้สีแบบพิเศษ" };
        }

        if (!image.TryGetBytesAsMemory(out var samples))
        {
            return raster with { Obstacle = "ภาพที่ถอดรหัสไม่ได้" };
        }

        var row = (((long)raster.PixelWidth * bits * components) + 7) / 8;
        if (samples.Length < row * raster.PixelHeight)
        {
            return raster with { Obstacle = "ภาพที่ข้อมูลไม่ครบ" };
        }

        return raster with
        {
            Kind = RasterKind.Samples,
            Data = samples,
            BitsPerSample = bits,
            Components = components,
        };
    }

    private static int Components(ColorSpaceDetails? colours) =>
        colours is null or IndexedColorSpaceDetails ? 1 : colours.NumberOfColorComponents;
}
