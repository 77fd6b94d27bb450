using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Testing.Faults;

/// <summary>Stands between a program and one service of an emulator and answers some calls 429, 503, by half or not at all.</summary>
public sealed class FaultyProxy : IAsyncDisposable
{
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection",
        "Host",
        "Keep-Alive",
        "Transfer-Encoding",
    };

    private readonly ProxyFaults _faults;
    private readonly Uri _target;
    private readonly Random _random;
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly WebApplication _app;

    private FaultyProxy(Uri target, ProxyFaults faults)
    {
        (_target, _faults, _random) = (target, faults, new Random(faults.Seed));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.Run(PassAsync);
    }

    /// <summary>Port of the loopback interface.</summary>
    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>How often each fault was met.</summary>
    public ConcurrentDictionary<string, int> Met { get; } = new(StringComparer.Ordinal);

    /// <param name="target">"http://127.0.0.1:10000/".</param>
    public static async Task<FaultyProxy> StartAsync(Uri target, ProxyFaults faults)
    {
        var proxy = new FaultyProxy(target, faults);
        await proxy._app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        if (IsAway())
        {
            Count("Away");
            context.Abort();
            return;
        }

        var fault = Next();
        if (fault is { } met)
        {
            Count($"{met}");
        }

        switch (fault)
        {
            case ProxyFault.Throttled or ProxyFault.Busy:
                await RefuseAsync(context, fault == ProxyFault.Busy ? 503 : 429);
                break;
            case ProxyFault.Silence:
                await Task.Delay(_faults.Silence);
                context.Abort();
                break;
            default:
                await ForwardAsync(context, fault);
                break;
        }
    }

    private bool IsAway() =>
        _faults.Away > TimeSpan.Zero
        && Stopwatch.GetElapsedTime(_start).Ticks % _faults.AwayEvery.Ticks > (_faults.AwayEvery - _faults.Away).Ticks;

    private ProxyFault? Next()
    {
        lock (_gate)
        {
            return _random.Next(100) < _faults.Percent ? (ProxyFault)_random.Next(Enum.GetValues<ProxyFault>().Length) : null;
        }
    }

    private void Count(string what) => Met.AddOrUpdate(what, 1, (_, count) => count + 1);

    private static async Task RefuseAsync(HttpContext context, int status)
    {
        // The body must be taken, or the connection would break instead of answering.
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = "ServerBusy";
        context.Response.Headers["x-ms-retry-after-ms"] = "20";
        context.Response.Headers["x-ms-substatus"] = status == 429 ? "3200" : "0";
        context.Response.Headers.RetryAfter = "0";
    }

    private async Task ForwardAsync(HttpContext context, ProxyFault? fault)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = Request(context, body.ToArray());
        using var answer = await _http.SendAsync(request);
        var content = await answer.Content.ReadAsByteArrayAsync();
        if (fault == ProxyFault.LostAnswer)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !OfTheConnection.Contains(h.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        var sent = fault == ProxyFault.HalfAnswer ? content.AsMemory(0, content.Length / 2) : content;
        if (sent.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(sent);
        }

        if (fault == ProxyFault.HalfAnswer)
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        }
    }

    private HttpRequestMessage Request(HttpContext context, byte[] body)
    {
        // As it came: the signature is over the very spelling of the address.
        var address = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(
                $"{_target.GetLeftPart(UriPartial.Authority)}{address}",
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        if (body.Length > 0 || context.Request.ContentLength == 0)
        {
            request.Content = new ByteArrayContent(body);
        }

        foreach (var header in context.Request.Headers.Where(h => !OfTheConnection.Contains(h.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        return request;
    }
}
