using System.Text.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Scans.Limits;
using LpaFunctions.Scans.Pages;
using LpaFunctions.Testing;

namespace LpaFunctions.Scans.Tests;

/// <summary>Made scans of tests/fixtures/scans, and what stands on them.</summary>
internal static class ScanFixtures
{
    public static readonly ReadingLimits Reading = new();
    public static readonly ScanOcr Ocr = new(new ScanLimits(), Reading);

    public static byte[] Bytes(string name) => File.ReadAllBytes(RepoFiles.Fixture($"scans/{name}"));

    public static Task<Document> ReadAsync(string name) => ReadAsync(Bytes(name), Ocr);

    /// <summary>A PDF or a picture.</summary>
    public static async Task<Document> ReadAnyAsync(string name) =>
        name.EndsWith(".pdf", StringComparison.Ordinal)
            ? await ReadAsync(name)
            : ScannedPages.Merge(
                DocumentParts.OfPicture(),
                await Ocr.ReadPagesAsync(Bytes(name), [1], TestContext.Current.CancellationToken)
            );

    /// <summary>The file as the pipeline reads it: the PDF first, then its images.</summary>
    public static async Task<Document> ReadAsync(byte[] bytes, ScanOcr ocr)
    {
        var document = PdfDocumentReader.Read(bytes, Reading, TestContext.Current.CancellationToken);
        var pages = await ocr.ReadPagesAsync(bytes, ScannedPages.Wanted(document), TestContext.Current.CancellationToken);
        return ScannedPages.Merge(document, pages);
    }

    public static IReadOnlyList<string> Lines(string name)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(RepoFiles.Fixture($"scans/{name}.expected.json")));
        return [.. truth.RootElement.GetProperty("text").EnumerateArray().Select(line => line.GetString()!)];
    }

    /// <summary>What stands in the cells, by row and column.</summary>
    public static Dictionary<(int Row, int Column), string> Cells(string name)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(RepoFiles.Fixture($"scans/{name}.expected.json")));
        return truth
            .RootElement.GetProperty("cells")
            .EnumerateArray()
            .ToDictionary(
                cell => (cell.GetProperty("row").GetInt32(), cell.GetProperty("column").GetInt32()),
                cell => cell.GetProperty("text").GetString()!
            );
    }

    public static string[] Text(Page page) => [.. page.Lines.Select(line => line.Text)];
}
