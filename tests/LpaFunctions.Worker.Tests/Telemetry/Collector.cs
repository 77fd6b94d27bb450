using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Worker.Tests.Telemetry;

/// <summary>Takes what the worker exports over OpenTelemetry, as a collector does, and keeps its spans.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<CollectedSpan> Spans { get; } = [];

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.Path != "/v1/traces")
        {
            return;
        }

        foreach (var scope in ExportTraceServiceRequest.Parser.ParseFrom(body.ToArray()).ResourceSpans.SelectMany(r => r.ScopeSpans))
        {
            foreach (var span in scope.Spans)
            {
                Spans.Enqueue(new CollectedSpan(Convert.ToHexStringLower(span.TraceId.Span), scope.Scope.Name, span.Name));
            }
        }
    }
}

/// <param name="Source">Name of the activity source: "Azure.Cosmos.Operation".</param>
internal sealed record CollectedSpan(string TraceId, string Source, string Name);
