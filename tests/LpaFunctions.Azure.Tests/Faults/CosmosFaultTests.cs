using System.Net;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Scoring;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Testing.Emulators;
using Microsoft.Azure.Cosmos;

namespace LpaFunctions.Azure.Tests.Faults;

public sealed class CosmosFaultTests(AzureEmulators emulators)
{
    private static readonly DocumentKey Key = new("scores", "2568-3400102", "domain-1");
    private static readonly Func<HttpResponseMessage?> Throttled = FaultyNetwork.Answer(
        HttpStatusCode.TooManyRequests,
        "x-ms-retry-after-ms: 5",
        "x-ms-substatus: 3200",
        "x-ms-request-charge: 0.38"
    );
    private readonly AzureOptions _options = EmulatedAzure.Options with
    {
        CosmosDatabase = EmulatedAzure.Unique("faults"),
        CosmosRateLimitRetries = 4,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAsync_Throttled_WaitsAsLongAsTheAnswerSaysAndWrites()
    {
        using var network = new FaultyNetwork(IsWrite, Throttled, Throttled);
        var store = await StoreAsync(network);

        await store.PutAsync(Key, "{}", "", Token);

        Assert.Equal(3, network.Seen);
        Assert.Equal("{}", (await store.GetAsync(Key, Token))!.Json);
    }

    [Fact]
    public async Task PutAsync_ThrottledForever_FailsAfterTheRetriesOfTheOptionsWithTheWaitNamed()
    {
        using var network = new FaultyNetwork(IsWrite, [.. Enumerable.Repeat(Throttled, 20)]);
        var store = await StoreAsync(network);

        var error = await Assert.ThrowsAsync<CosmosException>(() => store.PutAsync(Key, "{}", "", Token));

        Assert.Equal(HttpStatusCode.TooManyRequests, error.StatusCode);
        Assert.Equal(1 + _options.CosmosRateLimitRetries, network.Seen);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "")]
    [InlineData(HttpStatusCode.PreconditionFailed, "\"etag\"")]
    [InlineData(HttpStatusCode.NotFound, "\"etag\"")]
    public async Task PutAsync_AnotherWriterWasFirst_IsAConflictAndNotRetried(HttpStatusCode status, string ifMatch)
    {
        using var network = new FaultyNetwork(IsWrite, FaultyNetwork.Answer(status));
        var store = await StoreAsync(network);

        await Assert.ThrowsAsync<ConflictException>(() => store.PutAsync(Key, "{}", ifMatch, Token));

        Assert.Equal(1, network.Seen);
    }

    [Fact]
    public async Task GetAsync_ServiceUnavailable_IsAnErrorAndNeverReadAsMissing()
    {
        var fault = FaultyNetwork.Answer(HttpStatusCode.ServiceUnavailable);
        using var network = new FaultyNetwork(
            r => r.Method == HttpMethod.Get && r.RequestUri!.AbsolutePath.Contains("/docs/", StringComparison.Ordinal),
            [.. Enumerable.Repeat(fault, 20)]
        );
        var store = await StoreAsync(network);

        var error = await Assert.ThrowsAsync<CosmosException>(() => store.GetAsync(Key, Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
    }

    [Fact]
    public async Task GetAsync_NoAnswer_IsGivenUpAfterTheTimeoutAndTriedAgain()
    {
        using var network = new FaultyNetwork(
            r => r.Method == HttpMethod.Get && r.RequestUri!.AbsolutePath.Contains("/docs/", StringComparison.Ordinal),
            FaultyNetwork.Silence
        );
        var store = await StoreAsync(network, _options with { CosmosTimeout = TimeSpan.FromSeconds(3) });
        await store.PutAsync(Key, "{}", null, Token);

        Assert.Equal("{}", (await store.GetAsync(Key, Token))!.Json);
        // One try more than needed where a busy emulator is slower than the timeout, too.
        Assert.True(network.Seen >= 2);
    }

    private static bool IsWrite(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal) && request.Method != HttpMethod.Get;

    private async Task<CosmosScoreStore> StoreAsync(FaultyNetwork network, AzureOptions? options = null)
    {
        var client = CosmosClients.Connect(new CosmosConnection { ConnectionString = emulators.Cosmos }, options ?? _options, network);
        await CosmosContainers.CreateMissingAsync(client, _options.CosmosDatabase, Token);
        return new CosmosScoreStore(client, _options);
    }
}
