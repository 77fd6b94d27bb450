using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout;
using LpaFunctions.Reading.Pdf;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Pdf.Painting;
using UglyToad.PdfPig;

namespace LpaFunctions.Reading.Assembling;

/// <summary>Takes the images out of pages that have to be read as images.</summary>
public static class PdfRasters
{
    // Shares of the page: an image that is the page, and one that may hold text.
    private const double WholePage = 0.85;
    private const double Notable = 0.12;

    // What reading one image may take beside the time of the document.
    private static readonly TimeSpan TimeOfPage = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Gives each notable image of the pages, from top to bottom, to <paramref name="use"/>, on the thread that reads the document and while the
    /// file is open: one image is held at a time. An image that wants a renderer also stands for a page that is put together of several, or of letters.
    /// </summary>
    /// <param name="pageNumbers">1-based; a number that the file does not have is left out.</param>
    /// <param name="maxPixels">Width times height of an image, told before it is decoded.</param>
    /// <exception cref="PdfException">Whatever is wrong with the bytes.</exception>
    public static Task<IReadOnlyList<T>> ReadAsync<T>(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        ReadingLimits limits,
        long maxPixels,
        Func<PageRaster, T> use,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(pageNumbers);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(use);

        var patient = limits with { MaxTime = limits.MaxTime + (pageNumbers.Count * TimeOfPage) };
        var budget = new ReadingBudget(patient, cancellationToken);
        var done = new TaskCompletionSource<IReadOnlyList<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        ReadingThreads.Run(() =>
        {
            try
            {
                done.SetResult([.. Rasters(bytes, pageNumbers, budget, maxPixels).Select(use)]);
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        });

        return done.Task;
    }

    private static IEnumerable<PageRaster> Rasters(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<int> pageNumbers,
        ReadingBudget budget,
        long maxPixels
    )
    {
        var options = new BoundedParsingOptions(budget, keepInvisibleText: false) { KeepPictures = true };
        using var pdf = Guarded(budget, () => PdfDocument.Open(ReferenceGuard.Look(bytes), options));
        pdf.AddPageFactory<PageInk, PageInkFactory>();
        foreach (var number in pageNumbers.Where(number => number >= 1 && number <= pdf.NumberOfPages))
        {
            budget.BeginPage(number);
            var ink = Guarded(budget, () => pdf.GetPage<PageInk>(number));
            var rasters = new PictureRaster(ink, options.FilterProvider!, maxPixels);
            var isOutlined = OutlinedText.Is(ink);
            foreach (var picture in Wanted(ink, isOutlined))
            {
                yield return picture is { } one ? rasters.Decode(one) : Several(ink, Obstacle(ink, isOutlined));
            }
        }
    }

    /// <summary>The images to read; null where a page is put together of several.</summary>
    private static List<InkPicture?> Wanted(PageInk ink, bool isOutlined)
    {
        var page = Math.Max(1, ink.Width * ink.Height);
        var notable = ink.Pictures.Where(picture => Area(picture) >= Notable * page).ToList();
        var whole = notable.FindIndex(picture => Area(picture) >= WholePage * page);
        if (whole >= 0 && ink.Pictures.Count == 1)
        {
            return [notable[whole]];
        }

        // Background, mask and strips of a copier; a page of strips has many and none is large.
        var covered = ink.Pictures.Sum(Area);
        var isPutTogether = whole >= 0 ? covered - Area(notable[whole]) > 0.02 * page : covered > WholePage * page;
        // A page that is asked for without a picture has text that nobody can read.
        var isPainted = notable.Count == 0 && ink.Glyphs.Count > 0;
        if (isPutTogether || isPainted || isOutlined)
        {
            return [null];
        }

        return whole >= 0 ? [notable[whole]] : [.. notable.OrderBy(picture => picture.Box.Top).Select(picture => (InkPicture?)picture)];
    }

    private static double Area(InkPicture picture) => picture.Box.Width * picture.Box.Height;

    private static string Obstacle(PageInk ink, bool isOutlined)
    {
        if (isOutlined)
        {
            return "ข้อความที่วาดเป็นเส้นโครงร่าง ไม่ใช่ตัวอักษร";
        }

        return ink.Pictures.Count > 1 ? "ภาพหลายชั้นซ้อนกัน" : "ข้อความที่อ่านเป็นตัวอักษรไม่ได้";
    }

    private static PageRaster Several(PageInk ink, string obstacle) =>
        new()
        {
            Page = ink.Number,
            PageWidth = ink.Width,
            PageHeight = ink.Height,
            Box = new Core.Evidence.TextBox(0, 0, ink.Width, ink.Height),
            Quarters = 0,
            PixelWidth = 0,
            PixelHeight = 0,
            Kind = RasterKind.WantsRenderer,
            Obstacle = obstacle,
        };

    private static T Guarded<T>(ReadingBudget budget, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not (PdfException or OperationCanceledException))
        {
            throw new PdfException(PdfFault.Damaged, budget.Place, $"The file cannot be read: {fault.Message}", fault);
        }
    }
}
