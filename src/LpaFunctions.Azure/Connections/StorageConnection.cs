using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LpaFunctions.Azure.Connections;

/// <summary>
/// Where a storage account is: a connection string (emulator), or the addresses of its services with a managed identity.
/// The names are those that the Functions host reads for its own connections, so that triggers and adapters share one setting:
/// "AzureWebJobsStorage", or "AzureWebJobsStorage:accountName" / ":blobServiceUri" / ":queueServiceUri" / ":clientId".
/// </summary>
public sealed record StorageConnection
{
    public const string Work = "AzureWebJobsStorage";

    /// <summary>The account of the published files; without it they lie in the work account.</summary>
    public const string OpenData = "OpenDataStorage";

    public string? ConnectionString { get; init; }
    public Uri? BlobServiceUri { get; init; }
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Client id of a user-assigned identity; null takes what DefaultAzureCredential finds.</summary>
    public string? ClientId { get; init; }

    /// <exception cref="OptionsValidationException">Nothing is set under the name.</exception>
    public static StorageConnection Read(IConfiguration configuration, string name) =>
        Find(configuration, name)
        ?? throw new OptionsValidationException(
            name,
            typeof(StorageConnection),
            [$"No storage account: set {name} (a connection string) or {name}__accountName."]
        );

    /// <summary>Null where nothing is set under the name.</summary>
    public static StorageConnection? Find(IConfiguration configuration, string name)
    {
        if (configuration[name] is { Length: > 0 } connectionString)
        {
            return new StorageConnection { ConnectionString = connectionString };
        }

        var section = configuration.GetSection(name);
        var account = section["accountName"];
        var blob = section["blobServiceUri"] ?? (account is null ? null : $"https://{account}.blob.core.windows.net");
        if (blob is null)
        {
            return null;
        }

        var queueOfAccount = account is null
            ? blob.Replace(".blob.", ".queue.", StringComparison.Ordinal)
            : $"https://{account}.queue.core.windows.net";
        return new StorageConnection
        {
            BlobServiceUri = new Uri(blob),
            QueueServiceUri = new Uri(section["queueServiceUri"] ?? queueOfAccount),
            ClientId = section["clientId"],
        };
    }
}
