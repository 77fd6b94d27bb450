using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fields;

/// <summary>Real PDFs of LibreOffice and Chromium: every labelled value as it was put in, sure enough for a mark, and nothing that was not.</summary>
public sealed class DemoEvidenceTests
{
    private static readonly string Evidence = RepoFiles.Fixture("demo/evidence");

    private static readonly RuleBook Book = RuleBookJson.Parse(
        File.ReadAllText(Path.Combine(RepoFiles.Root, "src", "LpaFunctions.Core", "Reference", "rulebooks", "2568.json")),
        "2568.json"
    );

    // One LGO's folder: the other two are read by the end-to-end tests.
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Evidence, "2568", "3400102"), "*.pdf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => Path.GetRelativePath(Evidence, f).Replace('\\', '/')),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_DemoFile_GivesWhatWasPutIn(string file)
    {
        var (readings, expected) = Read(file);

        foreach (var reading in readings.Fields)
        {
            Assert.True(
                Same(expected[reading.FieldId], reading),
                $"{reading.FieldId}: {reading.State} {reading.Value} {string.Join(' ', reading.Reasons)}, quote {reading.Quote}"
            );
            Assert.True(
                reading.State != FieldState.Read
                    || (reading.Confidence >= Book.ConfidenceThreshold && reading is { Page: > 0, Box: not null, Quote.Length: > 0 }),
                $"{reading.FieldId}: {reading.Confidence}"
            );
        }

        Assert.Empty(readings.Findings);
    }

    [Fact]
    public void Read_DemoFileInAnotherIndicatorsFolder_IsRecognised() =>
        Assert.Equal(EvidenceFindingKind.OtherIndicator, Assert.Single(Read("2568/5400701/1.3/แบบสรุปผล.pdf").Readings.Findings).Kind);

    private static (FieldReadings Readings, Dictionary<string, FieldValue?> Expected) Read(string file)
    {
        Assert.True(EvidencePath.TryParse(file, out var path, out _));
        var pdf = Path.Combine(Evidence, file);
        var document = PdfDocumentReader.Read(File.ReadAllBytes(pdf), new ReadingLimits(), TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(pdf, null) + ".expected.json"));
        // A file in the wrong folder states nothing about the indicator it lies in.
        var expected = json.RootElement.TryGetProperty("fields", out var fields)
            ? fields.Deserialize<Dictionary<string, FieldValue?>>(JsonSerializerOptions.Web)!
            : [];
        return (FieldCase.Reader.Read(document, Book, Book.Find(path.Indicator)!, new EvidencePlace(path.Year, path.Lgo)), expected);
    }

    private static bool Same(FieldValue? expected, FieldReading reading) =>
        expected is null ? reading.State == FieldState.Missing || reading.State == FieldState.Unreadable : Equals(expected, reading.Value);
}
