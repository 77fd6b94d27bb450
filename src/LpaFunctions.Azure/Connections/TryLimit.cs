namespace LpaFunctions.Azure.Connections;

/// <summary>
/// Gives one HTTP try of the Cosmos DB client so much time and no more. The client's own RequestTimeout holds for its TCP connections only; over
/// HTTP it waits 65 seconds for an answer, whatever was set. A try that is given up counts as a timeout there: a read is tried again.
/// </summary>
internal sealed class TryLimit(TimeSpan time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(time);
        try
        {
            return await base.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException($"No answer from {request.RequestUri?.Host} within {time}.", late);
        }
    }
}
