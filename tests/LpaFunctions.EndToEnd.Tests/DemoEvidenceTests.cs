using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Values;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;
using LpaFunctions.Testing;

namespace LpaFunctions.EndToEnd.Tests;

/// <summary>Reads every PDF of the demo and holds it against what stands beside it.</summary>
public sealed class DemoEvidenceTests
{
    private static readonly string Folder = RepoFiles.Fixture("demo/evidence");
    private static readonly EvidenceFieldReader Reader = new(Shipped.Registry);

    // The city's folder is read by the tests of the fields.
    public static TheoryData<string> Lgos => ["5400701", "6400113"];

    [Theory]
    [MemberData(nameof(Lgos))]
    public void Read_EveryFileOfAnLgo_GivesExactlyWhatIsExpected(string lgo)
    {
        var wrong = new List<string>();
        var files = 0;
        foreach (
            var pdf in Directory
                .EnumerateFiles(Path.Combine(Folder, "2568", lgo), "*.pdf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(pdf, ".expected.json")));
            wrong.AddRange(Differences(Path.GetRelativePath(Folder, pdf), File.ReadAllBytes(pdf), expected.RootElement));
            files++;
        }

        Assert.True(files > 40, $"{files} files");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Scenario_Files_AreThoseOfTheFolderFromTwoProducers()
    {
        using var scenario = JsonDocument.Parse(File.ReadAllText(RepoFiles.Fixture("demo/scenario.json")));
        var listed = scenario.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString()!).Order(StringComparer.Ordinal);

        var there = Directory
            .EnumerateFiles(Folder, "*.pdf", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(there, listed);

        var producers = Directory
            .EnumerateFiles(Folder, "*.expected.json", SearchOption.AllDirectories)
            .Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.GetProperty("producer").GetString())
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Chromium", "LibreOffice"], producers);
    }

    private static IEnumerable<string> Differences(string path, byte[] bytes, JsonElement expected)
    {
        Assert.True(EvidencePath.TryParse(path.Replace('\\', '/'), out var place, out _));
        if (expected.TryGetProperty("rejection", out _))
        {
            if (
                Record.Exception(() => PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken))
                is not PdfException { Fault: PdfFault.Damaged }
            )
            {
                yield return $"{path}: is read, though it is damaged";
            }

            yield break;
        }

        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), TestContext.Current.CancellationToken);
        var readings = Reader.Read(document, Shipped.Book, Shipped.Book.Find(place.Indicator)!, new EvidencePlace(place.Year, place.Lgo));
        var findings = expected.GetProperty("findings").EnumerateArray().Select(f => f.GetString()).ToArray();
        var found = readings.Findings.Select(f => JsonSerializer.Serialize(f.Kind).Trim('"')).ToArray();
        if (!findings.SequenceEqual(found))
        {
            yield return $"{path}: findings [{string.Join(", ", found)}] instead of [{string.Join(", ", findings)}]";
        }

        if (!expected.TryGetProperty("fields", out var fields))
        {
            yield break;
        }

        foreach (var field in fields.EnumerateObject())
        {
            var want = field.Value.ValueKind == JsonValueKind.Null ? null : PipelineJson.Read<FieldValue>(field.Value.GetRawText());
            var read = readings.Fields.FirstOrDefault(f => f.FieldId == field.Name);
            if (want is null ? read is { State: FieldState.Read } : !want.Equals(read?.Value))
            {
                yield return $"{path}: {field.Name} is {read?.State} {read?.Value} ({read?.Quote}) instead of {want}";
            }
        }
    }
}
