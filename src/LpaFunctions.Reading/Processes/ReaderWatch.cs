using System.Diagnostics;

namespace LpaFunctions.Reading.Processes;

/// <summary>What one file may cost a reader, held against what it costs.</summary>
internal sealed class ReaderWatch(ReaderOptions options, ProcessVitals before)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly long _mostBytes = options.MaxResidentMegabytes * 1024L * 1024;
    private long _renewed = Stopwatch.GetTimestamp();
    private TimeSpan _processor = before.Processor;
    private long _resident = before.Resident;

    /// <summary>It held more than half of what it may when it was last seen.</summary>
    public bool IsHeavy => _resident > _mostBytes / 2;

    /// <summary>It gets on: processor and clock count from here.</summary>
    public void Renew(ProcessVitals now)
    {
        _renewed = Stopwatch.GetTimestamp();
        _processor = now.Processor;
    }

    /// <returns>Why it must end; null where it need not.</returns>
    public ReaderFault? Judge(ProcessVitals now)
    {
        _resident = now.Resident;
        if (now.Resident > _mostBytes)
        {
            return ReaderFault.TooMuchMemory;
        }

        var worksTooLong = now.Processor - _processor > options.MaxProcessor;
        var waitsTooLong = Stopwatch.GetElapsedTime(_renewed) > options.MaxPause;
        return worksTooLong || waitsTooLong || Stopwatch.GetElapsedTime(_began) > options.MaxTime ? ReaderFault.TooSlow : null;
    }
}
