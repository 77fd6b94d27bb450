using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// Reads folders of other people's PDF files, one after the other in this process: a crash or a hang ends the run and shows. usage: public FOLDER... [show];
/// with show, which files were refused and which took longest.
/// </summary>
public static class PublicCommand
{
    private const int Slowest = 8;

    [Benchmark("public")]
    public static Task<int> Run(string[] args)
    {
        var folders = Array.FindAll(args, Directory.Exists);
        if (folders.Length == 0)
        {
            Console.Error.WriteLine("usage: public FOLDER... [show]");
            return Task.FromResult(2);
        }

        Console.WriteLine("| folder | files | read | refused | of these: not a PDF, damaged, password, too large or complex |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        var files = folders.SelectMany(Read).ToList();
        if (args.Contains("show"))
        {
            Show(files);
        }

        return Task.FromResult(0);
    }

    private static List<PublicFile> Read(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(ReadFile)
            .ToList();
        int Count(params PdfFault[] faults) => files.Count(file => file.Fault is { } fault && faults.Contains(fault));
        var refused = files.Count(file => file.Fault is not null);
        var kinds = string.Join(
            ", ",
            Count(PdfFault.NotAPdf),
            Count(PdfFault.Damaged),
            Count(PdfFault.Encrypted),
            Count(PdfFault.TooLarge, PdfFault.TooManyPages, PdfFault.TooComplex, PdfFault.TooSlow)
        );
        Console.WriteLine($"| {Path.GetFileName(folder.TrimEnd('/'))} | {files.Count} | {files.Count - refused} | {refused} | {kinds} |");

        return files;
    }

    private static PublicFile ReadFile(string path)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        PdfFault? fault = null;
        var message = "";
        try
        {
            PdfDocumentReader.Read(File.ReadAllBytes(path), new ReadingLimits(), CancellationToken.None);
        }
        catch (PdfException refusal)
        {
            (fault, message) = (refusal.Fault, refusal.Message);
        }

        self.Refresh();
        return new PublicFile(path, fault, message, self.TotalProcessorTime - before);
    }

    private static void Show(List<PublicFile> files)
    {
        foreach (var file in files.Where(file => file.Fault is not null))
        {
            Console.WriteLine($"{file.Fault}  {file.Path}  {file.Message}");
        }

        foreach (var file in files.OrderByDescending(file => file.Processor).Take(Slowest))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Processor.TotalSeconds:0.0} s  {file.Path}"));
        }
    }

    private sealed record PublicFile(string Path, PdfFault? Fault, string Message, TimeSpan Processor);
}
