using System.Net;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Records;
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
    private static readonly Func<HttpResponseMessage?> Unavailable = FaultyNetwork.Answer(HttpStatusCode.ServiceUnavailable);
    private readonly AzureOptions _options = EmulatedAzure.Options with
    {
        CosmosDatabase = EmulatedAzure.Unique("faults"),
        CosmosRateLimitRetries = 4,
        CosmosRetryDelay = TimeSpan.FromMilliseconds(1),
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
        using var network = new FaultyNetwork(IsRead, [.. Enumerable.Repeat(Unavailable, 20)]);
        var store = await StoreAsync(network);

        var error = await Assert.ThrowsAsync<CosmosException>(() => store.GetAsync(Key, Token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Equal(1 + _options.CosmosRetries, network.Seen);
    }

    [Fact]
    public async Task GetAsync_ServiceUnavailableForAWhile_IsTriedUntilItAnswers()
    {
        using var network = new FaultyNetwork(IsRead, Unavailable, FaultyNetwork.Lost, Unavailable);
        var store = await StoreAsync(network);
        await store.PutAsync(Key, "{}", null, Token);

        var found = await store.GetAsync(Key, Token);

        Assert.Equal("{}", found!.Json);
        Assert.Equal(4, network.Seen);
    }

    [Fact]
    public async Task GetAsync_AskedToWaitLongerThanItMay_FailsAtOnce()
    {
        var fault = FaultyNetwork.Answer(HttpStatusCode.ServiceUnavailable, "x-ms-retry-after-ms: 60000");
        using var network = new FaultyNetwork(IsRead, fault);
        var store = await StoreAsync(network);

        await Assert.ThrowsAsync<CosmosException>(() => store.GetAsync(Key, Token));

        Assert.Equal(1, network.Seen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("seen")]
    public async Task PutAsync_AnswerLostBehindTheWork_IsNoConflictWithItself(string? ifMatch)
    {
        using var network = new FaultyNetwork(IsWrite, FaultyNetwork.Lost, FaultyNetwork.Lost);
        var store = await StoreAsync(network);
        var seen = ifMatch == "seen" ? await (await StoreAsync(null)).PutAsync(Key, "{}", "", Token) : ifMatch;

        var etag = await store.PutAsync(Key, """{"n":1}""", seen, Token);

        var there = (await store.GetAsync(Key, Token))!;
        Assert.Equal(("""{"n":1}""", etag), (there.Json, there.ETag));
        Assert.Equal(3, network.Seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("seen")]
    public async Task PutAsync_AnotherWroteTheSameMeanwhile_IsAConflictThoughTheFirstTryFailed(string ifMatch)
    {
        using var network = new FaultyNetwork(IsWrite, Unavailable);
        var store = await StoreAsync(network);
        var other = await StoreAsync(null);
        var seen = ifMatch == "seen" ? await other.PutAsync(Key, "{}", "", Token) : ifMatch;
        await other.PutAsync(Key, """{"n":1}""", seen, Token);

        await Assert.ThrowsAsync<ConflictException>(() => store.PutAsync(Key, """{"n":1}""", seen, Token));

        Assert.Equal(2, network.Seen);
    }

    [Fact]
    public async Task DeleteAsync_AnswerLostBehindTheWork_IsDoneAndNoConflict()
    {
        using var network = new FaultyNetwork(r => r.Method == HttpMethod.Delete, FaultyNetwork.Lost);
        var store = await StoreAsync(network);
        var etag = await store.PutAsync(Key, "{}", "", Token);

        await store.DeleteAsync(Key, etag, Token);

        Assert.Null(await store.GetAsync(Key, Token));
        Assert.Equal(2, network.Seen);
    }

    [Fact]
    public async Task ListAsync_PagesFailInBetween_EveryRowComesOnceAndInOrder()
    {
        using var network = new FaultyNetwork(IsPage, Unavailable, FaultyNetwork.Pass, Unavailable, FaultyNetwork.Lost);
        var store = await StoreAsync(network);
        foreach (var number in Enumerable.Range(0, 7))
        {
            await store.PutAsync(Key with { Id = $"domain-{number}" }, $"{number}", "", Token);
        }

        var found = await store.ListAsync(Key.Container, Key.Partition, "domain-", Token).ToListAsync(Token);

        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"{number}"), found.Select(d => d.Json));
        Assert.True(network.Seen >= 7, $"{network.Seen}");
    }

    [Fact]
    public async Task GetAsync_NoAnswer_IsGivenUpAfterTheTimeoutAndTriedAgain()
    {
        using var network = new FaultyNetwork(IsRead, FaultyNetwork.Silence);
        var store = await StoreAsync(network, _options with { CosmosTimeout = TimeSpan.FromSeconds(3) });
        await store.PutAsync(Key, "{}", null, Token);

        Assert.Equal("{}", (await store.GetAsync(Key, Token))!.Json);
        // One try more than needed where a busy emulator is slower than the timeout, too.
        Assert.True(network.Seen >= 2);
    }

    private static bool IsRead(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/docs/", StringComparison.Ordinal);

    private static bool IsWrite(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal)
        && request.Method != HttpMethod.Get
        && !request.Headers.Contains("x-ms-documentdb-isquery");

    private static bool IsPage(HttpRequestMessage request) =>
        request.Headers.Contains("x-ms-documentdb-isquery") && !request.Headers.Contains("x-ms-cosmos-is-query-plan-request");

    private async Task<CosmosScoreStore> StoreAsync(FaultyNetwork? network, AzureOptions? options = null)
    {
        var client = CosmosClients.Connect(new CosmosConnection { ConnectionString = emulators.Cosmos }, options ?? _options, network);
        await CosmosContainers.CreateMissingAsync(client, _options.CosmosDatabase, Token);
        return new CosmosScoreStore(client, options ?? _options);
    }
}
