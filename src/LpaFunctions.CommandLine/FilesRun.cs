using LpaFunctions.Reading.Documents;

namespace LpaFunctions.CommandLine;

/// <summary>Reads files on all cores and prints them in the order given.</summary>
internal sealed class FilesRun(IDocumentRenderer renderer, TextWriter output, TextWriter error)
{
    /// <returns>0 when all were read, 1 when one could not be; the rest is still printed.</returns>
    public int Run(IReadOnlyList<FileInfo> files, CancellationToken cancellation)
    {
        output.Write(renderer.Header);
        var failed = false;
        var first = true;
        // AsOrdered with the default buffering would hold back whole files for long: results leave as soon as their turn comes.
        var results = files
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Math.Min(Environment.ProcessorCount, 64))
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(cancellation)
            .Select(file => Read(file, cancellation));
        foreach (var result in results)
        {
            foreach (var notice in result.Notices)
            {
                error.WriteLine($"lpa: {result.File}: {notice}");
            }

            if (result.Text is null)
            {
                failed = true;
                continue;
            }

            if (!first)
            {
                output.Write(renderer.Separator);
            }

            first = false;
            output.Write(result.Text);
        }

        output.Flush();
        return failed ? LpaCommandLine.InputError : LpaCommandLine.Done;
    }

    private FileResult Read(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            var document = PdfFile.Read(file.FullName, cancellation);
            return new FileResult(file.ToString(), renderer.Render(file.ToString(), document), Notices(document));
        }
        catch (Exception fault) when (fault is PdfException or IOException or UnauthorizedAccessException)
        {
            return new FileResult(file.ToString(), null, [PdfFile.Explain(fault)]);
        }
    }

    private static string[] Notices(Document document)
    {
        var scans = document.Pages.Where(page => page.Class == PageClass.Scan).Select(page => page.Number).ToArray();
        return scans.Length == 0
            ? []
            : [$"หน้า {string.Join(", ", scans)} เป็นภาพสแกน ไม่มีชั้นข้อความ ต้องอ่านด้วย OCR หรือให้เจ้าหน้าที่ตรวจ (scanned pages)"];
    }

    private sealed record FileResult(string File, string? Text, IReadOnlyList<string> Notices);
}
