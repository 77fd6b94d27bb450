using System.Diagnostics;
using System.Net;
using LpaFunctions.Azure.Settings;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Records;

/// <summary>
/// Tries one call of Cosmos DB again where its fault passes. The client tries a write again after 429 alone, for it does not know whether a lost one was
/// done; here it is known (<see cref="CosmosDocument.WriteId"/>), so every call may be tried (docs/adr/0156).
/// </summary>
internal sealed class CosmosTries(AzureOptions options)
{
    private const int RetryWith = 449;

    /// <param name="call">One try, with its answer read to the end; runs again from its start.</param>
    public async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (tries <= options.CosmosRetries && Passes(e, cancellationToken))
            {
                var wait = Wait(tries, e);
                if (Stopwatch.GetElapsedTime(start) + wait > options.CosmosRetryTime)
                {
                    throw;
                }

                await Task.Delay(wait, cancellationToken);
            }
        }
    }

    private TimeSpan Wait(int tries, Exception error)
    {
        var own = options.CosmosRetryDelay * Math.Pow(2, tries - 1);
        return error is CosmosException { RetryAfter: { } asked } && asked > own ? asked : own;
    }

    private static bool Passes(Exception error, CancellationToken cancellationToken) =>
        error switch
        {
            // 429 is not among them: the client has waited for it as often as it may.
            CosmosException answer => answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.Gone
                || (int)answer.StatusCode is RetryWith or >= 500,
            HttpRequestException or IOException => true,
            OperationCanceledException => !cancellationToken.IsCancellationRequested,
            _ => false,
        };
}
