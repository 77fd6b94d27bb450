using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>Every figure that the pipeline counts, with its tags, as a collector of OpenTelemetry would get it.</summary>
internal sealed class HeardFigures : IDisposable
{
    private readonly ConcurrentBag<string> _lines = [];
    private readonly MeterListener _listener = new();

    public HeardFigures()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PipelineMetrics.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, $"{value}", tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, $"{value}", tags));
        _listener.Start();
    }

    public string Text => string.Join('\n', _lines);

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _lines.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}");
}
