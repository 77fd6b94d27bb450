using System.Net;
using System.Text;

namespace LpaFunctions.Azure.Tests.Faults;

/// <summary>The way to an emulator with faults put in: the first requests that match are answered here, or never.</summary>
internal sealed class FaultyNetwork(Func<HttpRequestMessage, bool> matches, params Func<HttpResponseMessage?>[] faults)
    : DelegatingHandler(new SocketsHttpHandler())
{
    private int _seen;

    /// <summary>Requests that matched, retries included.</summary>
    public int Seen => _seen;

    /// <summary>An answer with a status and headers, each "name: value".</summary>
    public static Func<HttpResponseMessage?> Answer(HttpStatusCode status, params string[] headers) =>
        () =>
        {
            // Storage names the code in the body as well as in the header.
            const string CodeHeader = "x-ms-error-code: ";
            var code = headers.FirstOrDefault(h => h.StartsWith(CodeHeader, StringComparison.Ordinal))?[CodeHeader.Length..];
            var body = code is null
                ? ""
                : $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>scripted</Message></Error>";
            var response = new HttpResponseMessage(status)
            {
                Content = new StringContent(body, Encoding.UTF8, code is null ? "text/plain" : "application/xml"),
            };
            foreach (var header in headers)
            {
                var (name, value) = (header.Split(": ")[0], header.Split(": ")[1]);
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        };

    /// <summary>No answer until the caller gives up.</summary>
    public static Func<HttpResponseMessage?> Silence { get; } = () => null;

    /// <summary>The work is done, and its answer is lost.</summary>
    public static Func<HttpResponseMessage?> Lost { get; } = () => throw new NotSupportedException("Made by the network itself.");

    /// <summary>No fault, this time.</summary>
    public static Func<HttpResponseMessage?> Pass { get; } = () => throw new NotSupportedException("Made by the network itself.");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!matches(request))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var turn = Interlocked.Increment(ref _seen) - 1;
        if (turn >= faults.Length || faults[turn] == Pass)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (faults[turn] == Lost)
        {
            using var lost = await base.SendAsync(request, cancellationToken);
            await lost.Content.LoadIntoBufferAsync(cancellationToken);
            throw new HttpRequestException("The connection was closed.", new IOException());
        }

        if (faults[turn]() is { } answer)
        {
            answer.RequestMessage = request;
            return answer;
        }

        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new OperationCanceledException(cancellationToken);
    }
}
