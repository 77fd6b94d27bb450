using System.Globalization;
using System.Text.Json;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fields;

/// <summary>Files made to fool the reader (tests/fixtures/reading/cases): each field is read as its truth says, at a confidence that asks nobody.</summary>
public sealed class CaseFileTests
{
    private const decimal Threshold = 0.7m;
    private static readonly string Folder = Path.Combine(RepoFiles.Root, "tests", "fixtures", "reading", "cases");
    private static readonly Lazy<JsonDocument> Indicators = new(() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "indicators.json")))
    );

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.pdf")
                .Select(file => Path.GetFileNameWithoutExtension(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_CaseFile_GivesTheTruth(string name)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".expected.json")));
        var indicator = IndicatorOf(truth.RootElement.GetProperty("indicator").GetString()!);
        var document = PdfDocumentReader.Read(
            File.ReadAllBytes(Path.Combine(Folder, name + ".pdf")),
            new ReadingLimits(),
            TestContext.Current.CancellationToken
        );

        var read = FieldCase.Reader.Read(document, FieldCase.Book(indicator), indicator, place: null);

        foreach (var field in truth.RootElement.GetProperty("fields").EnumerateObject())
        {
            Assert.Equal(
                $"{field.Name}: {Expected(field.Value)}",
                $"{field.Name}: {Sure(read.Fields.Single(reading => reading.FieldId == field.Name))}"
            );
        }
    }

    /// <summary>The fields as the rule book had them when the file was made: a book may number its indicators anew, the file stays.</summary>
    private static Indicator IndicatorOf(string id)
    {
        var entry = Indicators.Value.RootElement.GetProperty(id);
        return FieldCase.Indicator([.. All<FieldSpec>(entry, "fields")]) with { Checks = [.. All<FieldCheck>(entry, "checks")] };
    }

    private static IEnumerable<T> All<T>(JsonElement entry, string list) =>
        entry.GetProperty(list).EnumerateArray().Select(element => element.Deserialize<T>(RuleBookJson.Options)!);

    private static string Sure(FieldReading reading) =>
        reading.State == FieldState.Read && reading.Confidence >= Threshold ? FieldCase.Short(reading) : "nothing";

    private static string Expected(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "nothing",
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Number => value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture),
            JsonValueKind.Object => string.Join(
                ' ',
                value.EnumerateObject().Select(item => item.Name + (item.Value.GetBoolean() ? "+" : "-"))
            ),
            _ => value.GetString()!,
        };
}
