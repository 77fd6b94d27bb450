using System.Diagnostics;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded;
using LpaFunctions.Pipeline;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Benchmarks;

/// <summary>Time and peak memory of publishing computed results: the largest province, and the country.</summary>
public static class PublishBenchmark
{
    private static readonly AssessmentYear Year = new(2568);
    private static readonly ProvinceCode Largest = ProvinceCode.Parse("30", null);

    /// <summary>"publishing": the largest province (334 LGOs); "publishing all": all 76 provinces.</summary>
    [Benchmark("publishing")]
    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("lpa-publish-");
        try
        {
            var services = new ServiceCollection();
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddLogging();
            services.AddPipeline();
            services.AddEmbeddedAdapters(folder.FullName);
            await using var provider = services.BuildServiceProvider();
            var registry = provider.GetRequiredService<LgoLibrary>().Current;
            var book = provider.GetRequiredService<RuleBookLibrary>().Get(Year);
            ProvinceCode[] provinces = arguments is ["all"] ? [.. registry.Provinces] : [Largest];
            var announcing = new Stopwatch();
            foreach (var province in provinces)
            {
                foreach (var lgo in registry.InProvince(province))
                {
                    foreach (var domain in book.Domains.Select(d => d.Id))
                    {
                        await provider.GetRequiredService<LgoRecords>().PutScoreAsync(Score(book, lgo, domain), null, default);
                    }
                }

                announcing.Start();
                await provider
                    .GetRequiredService<AnnounceResults>()
                    .RunAsync(
                        new AnnounceRequest
                        {
                            Year = Year,
                            Province = province,
                            Date = new DateOnly(2025, 8, 25),
                            IllustrativeReason = "การวัดความเร็วของระบบ",
                        },
                        default
                    );
                announcing.Stop();
            }

            GC.Collect();
            var (publishing, processor) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var outcome = await provider.GetRequiredService<PublishResults>().RunAsync(default);
            publishing.Stop();
            processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
            var again = Stopwatch.StartNew();
            await provider.GetRequiredService<PublishResults>().RunAsync(default);
            var bytes = new DirectoryInfo(Path.Combine(folder.FullName, "open-data"))
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(f => f.Length);
            Console.WriteLine(
                "| provinces | LGOs | announce (s) | publish (s) | of that processor (s) | s a province | nothing changed (s) | peak memory (MB) | written (MB) |"
            );
            Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            Console.WriteLine(
                $"| {outcome.Published.Count} | {provinces.Sum(p => registry.InProvince(p).Count)} | {announcing.Elapsed.TotalSeconds:0.0} | {publishing.Elapsed.TotalSeconds:0.0} | {processor.TotalSeconds:0.0} | {publishing.Elapsed.TotalSeconds / provinces.Length:0.00} | {again.Elapsed.TotalSeconds:0.00} | {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} | {bytes / 1_000_000} |"
            );
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DomainScore Score(RuleBook book, Lgo lgo, DomainId domain)
    {
        var code = int.Parse(lgo.Code.Digits);
        var indicators = book.InDomain(domain)
            .Where(i => i.AppliesToType(lgo.Type))
            .Select(
                (indicator, i) =>
                    new IndicatorResult
                    {
                        Indicator = indicator.Id,
                        State = indicator.Phase == IndicatorPhase.Pilot ? IndicatorState.Pilot : IndicatorState.Awarded,
                        Marks = indicator.Phase == IndicatorPhase.Pilot ? null : decimal.Min(indicator.MaxMarks, (code * 7 + i * 13) % 6),
                        FullMarks = indicator.MaxMarks,
                        Standing = ResultStanding.Confirmed,
                        IsIllustrative = indicator.Phase != IndicatorPhase.Pilot,
                        Sources =
                        [
                            new ResultSource
                            {
                                FieldId = "f",
                                ReadingId = "r",
                                Path = "p",
                                ContentHash = Convert.ToHexStringLower(
                                    System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(code * 100 + i))
                                ),
                            },
                        ],
                    }
            )
            .ToArray();
        var (full, marks) = (
            indicators.Where(i => i.State == IndicatorState.Awarded).Sum(i => i.FullMarks),
            indicators.Sum(i => i.Marks ?? 0m)
        );
        return new DomainScore
        {
            Year = book.Year,
            Lgo = lgo.Code,
            Domain = domain,
            RuleBookVersion = book.Version,
            FullMarks = full,
            Marks = marks,
            Percent = Percentages.Share(marks, full),
            Indicators = indicators,
        };
    }
}
