using System.Net;
using LpaFunctions.App.Doors;
using LpaFunctions.Worker.Tests.Protocol;

namespace LpaFunctions.Worker.Tests.Hostile;

/// <summary>Somebody's requests to the app as the platform hands them over; those to other addresses, upload links of Storage, go there.</summary>
/// <param name="calls">Of the worker that runs now.</param>
internal sealed class HostileHandler(Func<WorkerCalls> calls, string principal) : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>Stands for the app's address.</summary>
    public static Uri App { get; } = new("http://app.invalid/");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Host != App.Host)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        using var handedOver = new HttpRequestMessage(request.Method, request.RequestUri.PathAndQuery) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            handedOver.Headers.TryAddWithoutValidation(name, values);
        }

        handedOver.Headers.Add(ClientPrincipal.Header, principal);
        handedOver.Headers.TryAddWithoutValidation("Authorization", "Bearer test");
        try
        {
            return await calls().SendAsItIsAsync(handedOver);
        }
        catch (InvalidOperationException failed)
        {
            // What the platform answers for a function that threw.
            return new HttpResponseMessage(HttpStatusCode.InternalServerError) { ReasonPhrase = failed.GetType().Name };
        }
    }
}
