using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;

namespace LpaFunctions.CommandLine;

/// <summary>Reads one file of the disk and says in Thai what hinders it.</summary>
internal static class PdfFile
{
    private static readonly ReadingLimits Limits = new();
    private static readonly FileLimits FileLimits = new();
    private static readonly ScanOcr Scans = new(new ScanLimits(), Limits);

    /// <exception cref="FileException">The file holds nothing that can be read.</exception>
    /// <exception cref="PdfException">The file is no readable PDF.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Document Read(string path, CancellationToken cancellation)
    {
        var length = new FileInfo(path).Length;
        if (length > Limits.MaxBytes)
        {
            throw new PdfException(PdfFault.TooLarge, "document", $"{length} bytes, more than {Limits.MaxBytes}.");
        }

        var parts = FileParts.Split(Path.GetFileName(path), File.ReadAllBytes(path), FileLimits, cancellation);
        return DocumentParts.Join([.. parts.Select(part => Read(part, cancellation))]);
    }

    private static Document Read(FilePart part, CancellationToken cancellation)
    {
        if (part.Problem is not null)
        {
            return DocumentParts.OfUnread($"({part.Name}) {part.Problem}");
        }

        var document = part.IsPicture ? DocumentParts.OfPicture() : PdfDocumentReader.Read(part.Bytes, Limits, cancellation);
        return ScannedPages.Wanted(document) is { Count: > 0 } wanted ? WithScans(document, part, wanted, cancellation) : document;
    }

    /// <summary>Where nothing can read scans, their pages say so and what has text is still shown.</summary>
    private static Document WithScans(Document document, FilePart part, IReadOnlyList<int> wanted, CancellationToken cancellation)
    {
        try
        {
            var pages = Scans.ReadPagesAsync(part.Bytes, wanted, cancellation).GetAwaiter().GetResult();
            return ScannedPages.Merge(document, pages);
        }
        catch (ScanReaderMissingException missing)
        {
            var unread = document.Pages.Select(page => wanted.Contains(page.Number) ? page with { Unread = missing.Message } : page);
            return document with { Pages = [.. unread] };
        }
    }

    public static string Explain(Exception fault) =>
        fault switch
        {
            FileException file => file.Message,
            PdfException pdf => $"{Explain(pdf.Fault)} ({pdf.Place})",
            FileNotFoundException or DirectoryNotFoundException => "ไม่พบไฟล์ ตรวจชื่อและที่อยู่ของไฟล์",
            _ => $"เปิดไฟล์ไม่ได้ ตรวจสิทธิ์ของไฟล์ ({fault.Message})",
        };

    private static string Explain(PdfFault fault) =>
        fault switch
        {
            PdfFault.NotAPdf => "ไม่ใช่ไฟล์ PDF บันทึกเอกสารเป็น PDF แล้วส่งใหม่",
            PdfFault.Encrypted => "ไฟล์ตั้งรหัสผ่านไว้ เอารหัสผ่านออกแล้วส่งใหม่",
            PdfFault.TooLarge => "ไฟล์ใหญ่เกินกำหนด แบ่งเป็นหลายไฟล์หรือลดขนาดภาพแล้วส่งใหม่",
            PdfFault.TooManyPages => "จำนวนหน้าเกินกำหนด แบ่งเป็นหลายไฟล์แล้วส่งใหม่",
            PdfFault.TooComplex => "ไฟล์ซับซ้อนเกินกำหนด พิมพ์เป็น PDF ใหม่แล้วส่งใหม่",
            PdfFault.TooSlow => "อ่านนานเกินกำหนด แบ่งเป็นหลายไฟล์แล้วส่งใหม่",
            _ => "ไฟล์เสียหาย เปิดไฟล์ต้นฉบับแล้วบันทึกเป็น PDF ใหม่",
        };
}
