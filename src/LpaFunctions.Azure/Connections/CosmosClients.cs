using LpaFunctions.Azure.Settings;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Connections;

/// <summary>Builds the Cosmos DB client with the retries and timeouts of <see cref="AzureOptions"/>.</summary>
public static class CosmosClients
{
    // The client's own default for its gateway.
    private const int MaxConnections = 50;

    /// <param name="handler">Answers instead of the network; for tests.</param>
    public static CosmosClient Connect(CosmosConnection connection, AzureOptions options, HttpMessageHandler? handler = null)
    {
        var local = IsLoopback(connection);
        var settings = Settings(options, local, () => new TryLimit(options.CosmosTimeout, handler ?? Network(local)), handler is null);

        return connection.ConnectionString is { } text
            ? new CosmosClient(text, settings)
            : new CosmosClient(connection.AccountEndpoint!.ToString(), StorageClients.Identity(connection.ClientId), settings);
    }

    private static CosmosClientOptions Settings(AzureOptions options, bool local, Func<HttpMessageHandler> network, bool ownsNetwork)
    {
        var byGateway = local || options.CosmosGateway;
        // The client's own default is to stay out of traces.
        var traced = new CosmosClientTelemetryOptions { DisableDistributedTracing = false };

        return new CosmosClientOptions
        {
            ApplicationName = "LpaFunctions",
            ConnectionMode = byGateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            // An emulator names addresses of its own in its answers.
            LimitToEndpoint = local,
            MaxRetryAttemptsOnRateLimitedRequests = options.CosmosRateLimitRetries,
            MaxRetryWaitTimeOnRateLimitedRequests = options.CosmosRateLimitWait,
            RequestTimeout = options.CosmosTimeout,
            EnableContentResponseOnWrite = false,
            CosmosClientTelemetryOptions = traced,
            HttpClientFactory = () => new HttpClient(network(), ownsNetwork),
        };
    }

    private static SocketsHttpHandler Network(bool local)
    {
        // A new connection now and then follows what the service's name stands for.
        var network = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = MaxConnections,
        };
        if (local)
        {
#pragma warning disable CA5359 // The emulator's certificate is its own; only the loopback interface may be trusted without one.
            network.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        return network;
    }

    private static bool IsLoopback(CosmosConnection connection)
    {
        var endpoint =
            connection.AccountEndpoint?.ToString()
            ?? connection
                .ConnectionString!.Split(';')
                .Select(part => part.Split('=', 2))
                .FirstOrDefault(part => part is ["AccountEndpoint", _])
                ?[1];
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.IsLoopback;
    }
}
