using System.Globalization;
using LpaFunctions.Reading.Documents.Images;
using LpaFunctions.Reading.Programs;
using LpaFunctions.Scans.Ink;
using LpaFunctions.Scans.Limits;

namespace LpaFunctions.Scans.Images;

/// <summary>Renders a page by pdftoppm, for images that only it decodes: JBIG2, JPEG 2000, pages put together of several images.</summary>
internal sealed class Poppler(string? program, ScanLimits limits)
{
    private const int Dpi = 300;
    private const int Kilobytes = 1_500_000;

    public static Poppler Installed(ScanLimits limits)
    {
        var program = OperatingSystem.IsWindows() ? null : ChildProgram.Find("pdftoppm");
        return new(program, limits);
    }

    public bool IsInstalled => program is not null;

    /// <exception cref="ScanException">It is not installed, or could not render the page within the limits.</exception>
    public InkSheet Render(ReadOnlyMemory<byte> pdf, PageRaster raster, byte[] into, CancellationToken cancellationToken)
    {
        if (program is null)
        {
            throw new ScanException(ScanFault.WantsPoppler, raster.Obstacle ?? "");
        }

        // A page may be as large as a poster; the image is asked for at a size that the limit allows.
        if (raster.PageWidth / 72 * Dpi * (raster.PageHeight / 72 * Dpi) > limits.MaxPixels)
        {
            throw new ScanException(
                ScanFault.TooLarge,
                $"A page of {raster.PageWidth:0} x {raster.PageHeight:0} points has too many pixels."
            );
        }

        var folder = Directory.CreateTempSubdirectory("lpa-scan-").FullName;
        try
        {
            using (var file = File.Create(Path.Combine(folder, "page.pdf")))
            {
                file.Write(pdf.Span);
            }

            var number = raster.Page.ToString(CultureInfo.InvariantCulture);
            string[] arguments =
            [
                "-gray",
                "-r",
                Dpi.ToString(CultureInfo.InvariantCulture),
                "-f",
                number,
                "-l",
                number,
                "-singlefile",
                "page.pdf",
                "page",
            ];
            ChildProgram.Run(program, arguments, folder, new ChildLimits(Kilobytes, limits.MaxChildTime), cancellationToken);
            return GreyMap.Read(Path.Combine(folder, "page.pgm"), Dpi, limits, into);
        }
        catch (ChildProgramException failed)
        {
            throw new ScanException(failed.IsTooSlow ? ScanFault.TooSlow : ScanFault.Damaged, failed.Message, failed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
