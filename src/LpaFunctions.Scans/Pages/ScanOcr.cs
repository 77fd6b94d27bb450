using System.Collections.Concurrent;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Scans.Characters;
using LpaFunctions.Scans.Doubts;
using LpaFunctions.Scans.Images;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Lines;

namespace LpaFunctions.Scans.Pages;

/// <summary>
/// Our own reader of scans (docs/scans.md). Loads nothing until the first scan comes. A page that cannot be read comes back without text and
/// says in Thai why a person has to.
/// </summary>
public sealed class ScanOcr : IPageOcr
{
    // Raise it when the same image would be read otherwise by the same weights.
    private const string Own = "lpa-scan/7";

    // Share of the page: a stamp of an inch has ten times as much.
    private const double LeastColour = 0.0004;

    // The same, for the tick of a pen: one of a few millimetres has some hundredths of a thousandth.
    private const double LeastTick = 0.000004;
    private const int FewCharacters = 3;
    private const double SureText = 0.93;

    private readonly ScanLimits _limits;
    private readonly ReadingLimits _reading;
    private readonly Poppler _poppler;
    private ScanModels? _models;
    private object? _opening;
    private readonly ConcurrentBag<SheetReader> _free = [];

    /// <param name="usePoppler">False where pdftoppm must not be started, though it may be installed.</param>
    public ScanOcr(ScanLimits limits, ReadingLimits reading, bool usePoppler = true)
    {
        _limits = limits;
        _reading = reading;
        _poppler = usePoppler ? Poppler.Installed(limits) : new Poppler(program: null, limits);
    }

    /// <summary>Names the weights too, and whether poppler is there: a machine that gets it reads more of the same file.</summary>
    public string Version => $"{Own}+{Models.Version}" + (_poppler.IsInstalled ? "+poppler" : "");

    // No Lazy, which would keep a failure for as long as the host runs: a file that could not be opened once may be there the next time.
    private ScanModels Models =>
        LazyInitializer.EnsureInitialized(
            ref _models,
            ref _opening,
            static () => ScanModels.Open(Path.Combine(AppContext.BaseDirectory, "Models"))
        );

    /// <exception cref="PdfException">The file cannot be opened.</exception>
    public async Task<IReadOnlyList<Page>> ReadPagesAsync(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(pageNumbers);
        if (pageNumbers.Count == 0)
        {
            return [];
        }

        var reader = _free.TryTake(out var free) ? free : new SheetReader(Models, _limits);
        try
        {
            if (FileKinds.Recognise(bytes) is FileKind.Jpeg or FileKind.Png)
            {
                var picture = await Task.Run(() => ReadPicture(reader, bytes, cancellationToken), cancellationToken);
                return [.. ScannedPages.Build([picture]).Select(PageDoubts.Apply)];
            }

            var parts = await PdfRasters.ReadAsync(
                bytes,
                pageNumbers,
                _reading,
                _limits.MaxPixels,
                raster => Read(reader, bytes, raster, cancellationToken),
                cancellationToken
            );
            var pages = ScannedPages.Build([.. parts.GroupBy(part => part.Number).Select(page => PageReading.Join([.. page]))]);
            return [.. pages.Select(PageDoubts.Apply)];
        }
        finally
        {
            _free.Add(reader);
        }
    }

    private ScannedPage ReadPicture(SheetReader reader, ReadOnlyMemory<byte> picture, CancellationToken cancellationToken)
    {
        try
        {
            return Read(reader, picture, PictureFile.Raster(picture, _limits), cancellationToken);
        }
        catch (ScanException fault)
        {
            return PageReading.Unread(PictureFile.Unknown, UnreadTexts.Explain(fault));
        }
    }

    private ScannedPage Read(SheetReader reader, ReadOnlyMemory<byte> bytes, PageRaster raster, CancellationToken cancellationToken)
    {
        try
        {
            var page =
                raster.Kind == RasterKind.WantsRenderer
                    ? Rendered(reader, bytes, raster, cancellationToken)
                    : PageReading.Place(raster, Layers(reader, raster, cancellationToken));
            return page.Glyphs.Count > 0 ? page with { Dpi = RasterSheet.LeastDpi(raster) } : page;
        }
        catch (ScanException fault)
        {
            return PageReading.Unread(raster, UnreadTexts.Explain(fault));
        }
    }

    /// <summary>What is black, and where the image holds coloured ink, what of that is surely text.</summary>
    private SheetReading Layers(SheetReader reader, PageRaster raster, CancellationToken cancellationToken)
    {
        var black = reader.Read(into => RasterSheet.Decode(raster, _limits, ColourLayer.Black, into), raster.Quarters, cancellationToken);
        var places = PenTicks.Places(black);
        if (black.ColouredShare < (places.Count > 0 ? LeastTick : LeastColour))
        {
            return black;
        }

        double? angle = black.Pieces.Count > FewCharacters ? black.Angle : null;
        var coloured = reader.ReadLayer(
            into => RasterSheet.Decode(raster, _limits, ColourLayer.Coloured, into),
            (raster.Quarters + black.Quarters) % 4,
            new LayerWish(angle, black.Lean, black.ColouredShare < LeastColour ? 0 : int.MaxValue, places),
            cancellationToken
        );
        black = PenTicks.Apply(black, coloured.Marks);
        return black with
        {
            Pieces = [.. black.Pieces, .. coloured.Pieces.Where(piece => IsText(piece, black))],
            // The frame of a stamp is no table.
            Rules = black.Rules.Count > 0 ? black.Rules : coloured.Rules,
        };
    }

    /// <summary>A seal's rings and a signature make no sure text; and what the black layer read is not read twice.</summary>
    private static bool IsText(ReadPiece piece, SheetReading black)
    {
        var isSure = piece.Characters.Count >= FewCharacters && piece.Characters.Average(character => character.Certainty) >= SureText;
        return isSure && !black.Pieces.Any(other => IsSamePlace(other.Piece, piece.Piece));
    }

    private static bool IsSamePlace(LinePiece a, LinePiece b)
    {
        var x = Math.Max(a.Left, b.Left);
        return Math.Abs(a.BaselineAt(x) - b.BaselineAt(x)) < 0.6 * a.LetterHeight && a.Left < b.Right && b.Left < a.Right;
    }

    /// <summary>The renderer gives the page as it is shown.</summary>
    private ScannedPage Rendered(SheetReader reader, ReadOnlyMemory<byte> bytes, PageRaster raster, CancellationToken cancellationToken)
    {
        var whole = raster with { Box = new Core.Evidence.TextBox(0, 0, raster.PageWidth, raster.PageHeight), Quarters = 0 };
        return PageReading.Place(whole, reader.Read(into => _poppler.Render(bytes, whole, into, cancellationToken), 0, cancellationToken));
    }
}
