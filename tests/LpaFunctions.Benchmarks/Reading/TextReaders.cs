using System.Diagnostics;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>The readers compared: ours, PdfPig alone, and programs that are spawned. A reader that is not installed is left out.</summary>
internal static class TextReaders
{
    public static IEnumerable<(string Name, Func<string, string> Read)> All(string? npm)
    {
        yield return ("lpa", Ours);
        yield return ("PdfPig alone", PdfPigAlone);
        foreach (
            var (name, command, before, after) in new[]
            {
                ("pdftotext -raw", "pdftotext", "-raw", "-"),
                ("pdftotext -layout", "pdftotext", "-layout", "-"),
                ("mutool", "mutool", "draw -q -F txt", ""),
            }
        )
        {
            if (IsInstalled(command))
            {
                yield return (name, file => Spawn(command, $"{before} \"{file}\" {after}"));
            }
        }

        if (npm is not null)
        {
            var script = Path.Combine(Testing.RepoFiles.Root, "tests", "LpaFunctions.Benchmarks", "Reading", "npm-readers.mjs");
            yield return ("MuPDF (npm)", file => Spawn("node", $"\"{script}\" \"{npm}\" mupdf \"{file}\""));
            yield return ("PDFium (npm)", file => Spawn("node", $"\"{script}\" \"{npm}\" pdfium \"{file}\""));
        }
    }

    public static string Ours(string file) =>
        string.Join(
            '\n',
            PdfDocumentReader
                .Read(File.ReadAllBytes(file), new ReadingLimits(), CancellationToken.None)
                .Pages.SelectMany(page => page.Lines)
                .Select(line => line.Text)
        );

    public static string Repair(string text)
    {
        var lines = text.Split('\n');
        var profile = ThaiRepair.Survey(lines);
        return string.Join('\n', lines.Select(line => ThaiRepair.Repair(line, profile, counts: null)));
    }

    private static string PdfPigAlone(string file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Join('\n', pdf.GetPages().Select(page => ContentOrderTextExtractor.GetText(page)));
    }

    public static string Spawn(string command, string arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error.Wait();
        return text;
    }

    private static bool IsInstalled(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, command)));
}
