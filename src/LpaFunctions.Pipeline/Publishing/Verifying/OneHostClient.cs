using System.Net;
using LpaFunctions.Core.Bundles;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>
/// Asks one host and no other: a redirect is followed only where it stays with scheme, host and port (or goes from http to https of the
/// same host), and only for what is read. Answers have a limit of size and of time: who publishes is a stranger.
/// </summary>
public sealed class OneHostClient : DelegatingHandler
{
    private const int MaxRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private OneHostClient(HttpMessageHandler inner)
        : base(inner) { }

    /// <summary>A client for one command.</summary>
    public static HttpClient Create() => Create(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <param name="inner">Sends; follows no redirect by itself.</param>
    public static HttpClient Create(HttpMessageHandler inner) =>
        new(new OneHostClient(inner)) { MaxResponseContentBufferSize = BundleReader.MaxFileBytes, Timeout = Patience };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        for (var hop = 0; IsRedirect(response) && hop < MaxRedirects; hop++)
        {
            var from = request.RequestUri!;
            var to = new Uri(from, response.Headers.Location!);
            response.Dispose();
            if (!IsSameHost(from, to))
            {
                throw new HttpRequestException(
                    $"{from.Host} ส่งต่อไปยังที่อยู่อื่น ({to.GetLeftPart(UriPartial.Authority)}) จึงไม่ตามไป ระบุที่อยู่นั้นเองถ้าเชื่อถือได้"
                );
            }

            if (request.Method != HttpMethod.Get)
            {
                throw new HttpRequestException($"{from.Host} ส่งคำสั่งต่อไปที่ {to.GetLeftPart(UriPartial.Path)} ระบุที่อยู่นั้นแทน");
            }

            using var next = Again(request, to);
            response = await base.SendAsync(next, cancellationToken);
            request.RequestUri = to;
        }

        return IsRedirect(response)
            ? throw new HttpRequestException($"{request.RequestUri!.Host} ส่งต่อเกิน {MaxRedirects} ครั้ง")
            : response;
    }

    private static HttpRequestMessage Again(HttpRequestMessage request, Uri to)
    {
        var next = new HttpRequestMessage(HttpMethod.Get, to);
        foreach (var header in request.Headers)
        {
            next.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return next;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.Headers.Location is not null
        && response.StatusCode
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static bool IsSameHost(Uri from, Uri to)
    {
        if (!string.Equals(from.IdnHost, to.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var goesUpToHttps = from is { Scheme: "http", IsDefaultPort: true } && to is { Scheme: "https", IsDefaultPort: true };
        return goesUpToHttps || from.Scheme == to.Scheme && from.Port == to.Port;
    }
}
