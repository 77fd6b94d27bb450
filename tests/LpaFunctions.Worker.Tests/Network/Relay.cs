using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LpaFunctions.Worker.Tests.Network;

/// <summary>Stands before an emulator, passes everything through, and can be told to be away, to refuse or to keep callers waiting.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }
    );
    private readonly WebApplication _app;
    private readonly Uri _target;
    private int _refused;

    private Relay(Uri target)
    {
        _target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public RelayMode Mode { get; set; }

    /// <summary>Calls that were not passed through.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public Uri Address => new(_app.Urls.First());

    public static async Task<Relay> StartAsync(Uri target)
    {
        var relay = new Relay(target);
        await relay._app.StartAsync();
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        Mode = RelayMode.Away;
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Mode == RelayMode.Pass)
        {
            await PassAsync(context);
            return;
        }

        Interlocked.Increment(ref _refused);
        switch (Mode)
        {
            case RelayMode.Forbidden:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                context.Response.Headers["x-ms-error-code"] = "AuthorizationPermissionMismatch";
                break;
            case RelayMode.Silent:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            default:
                // The line goes dead, as of a host that is gone.
                context.Abort();
                break;
        }
    }

    private async Task PassAsync(HttpContext context)
    {
        // The raw target, since signatures are made over the path as it was sent.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(_target.GetLeftPart(UriPartial.Authority) + target, AsItIs)
        );
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
        }
        else if (context.Request.ContentLength == 0)
        {
            request.Content = new ByteArrayContent([]);
        }

        foreach (var (name, values) in context.Request.Headers.Where(h => h.Key is not "Host" and not "Transfer-Encoding"))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.Headers.Remove("Transfer-Encoding");
        if (
            !HttpMethods.IsHead(context.Request.Method)
            && response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified)
        )
        {
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}

internal enum RelayMode
{
    Pass,

    /// <summary>Connections break off.</summary>
    Away,

    /// <summary>403, as where a role is not known yet.</summary>
    Forbidden,

    /// <summary>Callers wait until they give up.</summary>
    Silent,
}
