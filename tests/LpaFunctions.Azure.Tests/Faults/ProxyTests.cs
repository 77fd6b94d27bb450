using System.Text;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Publishing;
using LpaFunctions.Azure.Queues;
using LpaFunctions.Azure.Records;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing.Emulators;
using LpaFunctions.Testing.Faults;

namespace LpaFunctions.Azure.Tests.Faults;

/// <summary>A bounded part of the campaign "faults" (tests/LpaFunctions.Benchmarks): the adapters behind proxies that fail one call in four.</summary>
public sealed class ProxyTests(AzureEmulators emulators)
{
    private const int Rounds = 25;
    private static readonly ProxyFaults Faults = new(25, 20) { Silence = TimeSpan.FromMilliseconds(200) };
    private static readonly AzureOptions Patient = EmulatedAzure.Options with
    {
        StorageRetries = 15,
        StorageRetryDelay = TimeSpan.FromMilliseconds(1),
        StorageMaxRetryDelay = TimeSpan.FromMilliseconds(20),
        CosmosRetries = 15,
        CosmosRetryDelay = TimeSpan.FromTicks(1),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_CallsFailByChance_EveryBlobAndMessageIsThereOnceItWasAnswered()
    {
        await using var azure = await FaultyAzure.StartAsync(emulators, Faults);
        var clients = StorageClients.Connect(new StorageConnection { ConnectionString = azure.Storage }, Patient);
        var container = EmulatedAzure.Storage(emulators).Blobs.GetBlobContainerClient(EmulatedAzure.Unique("proxy"));
        await container.CreateAsync(cancellationToken: Token);
        var bundles = new BlobBundleStore(clients.Blobs.GetBlobContainerClient(container.Name), Patient);
        var direct = new BlobBundleStore(container, Patient);
        var queue = new StorageWorkQueue(clients.Queues, Patient);
        var name = EmulatedAzure.Unique("proxy");

        for (var round = 0; round < Rounds; round++)
        {
            await bundles.PutNewAsync($"v1/{round}.csv", Encoding.UTF8.GetBytes($"{round}"), "text/csv", Token);
            await queue.SendAsync(name, $"{round}", TimeSpan.Zero, Token);
        }

        var listed = await bundles.ListAsync("", Token).ToListAsync(Token);
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        while (bodies.Count < Rounds && await queue.ReceiveAsync(name, 32, TimeSpan.FromMinutes(5), Token) is { Count: > 0 } some)
        {
            bodies.UnionWith(some.Select(m => m.Body));
        }

        Assert.Equal(Rounds, listed.Count);
        Assert.Equal(listed, await direct.ListAsync("", Token).ToListAsync(Token));
        Assert.Equal("7", Encoding.UTF8.GetString((await bundles.GetAsync("v1/7.csv", Token))!.Content.Span));
        // Sent twice where an answer was lost, never not at all: messages point at work, and work may be done twice.
        Assert.True(bodies.SetEquals(Enumerable.Range(0, Rounds).Select(r => $"{r}")), azure.Met);
        Assert.Contains("LostAnswer", azure.Met);
        Assert.Contains("HalfAnswer", azure.Met);
    }

    [Fact]
    public async Task Cosmos_CallsFailByChance_EveryCallGetsThroughUnderItsETagAndNothingIsReadAsMissing()
    {
        await using var azure = await FaultyAzure.StartAsync(emulators, Faults);
        var options = Patient with { CosmosDatabase = EmulatedAzure.Unique("proxy"), CosmosTimeout = TimeSpan.FromSeconds(5) };
        var direct = CosmosClients.Connect(new CosmosConnection { ConnectionString = emulators.Cosmos }, options);
        await CosmosContainers.CreateMissingAsync(direct, options.CosmosDatabase, Token);
        var client = CosmosClients.Connect(new CosmosConnection { ConnectionString = azure.Cosmos }, options);
        var store = new CosmosScoreStore(client, options);
        var known = new CosmosScoreStore(direct, options);
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);

        for (var round = 0; round < Rounds; round++)
        {
            var key = new DocumentKey("scores", "2568-3400102", $"score:{round:D2}");
            var etag = await store.PutAsync(key, "{}", ifMatch: "", Token);
            await store.PutAsync(key, $$"""{"n":{{round}}}""", etag, Token);
            kept[key.Id] = $$"""{"n":{{round}}}""";
            Assert.Equal(kept[key.Id], (await store.GetAsync(key, Token))!.Json);
        }

        var listed = await store.ListAsync("scores", "2568-3400102", "", Token).ToListAsync(Token);
        var there = await known
            .ListAsync("scores", "2568-3400102", "", Token)
            .ToDictionaryAsync(d => d.Key.Id, d => d.Json, cancellationToken: Token);
        Assert.Equal(kept, new SortedDictionary<string, string>(there, StringComparer.Ordinal));
        Assert.Equal(kept.Values, listed.Select(d => d.Json));
        Assert.Contains("LostAnswer", azure.Met);
        Assert.Contains("HalfAnswer", azure.Met);
    }
}
