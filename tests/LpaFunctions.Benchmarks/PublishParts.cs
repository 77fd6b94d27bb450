using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Packages;

namespace LpaFunctions.Benchmarks;

/// <summary>"publishing-parts": where the processor time of compiling the largest province goes, the first time and again. Parts warm each other up: "all" is not their sum.</summary>
public static class PublishParts
{
    private const int Rounds = 5;

    [Benchmark("publishing-parts")]
    public static Task<int> RunAsync(string[] arguments)
    {
        var announced = SiteBenchmark.AnnouncedOf("30");
        announced = announced with
        {
            Lgos =
            [
                .. announced.Lgos.Select(l =>
                    l with
                    {
                        Indicators = [.. l.Indicators.Select(i => i with { IsIllustrative = i.Marks is not null })],
                    }
                ),
            ],
        };
        var places = LpaFunctions.Core.Lgos.LgoPlaces.Nowhere;
        var publisher = new PublisherProfile { Office = "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด" };
        var sources = new BundleSources
        {
            Announced = announced,
            Places = places,
            Publisher = publisher,
        };
        Console.WriteLine("| part | first (ms) | again, median (ms) |");
        Console.WriteLine("| --- | ---: | ---: |");
        IReadOnlyList<PublishedTable> tables = [];
        Measure("tables", () => tables = BundleTables.Build(announced with { }, null, null, places));
        foreach (var table in tables)
        {
            Console.WriteLine($"| rows of {table.Spec.Name} | {table.Rows.Count} | |");
        }

        Measure("quality", () => QualityRows.Build(announced, tables, 3, true));
        Measure("csv", () => tables.Select(CsvTable.Write).ToArray());
        Measure("json", () => tables.Select(JsonTable.Write).ToArray());
        Measure("workbook", () => Workbook.Write("t", "o", announced.Announcement.Date, tables));
        IReadOnlyList<CompiledFile> files = [];
        Measure("all", () => files = BundleCompiler.Compile(sources));
        Measure(
            "zip",
            () =>
                PlainZip.Write(
                    files.Where(f => !f.Name.EndsWith(".zip", StringComparison.Ordinal)).Select(f => (f.Name, f.Content)),
                    announced.Announcement.Date
                )
        );
        Measure("hashes", () => files.Select(f => new CompiledFile(f.Name, f.Content).Sha256).ToArray());
        return Task.FromResult(0);
    }

    private static void Measure(string part, Func<object> work)
    {
        var times = new List<double>();
        for (var i = 0; i <= Rounds; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            GC.KeepAlive(work());
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        var again = times.Skip(1).Order().ElementAt(Rounds / 2);
        Console.WriteLine($"| {part} | {times[0]:0} | {again:0} |");
    }
}
