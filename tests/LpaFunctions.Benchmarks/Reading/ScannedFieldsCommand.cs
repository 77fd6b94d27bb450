using LpaFunctions.Azure.Layout;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// Holds the fields of scanned documents against those of their originals, and those of the originals as Document Intelligence would answer for
/// them. usage: scanned-fields ORIGINALS SCANS; SCANS is made by infra/ocr/field_scans.py and has the same paths.
/// </summary>
public static class ScannedFieldsCommand
{
    private static readonly ReadingLimits Limits = new();

    [Benchmark("scanned-fields")]
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var originals, var scans])
        {
            await Console.Error.WriteLineAsync("usage: scanned-fields ORIGINALS SCANS");
            return 2;
        }

        var reference = Path.Combine(AppContext.BaseDirectory, "Reference");
        var book = RuleBookJson.Parse(await File.ReadAllTextAsync(Path.Combine(reference, "rulebooks", "2568.json")), "2568");
        using var registry = File.OpenText(Path.Combine(reference, "lgo-registry.csv"));
        var reader = new EvidenceFieldReader(LgoRegistry.Parse(registry));
        var ocr = new ScanOcr(new ScanLimits(), Limits);
        var (scanned, wired) = (new FieldTally("scan", book), new FieldTally("wire JSON", book));
        foreach (var file in Directory.EnumerateFiles(scans, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(scans, file).Replace('\\', '/');
            if (!EvidencePath.TryParse(relative, out var path, out _) || book.Find(path.Indicator) is not { } indicator)
            {
                continue;
            }

            var original = PdfDocumentReader.Read(
                await File.ReadAllBytesAsync(Path.Combine(originals, relative)),
                Limits,
                CancellationToken.None
            );
            var service = LayoutMapping.Read(BinaryData.FromString(WireLayout.Write(original)), "wire");
            var expected = reader.Read(original, book, indicator, place: null);
            scanned.Add(relative, expected, reader.Read(await ScanAsync(ocr, file), book, indicator, place: null));
            wired.Add(relative, expected, reader.Read(service, book, indicator, place: null));
        }

        Console.WriteLine(FieldTally.Head);
        Console.WriteLine(scanned);
        Console.WriteLine(wired);
        return scanned.WrongAndSure + wired.WrongAndSure == 0 ? 0 : 1;
    }

    private static async Task<Document> ScanAsync(ScanOcr ocr, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var document = PdfDocumentReader.Read(bytes, Limits, CancellationToken.None);
        return ScannedPages.Merge(document, await ocr.ReadPagesAsync(bytes, ScannedPages.Wanted(document), CancellationToken.None));
    }
}
