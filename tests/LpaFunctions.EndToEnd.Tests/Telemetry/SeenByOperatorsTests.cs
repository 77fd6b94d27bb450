using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.LocalHost.Demo;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.GivenUp;
using LpaFunctions.Pipeline.Publishing;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.EndToEnd.Tests.Telemetry;

/// <summary>What a collector of OpenTelemetry gets of the embedded host: it listens to the same source and meter.</summary>
public sealed class SeenByOperatorsTests : IDisposable
{
    private const string Code = "6400113";
    private static readonly AssessmentYear Year = new(2568);
    private static readonly LgoCode Lgo = LgoCode.Parse(Code, null);
    private readonly TemporaryFolder _data = new();
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ConcurrentQueue<string> _figures = [];
    private readonly ActivityListener _traces;
    private readonly MeterListener _meters = new();

    public SeenByOperatorsTests()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTraces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PipelineMetrics.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_FromBlobToBundle_IsOneTraceOfTheLgoAndItsFigures()
    {
        ActivitySource.AddActivityListener(_traces);
        _meters.Start();
        await using var host = await TestHost.StartAsync(_data);
        Drop("รายงานผล.pdf", await File.ReadAllBytesAsync(RepoFiles.Fixture($"demo/evidence/2568/{Code}/1.1/รายงานผล.pdf"), Stop));
        Drop("เสีย.pdf", "%PDF-1.7 "u8.ToArray());
        string[] files = [$"2568/{Code}/1.1/รายงานผล.pdf", $"2568/{Code}/1.1/เสีย.pdf"];
        await new DemoRun(DemoScenario.Load() with { Files = files }, host).WaitUntilScoredAsync(_ => { }, Stop);
        await PublishAsync(host.Services);
        await host.Services.GetRequiredService<RecordPoison>().RunAsync("score-domain", "{}", Stop);
        _meters.RecordObservableInstruments();

        var trace = PipelineTraces.ContextOf(Year, Lgo).TraceId;
        var steps = _spans.Where(s => s.TraceId == trace).Select(s => s.OperationName).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["ExtractEvidence", "PublishResults", "ScoreDomain"], steps);
        Assert.All(_spans, span => Assert.DoesNotContain("รายงานผล", string.Join(' ', span.TagObjects.Select(t => $"{t.Value}"))));
        Assert.Contains("lpa.evidence.files outcome=read", _figures);
        Assert.Contains("lpa.evidence.files outcome=Damaged", _figures);
        Assert.Contains("lpa.evidence.lag ", _figures);
        Assert.Contains("lpa.poison queue=score-domain", _figures);
        Assert.Contains("lpa.readers.memory ", _figures);
        Assert.Contains("lpa.readers.ended fault=Died", _figures);
    }

    public void Dispose()
    {
        _traces.Dispose();
        _meters.Dispose();
        _data.Dispose();
    }

    private void Drop(string name, byte[] content)
    {
        var folder = Directory.CreateDirectory(_data[$"evidence/2568/{Code}/1.1"]).FullName;
        File.WriteAllBytes(Path.Combine(folder, name), content);
    }

    private static async Task PublishAsync(IServiceProvider services)
    {
        var announcement = new AnnounceRequest
        {
            Year = Year,
            Province = Lgo.Province,
            Date = new DateOnly(2025, 8, 25),
            IllustrativeReason = DemoRun.IllustrativeReason,
        };
        await services.GetRequiredService<AnnounceResults>().RunAsync(announcement, Stop);
        await services.GetRequiredService<PublishResults>().RunAsync(Stop);
    }

    // Other hosts of this process count under the same name: what is asserted is only what this one must have said.
    private void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        where T : struct, IComparable<T>
    {
        var isMemory = instrument.Name == "lpa.readers.memory";
        if (!isMemory || value.CompareTo(default) > 0)
        {
            _figures.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}");
        }
    }
}
