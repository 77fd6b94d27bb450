using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded;
using LpaFunctions.Embedded.Settings;
using LpaFunctions.Pipeline.Evidence;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Queues;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Tests;

/// <summary>The steps on the embedded adapters, as a host builds them, over a data folder of the test's own and the shipped rule book of 2568.</summary>
public sealed class PipelineUnderTest : IAsyncDisposable
{
    public static readonly AssessmentYear Year = new(2568);

    /// <summary>Of the registry; what the tests say about it is made up.</summary>
    public static readonly LgoCode Lgo = LgoCode.Parse("3400102", null);
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public PipelineUnderTest(params (string Setting, string Value)[] settings)
        : this(TimeProvider.System, settings) { }

    public PipelineUnderTest(TimeProvider clock, params (string Setting, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings
                        .Concat([("Pipeline:ScoreDelay", "00:00:00"), ("Pipeline:IllustrativeRules", "Compute")])
                        .DistinctBy(s => s.Item1)
                        .Select(s => new KeyValuePair<string, string?>(s.Item1, s.Item2))
                )
                .Build()
        );
        services.AddSingleton<IDocumentReader>(Reader);
        services.AddPipeline().AddEmbeddedAdapters(_folder.FullPath);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public PlainTextReader Reader { get; } = new();
    public EmbeddedOptions Folders => Get<EmbeddedOptions>();
    public IWorkQueue Queue => Get<IWorkQueue>();
    public IBundleStore Reports => _services.GetRequiredKeyedService<IBundleStore>(BundleStores.Reports);
    public LgoRecords Records => Get<LgoRecords>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static string Path(string indicator, string file) => $"{Year}/{Lgo}/{indicator}/{file}";

    /// <summary>What evidence of indicator 1.1 says.</summary>
    public static string Projects(int planned, int funded) =>
        $"จำนวนโครงการในแผนพัฒนาท้องถิ่น {planned} โครงการ\nจำนวนโครงการที่นำไปจัดทำงบประมาณ {funded} โครงการ";

    public async Task PutAsync(string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await Get<IEvidenceStore>().PutAsync(path, content, Stop);
    }

    public Task<ExtractResult> ExtractAsync(string path) => Get<ExtractEvidence>().RunAsync(path, Stop);

    public async Task<ExtractResult> DropAsync(string path, string text)
    {
        await PutAsync(path, text);
        return await ExtractAsync(path);
    }

    /// <summary>Takes every score request there is, in order, as the host would.</summary>
    public async Task<int> DrainAsync()
    {
        var done = 0;
        while (await Queue.ReceiveAsync("score-domain", 16, TimeSpan.FromMinutes(1), Stop) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                await Get<ScoreDomain>().RunAsync(ScoreRequest.Parse(message.Body), Stop);
                await Queue.DeleteAsync("score-domain", message, Stop);
                done++;
            }
        }

        return done;
    }

    public async Task<IndicatorResult> ResultAsync(string indicator)
    {
        var book = Get<Pipeline.Reference.RuleBookLibrary>().Get(Year);
        var id = IndicatorId.Parse(indicator, null);
        var score = await Records.GetScoreAsync(Year, Lgo, book.Find(id)!.Domain, Stop);
        return score.Value!.Indicators.Single(i => i.Indicator == id);
    }

    /// <summary>Every record there is, by key: what two runs must have in common.</summary>
    public async Task<SortedDictionary<string, string>> StateAsync()
    {
        var store = Get<IScoreStore>();
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in new[] { "readings", "scores", "results" })
        {
            foreach (var partition in await store.ListPartitionsAsync(container, "", Stop).ToListAsync(Stop))
            {
                await foreach (var document in store.ListAsync(container, partition, "", Stop))
                {
                    // The receipt names the version of a file, which bears the time at which this test wrote it; progress says when it changed,
                    // a rejection when it was made.
                    const string OfThisRun = "\"(version|changedAt|at)\":\"[^\"]+\"";
                    var json = System.Text.RegularExpressions.Regex.Replace(document.Json, OfThisRun, "\"$1\":\"\"");
                    state.Add($"{container}/{partition}/{document.Key.Id}", json);
                }
            }
        }

        return state;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
