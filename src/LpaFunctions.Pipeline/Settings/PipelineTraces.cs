using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Settings;

/// <summary>
/// One trace an LGO and year, from its blobs to the bundle; no name of a person or a file stands in it (docs/adr/0137).
/// Its id follows from both, so that what lies days and messages apart meets in it and no message has to carry it.
/// </summary>
public static class PipelineTraces
{
    /// <summary>Name of the source of these spans.</summary>
    public const string SourceName = "LpaFunctions.Pipeline";

    private const int TraceBytes = 16;
    private const int SpanBytes = 8;
    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The trace of an LGO and year.</summary>
    public static ActivityContext ContextOf(AssessmentYear year, LgoCode lgo)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"lpa:{year}:{lgo}"));
        return new ActivityContext(
            ActivityTraceId.CreateFromBytes(hash.AsSpan(0, TraceBytes)),
            ActivitySpanId.CreateFromBytes(hash.AsSpan(TraceBytes, SpanBytes)),
            ActivityTraceFlags.Recorded
        );
    }

    /// <summary>Begins a span of a step. Where the host has begun a trace of its own (a call over HTTP, the Functions host) it stays in that one, with a link to the LGO's.</summary>
    /// <returns>Null where nobody listens.</returns>
    public static Activity? Start(string step, AssessmentYear year, LgoCode lgo)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var own = ContextOf(year, lgo);
        var span = Activity.Current is null
            ? Source.StartActivity(step, ActivityKind.Internal, own)
            : Source.StartActivity(step, ActivityKind.Internal, default(ActivityContext), links: [new ActivityLink(own)]);
        return span?.SetTag("lpa.year", year.Value).SetTag("lpa.lgo", $"{lgo}");
    }

    /// <summary>Notes in the trace of an LGO that its results were published, with a link to the run that did it.</summary>
    public static void Published(AssessmentYear year, LgoCode lgo, int version)
    {
        if (!Source.HasListeners())
        {
            return;
        }

        ActivityLink[] links = Activity.Current is { } run ? [new ActivityLink(run.Context)] : [];
        using var span = Source.StartActivity("PublishResults", ActivityKind.Internal, ContextOf(year, lgo), links: links);
        span?.SetTag("lpa.year", year.Value).SetTag("lpa.lgo", $"{lgo}").SetTag("lpa.version", version);
    }
}
