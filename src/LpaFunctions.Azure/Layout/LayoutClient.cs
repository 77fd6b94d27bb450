using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using LpaFunctions.Azure.Connections;

namespace LpaFunctions.Azure.Layout;

/// <summary>
/// Document Intelligence over Azure.Core, without a package of its own: POST :analyze is answered with 202 and the address of the operation,
/// which is asked until the analysis has ended. Retries, Retry-After and tokens are the pipeline's.
/// </summary>
public sealed class LayoutClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";

    // The service asks for at least a second between two looks.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    // Codes of a failed analysis that speak of the service and not of the document.
    private static readonly HashSet<string> FaultsOfTheService = new(StringComparer.OrdinalIgnoreCase)
    {
        "InternalServerError",
        "ServiceUnavailable",
        "Timeout",
    };

    private readonly HttpPipeline _pipeline;
    private readonly LayoutOptions _options;
    private readonly TimeProvider _clock;

    /// <param name="handler">Answers instead of the network; for tests.</param>
    /// <param name="identity">Null takes the app's own.</param>
    public LayoutClient(LayoutOptions options, TimeProvider clock, HttpMessageHandler? handler = null, TokenCredential? identity = null)
    {
        var settings = new Settings();
        if (handler is not null)
        {
            settings.Transport = new HttpClientTransport(handler);
        }

        _pipeline = HttpPipelineBuilder.Build(settings, Authentication(options, identity));
        _options = options;
        _clock = clock;
    }

    public static AnalyzeLayout Connect(LayoutOptions options) => new LayoutClient(options, TimeProvider.System).AnalyzeAsync;

    /// <inheritdoc cref="AnalyzeLayout"/>
    public async Task<BinaryData> AnalyzeAsync(ReadOnlyMemory<byte> document, string? pages, CancellationToken cancellationToken)
    {
        var operation = await StartAsync(document, pages, cancellationToken);
        var pause = operation.Pause;
        while (true)
        {
            await Task.Delay(pause, _clock, cancellationToken);
            using var look = Get(operation.Address);
            var answer = await SendAsync(look, expected: 200, cancellationToken);
            if (HasEnded(answer))
            {
                return answer.Content;
            }

            pause = PauseAfter(answer);
        }
    }

    private async Task<LayoutOperationPlace> StartAsync(ReadOnlyMemory<byte> document, string? pages, CancellationToken cancellationToken)
    {
        using var analysis = AnalysisOf(document, pages);
        var accepted = await SendAsync(analysis, expected: 202, cancellationToken);
        return new LayoutOperationPlace(OperationOf(accepted), PauseAfter(accepted));
    }

    private static HttpPipelinePolicy Authentication(LayoutOptions options, TokenCredential? identity) =>
        options.Key is { Length: > 0 } key
            ? new KeyPolicy(key)
            : new BearerTokenAuthenticationPolicy(identity ?? StorageClients.Identity(options.ClientId), Scope);

    private async Task<Response> SendAsync(HttpMessage message, int expected, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status == expected ? message.Response : throw new RequestFailedException(message.Response);
    }

    private HttpMessage AnalysisOf(ReadOnlyMemory<byte> document, string? pages)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_options.Endpoint!);
        message.Request.Uri.AppendPath($"{_options.Service}/documentModels/prebuilt-layout:analyze", escape: false);
        message.Request.Uri.AppendQuery("api-version", _options.ApiVersion);
        message.Request.Uri.AppendQuery("stringIndexType", "utf16CodeUnit");
        message.Request.Uri.AppendQuery("locale", "th-TH");
        if (pages is not null)
        {
            message.Request.Uri.AppendQuery("pages", pages);
        }

        message.Request.Headers.Add("Content-Type", "application/octet-stream");
        message.Request.Content = RequestContent.Create(document);
        return message;
    }

    private HttpMessage Get(Uri operation)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(operation);
        return message;
    }

    /// <summary>Only on the service's own host: the next call carries our key or token.</summary>
    private Uri OperationOf(Response accepted)
    {
        var named = accepted.Headers.TryGetValue("Operation-Location", out var text);
        return named && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Authority == _options.Endpoint!.Authority
            ? address
            : throw new RequestFailedException(
                502,
                $"The analysis was accepted without an address on {_options.Endpoint!.Host} to ask at."
            );
    }

    private static TimeSpan PauseAfter(Response answer)
    {
        var asked = answer.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, out var seconds) ? seconds : 0;
        return TimeSpan.FromSeconds(asked) is var pause && pause > ShortestPause ? pause : ShortestPause;
    }

    /// <exception cref="RequestFailedException">The analysis failed for a reason of the service.</exception>
    private static bool HasEnded(Response answer)
    {
        using var json = JsonDocument.Parse(answer.Content);
        var status = json.RootElement.GetProperty("status").GetString();
        if (status != "failed")
        {
            return status == "succeeded";
        }

        var code = json.RootElement.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;
        if (code is not null && FaultsOfTheService.Contains(code))
        {
            throw new RequestFailedException(503, $"Document Intelligence failed by itself: {code}.", code, innerException: null);
        }

        return true;
    }

    /// <summary>Where an analysis that was accepted is asked after, and when first.</summary>
    private sealed record LayoutOperationPlace(Uri Address, TimeSpan Pause);

    private sealed class Settings : ClientOptions;

    private sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(KeyHeader, key);
    }
}
