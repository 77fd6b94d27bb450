using System.Diagnostics.Metrics;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Reading.Processes;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>What the pipeline counts. Tags never hold a path or a name: metrics leave the machine.</summary>
public sealed class PipelineMetrics
{
    public const string MeterName = "LpaFunctions.Pipeline";
    private readonly Meter _meter;
    private readonly Counter<long> _evidence;
    private readonly Histogram<double> _reading;
    private readonly Histogram<double> _lag;
    private readonly Counter<long> _pages;
    private readonly Counter<long> _scored;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _poison;

    public PipelineMetrics(IMeterFactory meters)
    {
        var meter = _meter = meters.Create(MeterName);
        _evidence = meter.CreateCounter<long>("lpa.evidence.files", "{file}", "Evidence files that went through, by outcome.");
        _reading = meter.CreateHistogram<double>("lpa.evidence.reading.duration", "s", "Time to read one document and its fields.");
        _lag = meter.CreateHistogram<double>(
            "lpa.evidence.lag",
            "s",
            "Time from the arrival of a file until its reading or refusal is kept."
        );

        _pages = meter.CreateCounter<long>("lpa.evidence.pages", "{page}", "Pages read, by whether they had text.");
        _scored = meter.CreateCounter<long>("lpa.scores", "{score}", "Domain scores computed, by domain and whether they changed.");
        _conflicts = meter.CreateCounter<long>(
            "lpa.conflicts",
            "{conflict}",
            "Writes that met another writer and were tried again, by step."
        );
        _poison = meter.CreateCounter<long>("lpa.poison", "{message}", "Messages given up after the host's retries, by queue.");
    }

    /// <summary>Also tells of the reader processes of this host, whenever somebody asks.</summary>
    public void Watch(ReaderFigures readers)
    {
        _meter.CreateObservableGauge(
            "lpa.readers.memory",
            () => readers.GreatestResident,
            "By",
            "Most resident memory that one reader process has held since the host began."
        );
        _meter.CreateObservableCounter(
            "lpa.readers.ended",
            () =>
                Enum.GetValues<ReaderFault>()
                    .Select(fault => new Measurement<long>(readers.Ended(fault), new KeyValuePair<string, object?>("fault", $"{fault}"))),
            "{process}",
            "Reader processes that a file ended, by how."
        );
    }

    public void Read(int pages, int scanned, TimeSpan time)
    {
        _evidence.Add(1, new KeyValuePair<string, object?>("outcome", "read"));
        _pages.Add(pages - scanned, new KeyValuePair<string, object?>("text", true));
        _pages.Add(scanned, new KeyValuePair<string, object?>("text", false));
        _reading.Record(time.TotalSeconds);
    }

    /// <param name="arrived">Null where the store does not say.</param>
    public void Lagged(DateTimeOffset? arrived, DateTimeOffset now)
    {
        if (arrived is { } then)
        {
            // Two clocks: the store's may be a little ahead.
            _lag.Record(Math.Max(0, (now - then).TotalSeconds));
        }
    }

    public void Rejected(RejectionReason reason) => _evidence.Add(1, new KeyValuePair<string, object?>("outcome", reason.ToString()));

    public void Unchanged() => _evidence.Add(1, new KeyValuePair<string, object?>("outcome", "unchanged"));

    public void Removed() => _evidence.Add(1, new KeyValuePair<string, object?>("outcome", "removed"));

    public void Scored(DomainId domain, bool changed) =>
        _scored.Add(
            1,
            new KeyValuePair<string, object?>("domain", domain.ToString()),
            new KeyValuePair<string, object?>("changed", changed)
        );

    public void Conflict(string step) => _conflicts.Add(1, new KeyValuePair<string, object?>("step", step));

    public void Poisoned(string queue) => _poison.Add(1, new KeyValuePair<string, object?>("queue", queue));
}
