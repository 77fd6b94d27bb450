using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LpaFunctions.Azure.Settings;

namespace LpaFunctions.Azure.Connections;

/// <summary>The two service clients of one storage account, with the retries and timeouts of <see cref="AzureOptions"/>.</summary>
public sealed record StorageClients(BlobServiceClient Blobs, QueueServiceClient Queues)
{
    /// <param name="handler">Answers instead of the network; for tests.</param>
    public static StorageClients Connect(StorageConnection connection, AzureOptions options, HttpMessageHandler? handler = null)
    {
        // The Functions host encodes in Base64 and expects it (host.json, extensions.queues.messageEncoding).
        var queueOptions = With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, options, handler);
        var blobOptions = With(new BlobClientOptions(), options, handler);
        if (connection.ConnectionString is { } text)
        {
            return new StorageClients(new BlobServiceClient(text, blobOptions), new QueueServiceClient(text, queueOptions));
        }

        var identity = Identity(connection.ClientId);
        return new StorageClients(
            new BlobServiceClient(connection.BlobServiceUri, identity, blobOptions),
            new QueueServiceClient(connection.QueueServiceUri, identity, queueOptions)
        );
    }

    internal static TokenCredential Identity(string? clientId) =>
        new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });

    private static T With<T>(T client, AzureOptions options, HttpMessageHandler? handler)
        where T : ClientOptions
    {
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = options.StorageRetries;
        client.Retry.Delay = options.StorageRetryDelay;
        client.Retry.MaxDelay = options.StorageMaxRetryDelay;
        client.Retry.NetworkTimeout = options.StorageTimeout;
        client.AddPolicy(new TryCount(), HttpPipelinePosition.PerRetry);
        if (handler is not null)
        {
            client.Transport = new HttpClientTransport(handler);
        }

        return client;
    }
}
