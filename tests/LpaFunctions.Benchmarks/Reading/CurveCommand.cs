using System.Globalization;
using System.Text.Json;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Reading;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fields;

namespace LpaFunctions.Benchmarks.Reading;

/// <summary>
/// What a confidence is worth: the made documents of curve/make.sh, on which nothing was tuned, are read, and for each step of confidence the share of
/// wrong values is printed with its interval. usage: curve FOLDER [show] [FILE.json]; into the file goes what LpaFunctions.Reading.ReadingCurve carries along.
/// </summary>
public static class CurveCommand
{
    private static readonly decimal[] Steps = [0.97m, 0.95m, 0.93m, 0.9m, 0.85m, 0.8m, 0.75m, 0.7m, 0m];
    private const decimal Threshold = 0.7m;

    [Benchmark("curve")]
    public static Task<int> Run(string[] args)
    {
        if (args.Length == 0 || !File.Exists(Path.Combine(args[0], "manifest.jsonl")))
        {
            Console.Error.WriteLine("usage: curve FOLDER [show] [FILE.json]; FOLDER is what curve/make.sh made");
            return Task.FromResult(2);
        }

        using var registry = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Reference", "lgo-registry.csv"));
        var reader = new EvidenceFieldReader(LgoRegistry.Parse(registry));
        var outcomes = File.ReadLines(Path.Combine(args[0], "manifest.jsonl"))
            .AsParallel()
            .AsOrdered()
            .SelectMany(line => Outcomes(args[0], line, reader))
            .ToList();
        Print(outcomes);
        if (args.Contains("show"))
        {
            outcomes.Where(outcome => !outcome.IsSettled).ToList().ForEach(outcome => Console.WriteLine(outcome));
        }

        if (Array.Find(args, arg => arg.EndsWith(".json", StringComparison.Ordinal)) is { } file)
        {
            File.WriteAllText(file, Measured(outcomes).ToJson() + "\n");
        }

        return Task.FromResult(0);
    }

    private static ReadingCurve Measured(List<CurveOutcome> outcomes)
    {
        var read = outcomes.FindAll(outcome => outcome.IsRead && outcome.Confidence >= Threshold);
        var wrong = read.Count(outcome => !outcome.IsRight);
        var there = outcomes.FindAll(outcome => outcome.IsThere);
        var readShare = (decimal)there.Count(outcome => outcome.IsSettled) / Math.Max(1, there.Count);
        var upperBound = (decimal)Wilson(wrong, read.Count).High;

        return new ReadingCurve(
            ReadingCurve.CurrentReader,
            Threshold,
            wrong,
            read.Count,
            Math.Round(upperBound, 5),
            Math.Round(readShare, 4),
            outcomes.Select(outcome => outcome.File).Distinct().Count()
        );
    }

    private static List<CurveOutcome> Outcomes(string folder, string line, EvidenceFieldReader reader)
    {
        using var entry = JsonDocument.Parse(line);
        var root = entry.RootElement;
        var (file, producer) = (root.GetProperty("file").GetString()!, root.GetProperty("producer").GetString()!);
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return [];
        }

        FieldSpec[] specs =
        [
            .. root.GetProperty("fields").EnumerateArray().Select(spec => spec.Deserialize<FieldSpec>(RuleBookJson.Options)!),
        ];
        var indicator = Indicator(specs);
        var document = PdfDocumentReader.Read(File.ReadAllBytes(path), new ReadingLimits(), CancellationToken.None);
        var readings = reader.Read(document, Book(indicator), indicator, place: null).Fields;
        var truth = root.GetProperty("truth");
        return
        [
            .. specs
                .Zip(readings)
                .Select(pair => CurveOutcome.Of(file, producer, pair.First, pair.Second, truth.GetProperty(pair.First.Id))),
        ];
    }

    internal static Indicator Indicator(FieldSpec[] fields) =>
        new()
        {
            Id = IndicatorId.Parse("1.1", null),
            Domain = DomainId.D1,
            Name = "เอกสารสำหรับวัดความมั่นใจ",
            Fields = fields,
            Provenance = new Provenance { Real = false, Source = "made" },
        };

    internal static RuleBook Book(Indicator indicator) =>
        new()
        {
            Year = new AssessmentYear(2568),
            Version = "curve",
            Title = "curve",
            Aggregation = Aggregation.SumOverSum,
            Scale = [0, 5],
            Bands = [new Band("ต่ำ", 0)],
            PassRule = new PassRule { Kind = PassRuleKind.Total, Text = "curve" },
            Domains = [],
            Indicators = [indicator],
        };

    private static void Print(List<CurveOutcome> outcomes)
    {
        Console.WriteLine($"{outcomes.Select(outcome => outcome.File).Distinct().Count()} documents, {outcomes.Count} fields\n");
        Console.WriteLine("| confidence | read | wrong | share wrong | 95 percent interval |\n| --- | --- | --- | --- | --- |");
        for (var i = 0; i < Steps.Length; i++)
        {
            var (low, high) = (Steps[i], i == 0 ? 2 : Steps[i - 1]);
            var step = outcomes.FindAll(outcome => outcome.IsRead && outcome.Confidence >= low && outcome.Confidence < high);
            Row(i == Steps.Length - 1 ? "below 0.70" : $"{low:0.00} and more", step);
        }

        Row("**0.70 and more**", outcomes.FindAll(outcome => outcome.IsRead && outcome.Confidence >= Threshold));
        Table("kind", outcomes, outcome => outcome.Kind);
        Table("producer", outcomes, outcome => outcome.Producer);
    }

    private static void Row(string name, List<CurveOutcome> read)
    {
        var wrong = read.Count(outcome => !outcome.IsRight);
        var (low, high) = Wilson(wrong, read.Count);
        Console.WriteLine(
            Text($"| {name} | {read.Count} | {wrong} | {Percent(wrong, read.Count)} | {100 * low:0.00} to {100 * high:0.00} |")
        );
    }

    private static void Table(string by, List<CurveOutcome> outcomes, Func<CurveOutcome, string> key)
    {
        Console.WriteLine(
            $"\n| {by} | there | right at 0.70 | percent | wrong at 0.70 | not there or open | of these left alone |\n| --- | --- | --- | --- | --- | --- | --- |"
        );
        foreach (
            var group in outcomes
                .GroupBy(key)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Append(outcomes.GroupBy(_ => "all").Single())
        )
        {
            var there = group.Where(outcome => outcome.IsThere).ToList();
            var right = there.Count(outcome => outcome.IsSettled);
            var open = group.Where(outcome => !outcome.IsThere).ToList();
            var wrong = group.Count(outcome => outcome.IsSureAndWrong);
            Console.WriteLine(
                $"| {group.Key} | {there.Count} | {right} | {Percent(right, there.Count)} | {wrong} | {open.Count} | {open.Count(outcome => outcome.IsSettled)} |"
            );
        }
    }

    private static string Percent(int part, int whole) => whole == 0 ? "-" : Text($"{100.0 * part / whole:0.00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Wilson's interval of a share, 95 percent: it holds for few and for none too.</summary>
    private static (double Low, double High) Wilson(int part, int whole)
    {
        const double z = 1.96;
        if (whole == 0)
        {
            return (0, 1);
        }

        var (share, spread) = ((double)part / whole, z * z / whole);
        var middle = share + (spread / 2);
        var half = z * Math.Sqrt(((share * (1 - share)) + (spread / 4)) / whole);
        return (Math.Max(0, (middle - half) / (1 + spread)), (middle + half) / (1 + spread));
    }
}
