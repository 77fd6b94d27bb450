using System.Globalization;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// Holds files made to fool the reader against their right values. usage: cases FOLDER INDICATORS.json; FOLDER holds index.tsv (kind, file, indicator,
/// right values as JSON), the other file the fields of the indicators as the book had them when the files were made.
/// </summary>
public static class CasesCommand
{
    private const decimal Threshold = 0.7m;

    [Benchmark("cases")]
    public static Task<int> Run(string[] args)
    {
        if (args is not [var folder, var indicators])
        {
            Console.Error.WriteLine("usage: cases FOLDER INDICATORS.json");
            return Task.FromResult(2);
        }

        using var registry = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Reference", "lgo-registry.csv"));
        var reader = new EvidenceFieldReader(LgoRegistry.Parse(registry));
        using var book = JsonDocument.Parse(File.ReadAllText(indicators));
        var outcomes = File.ReadLines(Path.Combine(folder, "index.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => row[3].StartsWith('{') && row[2].Length > 0)
            .SelectMany(row => Outcomes(reader, folder, row[1], book.RootElement.GetProperty(row[2]), row[3]))
            .ToList();
        foreach (var (field, outcome) in outcomes)
        {
            Console.WriteLine($"{outcome, -8} {field}");
        }

        Console.WriteLine(string.Join(", ", outcomes.CountBy(entry => entry.Outcome).Select(count => $"{count.Key}: {count.Value}")));
        return Task.FromResult(0);
    }

    private static IEnumerable<(string Field, string Outcome)> Outcomes(
        EvidenceFieldReader reader,
        string folder,
        string file,
        JsonElement entry,
        string right
    )
    {
        var indicator = CurveCommand.Indicator(All<FieldSpec>(entry, "fields")) with { Checks = All<FieldCheck>(entry, "checks") };
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        var document = PdfDocumentReader.Read(bytes, new ReadingLimits(), CancellationToken.None);
        var readings = reader.Read(document, CurveCommand.Book(indicator), indicator, place: null).Fields;
        using var truth = JsonDocument.Parse(right);
        foreach (var field in truth.RootElement.EnumerateObject())
        {
            var spec = indicator.Fields.Single(candidate => candidate.Id == field.Name);
            var outcome = CurveOutcome.Of(file, "", spec, readings.Single(reading => reading.FieldId == field.Name), field.Value);
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"{file} {field.Name}: {outcome.Truth}, {outcome.Value} at {outcome.Confidence}"
            );
            yield return (name, Name(outcome));
        }
    }

    private static string Name(CurveOutcome outcome)
    {
        if (outcome.IsSureAndWrong)
        {
            return "wrong";
        }

        return outcome.IsSettled ? "right" : "person";
    }

    private static T[] All<T>(JsonElement entry, string list) =>
        [.. entry.GetProperty(list).EnumerateArray().Select(element => element.Deserialize<T>(RuleBookJson.Options)!)];
}
