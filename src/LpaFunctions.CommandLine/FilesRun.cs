using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields.Checks;
using LpaFunctions.Reading.Files;

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
        catch (Exception fault) when (fault is PdfException or FileException or IOException or UnauthorizedAccessException)
        {
            return new FileResult(file.ToString(), null, [PdfFile.Explain(fault)]);
        }
    }

    private static string[] Notices(Document document)
    {
        var unread = document
            .Pages.Where(page => page.Unread is not null)
            .GroupBy(page => page.Unread!, page => page.Number, StringComparer.Ordinal)
            .Select(pages => $"หน้า {string.Join(", ", pages)} {pages.Key} (pages for a person)");
        var doubtful = document
            .Pages.Where(page => page.Doubts.Count > 0)
            .Select(page =>
                $"หน้า {page.Number} มีตัวเลขที่อ่านจากภาพแล้วไม่แน่ {page.Doubts.Count} แห่ง: {Doubts(page)} (doubtful numbers)"
            );
        string?[] coarse = [CoarseScans.Message(document)];
        return [.. unread, .. coarse.OfType<string>().Select(message => $"{message} (scanned too coarsely)"), .. doubtful];
    }

    private static string Doubts(Page page)
    {
        const int most = 5;
        var shown = page.Doubts.Take(most).Select(doubt => doubt.Other is null ? doubt.Text : $"{doubt.Text} หรือ {doubt.Other}");
        return string.Join(", ", shown) + (page.Doubts.Count > most ? " ..." : "");
    }

    private sealed record FileResult(string File, string? Text, IReadOnlyList<string> Notices);
}
