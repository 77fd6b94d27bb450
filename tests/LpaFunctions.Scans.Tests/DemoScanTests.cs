using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Scans.Tests;

/// <summary>Documents of the demo, printed and scanned by simulation: the fields are those of the original, sure enough for a mark.</summary>
public sealed class DemoScanTests
{
    private static readonly string Scans = RepoFiles.Fixture("demo/scans");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Scans, "*.pdf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => Path.GetRelativePath(Scans, file).Replace('\\', '/')),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_ScanOfADemoDocument_GivesTheFieldsOfTheOriginal(string file)
    {
        Assert.True(EvidencePath.TryParse(file, out var path, out _));
        var original = PdfDocumentReader.Read(
            await File.ReadAllBytesAsync(RepoFiles.Fixture($"demo/evidence/{file}"), TestContext.Current.CancellationToken),
            ScanFixtures.Reading,
            TestContext.Current.CancellationToken
        );
        var scan = await ScanFixtures.ReadAsync(
            await File.ReadAllBytesAsync(Path.Combine(Scans, file), TestContext.Current.CancellationToken),
            ScanFixtures.Ocr
        );

        var (expected, read) = (Read(original, path.Indicator), Read(scan, path.Indicator));

        Assert.NotEmpty(expected.Fields);
        Assert.All(expected.Fields.Zip(read.Fields), pair => AssertSame(pair.First, pair.Second));
    }

    private static void AssertSame(FieldReading expected, FieldReading read)
    {
        Assert.Equal(expected.State, read.State);
        // A text as it stands may have a slip of a letter; what a mark is computed from has none.
        Assert.True(
            expected.Value is TextValue || Equals(expected.Value, read.Value),
            $"{read.FieldId}: {read.Value}, not {expected.Value}"
        );
        Assert.True(
            read.State != FieldState.Read || read.Confidence >= Shipped.Book.ConfidenceThreshold,
            $"{read.FieldId}: {read.Confidence} {string.Join("; ", read.Reasons)}"
        );
    }

    private static FieldReadings Read(Document document, IndicatorId indicator) =>
        new EvidenceFieldReader(Shipped.Registry).Read(document, Shipped.Book, Shipped.Book.Find(indicator)!, place: null);
}
