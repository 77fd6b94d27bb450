using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Embedded;
using LpaFunctions.Pipeline.Decisions;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Scoring;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Tests.Scoring;

/// <summary>The steps over the embedded adapters, and readings as if documents had been read.</summary>
internal sealed class ScoringServices : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    /// <param name="illustrative">The shipped books are mostly illustrative, and most tests want marks.</param>
    public ScoringServices(IllustrativeRules illustrative = IllustrativeRules.Compute)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection([.. PipelineOptions.Defaults, new("Pipeline:IllustrativeRules", $"{illustrative}")])
                .Build()
        );
        services.AddPipeline();
        services.AddEmbeddedAdapters(_folder.FullPath);
        _services = services.BuildServiceProvider();
    }

    public static AssessmentYear Year { get; } = new(2568);
    public static LgoCode Lgo { get; } = LgoCode.Parse("3400102", null);

    public static IndicatorId Id(string id) => IndicatorId.Parse(id, null);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Stores what was read of 1.1 (projects funded out of projects planned).</summary>
    public Task PutPlanAsync(string file, decimal funded, decimal planned, decimal confidence = 0.95m) =>
        PutAsync("1.1", file, Number("projects_funded", funded, confidence), Number("projects_planned", planned, confidence));

    public Task PutAsync(string indicator, string file, params FieldReading[] fields)
    {
        var path = $"{Year}/{Lgo}/{indicator}/{file}";
        var reading = new EvidenceReading
        {
            Id = "reading-" + file,
            Year = Year,
            Lgo = Lgo,
            Indicator = Id(indicator),
            Path = path,
            ContentHash = "hash-" + file,
            Bytes = 1000,
            FieldListHash = "fields",
            ReaderVersion = "test",
            Pages = 2,
            Sheets = [new PageSheet(1, 595, 842, Rotation: 0, IsImage: false)],
            Fields = fields,
        };
        return Get<LgoRecords>()
            .PutOutcomeAsync(new EvidenceOutcome { Path = path, Reading = reading }, null, TestContext.Current.CancellationToken);
    }

    public static FieldReading Number(string id, decimal value, decimal confidence = 0.95m) =>
        new()
        {
            FieldId = id,
            State = FieldState.Read,
            Value = new NumberValue(value),
            Page = 1,
            Quote = $"จำนวน {value} โครงการ",
            Confidence = confidence,
        };

    public async Task<string> VersionAsync(string indicator) =>
        (await Get<ExplainMark>().RunAsync(Year, Lgo, Id(indicator), TestContext.Current.CancellationToken))!.Version;

    public async Task<DecisionAnswer> DecideAsync(DecisionRequest request) =>
        (
            await Get<DecideIndicators>()
                .RunAsync(Year, Lgo, new DecisionList("ผู้ประเมินทดสอบ", [request]), TestContext.Current.CancellationToken)
        )![0];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
