using Azure.Storage.Blobs;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Azure.Records;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests;

/// <summary>Adapters over the emulators, with containers, queues and a database of one test's own.</summary>
internal static class EmulatedAzure
{
    private static int _last;

    /// <summary>Small pages, so that every list of more than a few entries needs continuation.</summary>
    public static AzureOptions Options { get; } =
        new()
        {
            CreateMissing = true,
            BlobPageSize = 2,
            CosmosPageSize = 2,
        };

    /// <summary>A name that no other test of this run has.</summary>
    public static string Unique(string prefix) => $"{prefix}{Interlocked.Increment(ref _last)}";

    public static StorageClients Storage(AzureEmulators emulators) =>
        StorageClients.Connect(new StorageConnection { ConnectionString = emulators.Storage }, Options);

    public static async Task<BlobEvidenceStore> EvidenceAsync(AzureEmulators emulators, TimeProvider clock)
    {
        var storage = Storage(emulators);
        return new BlobEvidenceStore(await ContainerAsync(storage, "evidence"), new UploadLinkSigner(storage.Blobs, clock), Options);
    }

    public static async Task<BlobBundleStore> BundlesAsync(AzureEmulators emulators) =>
        new(await ContainerAsync(Storage(emulators), "open-data"), Options);

    public static StorageWorkQueue Queue(AzureEmulators emulators) => new(Storage(emulators).Queues, Options);

    public static async Task<CosmosScoreStore> ScoresAsync(AzureEmulators emulators)
    {
        var options = Options with { CosmosDatabase = Unique("lpa") };
        var client = CosmosClients.Connect(new CosmosConnection { ConnectionString = emulators.Cosmos }, options);
        await CosmosContainers.CreateMissingAsync(client, options.CosmosDatabase, TestContext.Current.CancellationToken);
        return new CosmosScoreStore(client, options);
    }

    private static async Task<BlobContainerClient> ContainerAsync(StorageClients storage, string prefix)
    {
        var container = storage.Blobs.GetBlobContainerClient(Unique(prefix));
        await container.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return container;
    }
}
