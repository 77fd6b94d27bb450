using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Connections;

/// <summary>Builds the Cosmos DB client with the retries and timeouts of <see cref="AzureOptions"/>.</summary>
public static class CosmosClients
{
    /// <param name="handler">Answers instead of the network; for tests.</param>
    public static CosmosClient Connect(CosmosConnection connection, AzureOptions options, HttpMessageHandler? handler = null)
    {
        var local = IsLoopback(connection);
        var settings = new CosmosClientOptions
        {
            ApplicationName = "LpaFunctions",
            ConnectionMode = local || options.CosmosGateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            // An emulator names addresses of its own in its answers.
            LimitToEndpoint = local,
            MaxRetryAttemptsOnRateLimitedRequests = options.CosmosRateLimitRetries,
            MaxRetryWaitTimeOnRateLimitedRequests = options.CosmosRateLimitWait,
            RequestTimeout = options.CosmosTimeout,
            EnableContentResponseOnWrite = false,
        };
        if (handler is not null)
        {
            settings.HttpClientFactory = () => new HttpClient(handler, disposeHandler: false) { Timeout = options.CosmosTimeout };
        }
        else if (local)
        {
            // The emulator's certificate is its own; only the loopback interface may be trusted without one.
            settings.ServerCertificateCustomValidationCallback = (_, _, _) => true;
        }
        return connection.ConnectionString is { } text
            ? new CosmosClient(text, settings)
            : new CosmosClient(connection.AccountEndpoint!.ToString(), StorageClients.Identity(connection.ClientId), settings);
    }

    private static bool IsLoopback(CosmosConnection connection)
    {
        var endpoint = connection.AccountEndpoint?.ToString() ?? connection.ConnectionString!.Split(';')
            .Select(part => part.Split('=', 2)).FirstOrDefault(part => part is ["AccountEndpoint", _])?[1];
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.IsLoopback;
    }
}
