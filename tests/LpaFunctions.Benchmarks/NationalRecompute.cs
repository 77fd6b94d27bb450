using System.Diagnostics;
using System.Globalization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Benchmarks;

/// <summary>
/// Rescores every LGO of the registry with the full 2569 book from readings as they are stored, in one process: at a tenth, at the whole and at ten
/// times the country. Readings are made LGO by LGO, as they come from the store, and let go again; making them is not in the time.
/// </summary>
public static class NationalRecompute
{
    [Benchmark("national-recompute")]
    public static Task<int> Run(string[] args)
    {
        var reference = Path.Combine(AppContext.BaseDirectory, "Reference");
        var book = RuleBookJson.Parse(File.ReadAllText(Path.Combine(reference, "rulebooks", "2569.json")), "2569.json");
        LgoRegistry registry;
        using (var csv = File.OpenText(Path.Combine(reference, "lgo-registry.csv")))
        {
            registry = LgoRegistry.Parse(csv);
        }

        Lgo[] all = [.. registry.All];
        Recompute(book, all[..500], 1);
        Console.WriteLine(
            "| size | LGOs | indicators scored | score s | LGOs/s | ratio to 1x | allocated MB | working set MB | marks sum |"
        );
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var single = 0d;
        foreach (
            var (name, lgos, times) in new[] { ("1/10", all.Where((_, i) => i % 10 == 0).ToArray(), 1), ("1x", all, 1), ("10x", all, 10) }
        )
        {
            var run = Recompute(book, lgos, times);
            single = name == "1x" ? run.Seconds : single;
            var ratio = single == 0d ? "" : (run.Seconds / single).ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {lgos.Length * times} | {run.Indicators} | {run.Seconds:0.00} | {lgos.Length * times / run.Seconds:0} | {ratio} | {run.AllocatedMegabytes:0} | {run.WorkingSetMegabytes:0} | {run.Marks} |"
                )
            );
        }

        return Task.FromResult(0);
    }

    private static Result Recompute(RuleBook book, Lgo[] lgos, int times)
    {
        var (clock, marks, indicators, allocated) = (new Stopwatch(), 0m, 0L, 0L);
        for (var round = 0; round < times; round++)
        {
            for (var n = 0; n < lgos.Length; n++)
            {
                var readings = Readings(book, lgos[n], n);
                var before = GC.GetAllocatedBytesForCurrentThread();
                clock.Start();
                foreach (var domain in book.Domains)
                {
                    var score = DomainScorer.Score(book, lgos[n], domain.Id, readings, [], LgoFacts.None, IllustrativeRules.Compute);
                    marks += score.Marks;
                    indicators += score.Indicators.Count;
                }

                clock.Stop();
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        return new Result(clock.Elapsed.TotalSeconds, indicators, marks, allocated / 1048576d, Environment.WorkingSet / 1048576d);
    }

    // One reading for each indicator of the LGO, with all its fields; the numbers differ from LGO to LGO but not from run to run.
    private static EvidenceReading[] Readings(RuleBook book, Lgo lgo, int seed) =>
        [
            .. book
                .Indicators.Where(i => i.AppliesToType(lgo.Type))
                .Select(
                    (indicator, n) =>
                        new EvidenceReading
                        {
                            Id = $"{lgo.Code}-{indicator.Id}",
                            Year = book.Year,
                            Lgo = lgo.Code,
                            Indicator = indicator.Id,
                            Path = $"{book.Year}/{lgo.Code}/{indicator.Id}/1.pdf",
                            ContentHash = "hash",
                            Bytes = 1,
                            FieldListHash = "fields",
                            ReaderVersion = "benchmark",
                            Pages = 1,
                            Fields =
                            [
                                .. indicator
                                    .Fields.Where(f => f.Kind != FieldKind.Percent && !f.SelfAssessment)
                                    .Select(
                                        (f, k) =>
                                            new FieldReading
                                            {
                                                FieldId = f.Id,
                                                State = FieldState.Read,
                                                Value = Value(f, seed + n, k),
                                                Page = 1,
                                                Quote = "ข้อความ",
                                                Confidence = 0.95m,
                                            }
                                    ),
                            ],
                        }
                ),
        ];

    private static FieldValue Value(FieldSpec field, int seed, int place) =>
        field.Kind switch
        {
            FieldKind.YesNo => new YesNoValue(seed % 3 != 0),
            FieldKind.Date => new DateValue(new AssessmentYear(2569).InspectedFrom.AddDays((seed % 700) - 350)),
            FieldKind.Checklist => new ChecklistValue([
                .. field.Items.Select((item, k) => new ChecklistItem(item.Id, (seed + k) % 4 != 0)),
            ]),
            // Every pair of numbers works as a share in one of the two orders; the other one is a doubt, as in real life.
            _ => new NumberValue(place == 0 ? 100 + (seed % 50) : 60 + (seed % 60)),
        };

    private sealed record Result(double Seconds, long Indicators, decimal Marks, double AllocatedMegabytes, double WorkingSetMegabytes);
}
