using System.Diagnostics.Metrics;
using LpaFunctions.Azure.Records;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests.Records;

public sealed class CosmosScoreStoreTests(AzureEmulators emulators)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAsync_DecimalsAndNumericNames_ComeBackByteForByte()
    {
        var store = await EmulatedAzure.ScoresAsync(emulators);
        var key = new DocumentKey("scores", "2568-3400102", "domain-1");
        const string Json = """{"percent":78.10,"exact":0.1000000000000000055511151231257827,"domains":{"h":1,"2":"ด้าน","1":5.0}}""";

        await store.PutAsync(key, Json, null, Token);

        Assert.Equal(Json, (await store.GetAsync(key, Token))!.Json);
    }

    [Fact]
    public async Task ListPartitionsAsync_ManyDocumentsInEach_NamesEachPartitionOnceInOrder()
    {
        var store = await EmulatedAzure.ScoresAsync(emulators);
        foreach (var partition in new[] { "2569-3400101", "2568-3400103", "2568-3400101", "2567-3400101" })
        {
            for (var i = 0; i < 3; i++)
            {
                await store.PutAsync(new DocumentKey("readings", partition, $"r{i}"), "{}", null, Token);
            }
        }

        Assert.Equal(["2568-3400101", "2568-3400103"], await store.ListPartitionsAsync("readings", "2568-", Token).ToListAsync(Token));
        Assert.Equal(4, await store.ListPartitionsAsync("readings", "", Token).CountAsync(Token));
    }

    [Fact]
    public async Task ListAsync_MorePagesThanOne_StaysInItsPartition()
    {
        var store = await EmulatedAzure.ScoresAsync(emulators);
        for (var i = 0; i < 7; i++)
        {
            await store.PutAsync(new DocumentKey("results", "2568-40", $"lgo-{i}"), $"{i}", null, Token);
            await store.PutAsync(new DocumentKey("results", "2568-41", $"lgo-{i}"), "0", null, Token);
        }

        await store.PutAsync(new DocumentKey("results", "2568-40", "other"), "0", null, Token);

        var found = await store.ListAsync("results", "2568-40", "lgo-", Token).ToListAsync(Token);

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"{i}"), found.Select(d => d.Json));
        Assert.All(found, d => Assert.Equal("2568-40", d.Key.Partition));
    }

    [Fact]
    public async Task EveryCall_CountsTheChargedRequestUnits()
    {
        var store = await EmulatedAzure.ScoresAsync(emulators);
        var charged = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == RequestUnits.CounterName)
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, charge, tags, _) =>
            {
                lock (charged)
                {
                    var operation = (string)tags.ToArray().Single(t => t.Key == "operation").Value!;
                    charged[operation] = charged.GetValueOrDefault(operation) + charge;
                }
            }
        );
        listener.Start();
        var key = new DocumentKey("scores", "2568-3400102", "domain-1");

        await store.PutAsync(key, "{}", null, Token);
        await store.GetAsync(key, Token);
        await store.ListAsync(key.Container, key.Partition, "", Token).ToListAsync(Token);
        await store.DeleteAsync(key, null, Token);

        lock (charged)
        {
            Assert.All(["write", "read", "list", "delete"], operation => Assert.True(charged.GetValueOrDefault(operation) >= 1, operation));
        }
    }
}
