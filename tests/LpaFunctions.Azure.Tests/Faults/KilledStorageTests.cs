using System.Text;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Testing;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests.Faults;

/// <summary>Azurite killed and begun again on its folder. The Cosmos server keeps everything in memory, so it is only gone for a while (<see cref="ProxyTests"/>).</summary>
public sealed class KilledStorageTests(AzureEmulators emulators)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_KilledAndBegunAgain_CallsUnderWayGetThroughAndNothingIsLost()
    {
        _ = emulators.Storage;
        using var folder = new TemporaryFolder();
        await using var azurite = new AzuriteOnDisk(folder.FullPath);
        await azurite.StartAsync();
        var options = EmulatedAzure.Options with { StorageRetries = 20, StorageMaxRetryDelay = TimeSpan.FromSeconds(10) };
        var clients = StorageClients.Connect(new StorageConnection { ConnectionString = azurite.Storage }, options);
        var container = clients.Blobs.GetBlobContainerClient("open-data");
        await container.CreateAsync(cancellationToken: Token);
        var bundles = new BlobBundleStore(container, options);
        var queue = new StorageWorkQueue(clients.Queues, options);
        var pointer = await bundles.PutPointerAsync("latest.json", Bytes("1"), "application/json", "", Token);
        await queue.SendAsync("killed", "before", TimeSpan.Zero, Token);
        await queue.CountAsync("behind-the-message", Token);
        await bundles.PutNewAsync("v1/last-before.csv", Bytes("a,b"), "text/csv", Token);
        while (!azurite.HasWritten("last-before.csv") || !azurite.HasWritten("behind-the-message"))
        {
            await Task.Delay(100, Token);
        }

        await azurite.KillAsync();
        var moved = bundles.PutPointerAsync("latest.json", Bytes("2"), "application/json", pointer, Token);
        var sent = queue.SendAsync("killed", "meanwhile", TimeSpan.Zero, Token);
        await azurite.StartAsync();
        await Task.WhenAll(moved, sent);

        var messages = await queue.ReceiveAsync("killed", 32, TimeSpan.FromMinutes(5), Token);
        Assert.Equal(["before", "meanwhile"], messages.Select(m => m.Body).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("a,b", await TextAsync(bundles, "v1/last-before.csv"));
        Assert.Equal("2", await TextAsync(bundles, "latest.json"));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string> TextAsync(BlobBundleStore store, string path) =>
        Encoding.UTF8.GetString((await store.GetAsync(path, Token))!.Content.Span);
}
