using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Parts;
using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Cuts;

/// <summary>Cuts in this process: in a reader process and in tests.</summary>
public sealed class PageCutter : IPageCutter
{
    private static readonly ReadingLimits Reading = new();

    private readonly PartUnpacker _parts = new();
    private readonly ScanLimits _limits = new();
    private readonly Poppler _poppler;

    public PageCutter() => _poppler = Poppler.Installed(_limits);

    public async Task<ReadOnlyMemory<byte>> CutAsync(PageCut cut, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cut);
        if (await BytesAsync(cut, cancellationToken).ConfigureAwait(false) is not { } bytes)
        {
            return default;
        }

        try
        {
            return FileKinds.Recognise(bytes) is FileKind.Jpeg or FileKind.Png
                ? OfPicture(cut, bytes, cancellationToken)
                : await OfPdfAsync(cut, bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (ScanException)
        {
            // The reading of the page has said why.
            return default;
        }
    }

    /// <returns>Null where there is no such part.</returns>
    private async Task<ReadOnlyMemory<byte>?> BytesAsync(PageCut cut, CancellationToken cancellationToken)
    {
        if (cut.Part is not { } number)
        {
            return cut.File is { } file ? await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false) : cut.Bytes;
        }

        var wanted = new PartToRead(cut.Name, number) { Bytes = cut.Bytes, File = cut.File };
        return (await _parts.ReadAsync(wanted, cancellationToken).ConfigureAwait(false))?.Bytes;
    }

    private ReadOnlyMemory<byte> OfPicture(PageCut cut, ReadOnlyMemory<byte> picture, CancellationToken cancellationToken) =>
        cut.Page == 1 ? Draw(cut, picture, PictureFile.Raster(picture, _limits), cancellationToken) : default;

    private async Task<ReadOnlyMemory<byte>> OfPdfAsync(PageCut cut, ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        var pictures = await PdfRasters
            .ReadAsync(pdf, [cut.Page], Reading, _limits.MaxPixels, raster => Draw(cut, pdf, raster, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        return pictures.FirstOrDefault(picture => !picture.IsEmpty);
    }

    /// <returns>Empty where the value stands beside the image.</returns>
    private ReadOnlyMemory<byte> Draw(PageCut cut, ReadOnlyMemory<byte> file, PageRaster raster, CancellationToken cancellationToken)
    {
        var shown = raster.Kind == RasterKind.WantsRenderer ? Whole(raster) : raster;
        var place = new CutPlace(cut, shown);
        if (!place.HoldsTheValue)
        {
            return default;
        }

        using var piece = shown.Kind switch
        {
            RasterKind.Jpeg => ColourPiece.Decode(shown.Data, place, _limits),
            RasterKind.Samples => SamplePiece.OfSamples(shown, place, _limits),
            _ => SamplePiece.OfGrey(_poppler.Render(file, shown, [], cancellationToken), place),
        };
        return CutPicture.Draw(place, piece);
    }

    /// <summary>The renderer gives the page as it is shown.</summary>
    private static PageRaster Whole(PageRaster raster) =>
        raster with
        {
            Box = new Core.Evidence.TextBox(0, 0, raster.PageWidth, raster.PageHeight),
            Quarters = 0,
        };
}
