using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Worker.Tests.Network;

namespace LpaFunctions.Worker.Tests;

/// <summary>The emulators as an app sees them, with a relay before blobs, queues and the database.</summary>
internal sealed class EmulatedAccount : IAsyncDisposable
{
    private readonly AzureEmulators _emulators;

    private EmulatedAccount(AzureEmulators emulators, Relay blobs, Relay queues, Relay database)
    {
        _emulators = emulators;
        Blobs = blobs;
        Queues = queues;
        Database = database;
    }

    public Relay Blobs { get; }
    public Relay Queues { get; }
    public Relay Database { get; }

    /// <summary>Connection string over the relays.</summary>
    public string Storage =>
        Replace(Replace(_emulators.Storage, "BlobEndpoint", Blobs, "devstoreaccount1"), "QueueEndpoint", Queues, "devstoreaccount1");

    /// <summary>Connection string over the relay.</summary>
    public string Cosmos => Replace(_emulators.Cosmos, "AccountEndpoint", Database, "");

    public BlobContainerClient Container(string name) => new(_emulators.Storage, name);

    /// <summary>Encoded as the Functions host does it.</summary>
    public QueueClient Queue(string name) =>
        new(_emulators.Storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public static async Task<EmulatedAccount> StartAsync(AzureEmulators emulators) =>
        new(
            emulators,
            await Relay.StartAsync(Endpoint(emulators.Storage, "BlobEndpoint")),
            await Relay.StartAsync(Endpoint(emulators.Storage, "QueueEndpoint")),
            await Relay.StartAsync(Endpoint(emulators.Cosmos, "AccountEndpoint"))
        );

    public async ValueTask DisposeAsync()
    {
        await Blobs.DisposeAsync();
        await Queues.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static Uri Endpoint(string connection, string name) => new(Part(connection, name));

    private static string Part(string connection, string name) =>
        connection.Split(';').Single(p => p.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private static string Replace(string connection, string name, Relay relay, string path) =>
        connection.Replace(Part(connection, name), new Uri(relay.Address, path).ToString(), StringComparison.Ordinal);
}
