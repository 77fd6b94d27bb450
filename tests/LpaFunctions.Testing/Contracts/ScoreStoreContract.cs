using LpaFunctions.Pipeline.Records;
using Xunit;

namespace LpaFunctions.Testing.Contracts;

/// <summary>What every <see cref="IScoreStore"/> does. One class a store derives from it.</summary>
public abstract class ScoreStoreContract
{
    private const string Container = "scores";
    private readonly string _partition = UniqueNames.Next("2568");

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A store with the containers readings, scores and results; other tests may have left documents in other partitions.</summary>
    protected abstract Task<IScoreStore> CreateAsync();

    [Theory]
    [InlineData("readings")]
    [InlineData("scores")]
    [InlineData("results")]
    public async Task GetAsync_AfterPut_GivesTheDocumentAndItsETag(string container)
    {
        var store = await CreateAsync();
        var key = new DocumentKey(container, _partition, "score:d1");
        var etag = await store.PutAsync(key, """{"v":1,"data":{"name":"บ้านเป็ด","marks":78.13}}""", null, Stop);

        var document = await store.GetAsync(key, Stop);

        Assert.NotNull(document);
        Assert.Equal(key, document.Key);
        Assert.Equal(etag, document.ETag);

        AssertJson("""{"v":1,"data":{"name":"บ้านเป็ด","marks":78.13}}""", document.Json);
    }

    [Fact]
    public async Task GetAsync_ExactDecimals_AreKept()
    {
        var store = await CreateAsync();
        await store.PutAsync(Key("decimals"), """{"v":1,"data":[0.1,78.125,12345678901234.56,5.00]}""", null, Stop);
        AssertJson("""{"v":1,"data":[0.1,78.125,12345678901234.56,5.00]}""", (await store.GetAsync(Key("decimals"), Stop))!.Json);
    }

    [Fact]
    public async Task GetAsync_NoSuchDocument_IsNull() => Assert.Null(await (await CreateAsync()).GetAsync(Key("none"), Stop));

    [Fact]
    public async Task PutAsync_WithoutETag_Replaces()
    {
        var store = await CreateAsync();
        var first = await store.PutAsync(Key("a"), """{"v":1}""", null, Stop);

        var second = await store.PutAsync(Key("a"), """{"v":2}""", null, Stop);

        Assert.NotEqual(first, second);

        AssertJson("""{"v":2}""", (await store.GetAsync(Key("a"), Stop))!.Json);
    }

    [Fact]
    public async Task PutAsync_OnlyWhereNothingIs_RefusesTheSecond()
    {
        var store = await CreateAsync();
        await store.PutAsync(Key("a"), """{"v":1}""", "", Stop);
        await Assert.ThrowsAsync<ConflictException>(() => store.PutAsync(Key("a"), """{"v":2}""", "", Stop));
        AssertJson("""{"v":1}""", (await store.GetAsync(Key("a"), Stop))!.Json);
    }

    [Fact]
    public async Task PutAsync_StaleETag_IsRefused()
    {
        var store = await CreateAsync();
        var stale = await store.PutAsync(Key("a"), """{"v":1}""", null, Stop);

        var fresh = await store.PutAsync(Key("a"), """{"v":2}""", stale, Stop);

        await Assert.ThrowsAsync<ConflictException>(() => store.PutAsync(Key("a"), """{"v":3}""", stale, Stop));

        await store.PutAsync(Key("a"), """{"v":4}""", fresh, Stop);
        AssertJson("""{"v":4}""", (await store.GetAsync(Key("a"), Stop))!.Json);
    }

    [Fact]
    public async Task PutAsync_ETagOfADocumentThatIsGone_IsRefused()
    {
        var store = await CreateAsync();
        var etag = await store.PutAsync(Key("a"), """{"v":1}""", null, Stop);
        await store.DeleteAsync(Key("a"), null, Stop);
        await Assert.ThrowsAsync<ConflictException>(() => store.PutAsync(Key("a"), """{"v":2}""", etag, Stop));
    }

    [Fact]
    public async Task PutAsync_MadeAgainAfterDelete_HasAnotherETag()
    {
        var store = await CreateAsync();
        var before = await store.PutAsync(Key("a"), """{"v":1}""", null, Stop);
        await store.DeleteAsync(Key("a"), null, Stop);
        Assert.NotEqual(before, await store.PutAsync(Key("a"), """{"v":1}""", null, Stop));
    }

    [Fact]
    public async Task PutAsync_ManyWritersUnderOneETag_OnlyOneWins()
    {
        var store = await CreateAsync();
        var etag = await store.PutAsync(Key("a"), """{"v":0}""", null, Stop);

        var won = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(async i =>
                {
                    try
                    {
                        await store.PutAsync(Key("a"), $$"""{"v":{{i}}}""", etag, Stop);
                        return 1;
                    }
                    catch (ConflictException)
                    {
                        return 0;
                    }
                })
        );

        Assert.Equal(1, won.Sum());
    }

    [Fact]
    public async Task DeleteAsync_NothingThere_DoesNothing()
    {
        var store = await CreateAsync();
        await store.DeleteAsync(Key("none"), null, Stop);
        Assert.Null(await store.GetAsync(Key("none"), Stop));
    }

    [Fact]
    public async Task DeleteAsync_StaleETag_IsRefused()
    {
        var store = await CreateAsync();
        var stale = await store.PutAsync(Key("a"), """{"v":1}""", null, Stop);

        var fresh = await store.PutAsync(Key("a"), """{"v":2}""", null, Stop);

        await Assert.ThrowsAsync<ConflictException>(() => store.DeleteAsync(Key("a"), stale, Stop));

        await store.DeleteAsync(Key("a"), fresh, Stop);

        Assert.Null(await store.GetAsync(Key("a"), Stop));
    }

    [Fact]
    public async Task ListAsync_Prefix_GivesThatPartOfThePartitionInOrdinalOrder()
    {
        var store = await CreateAsync();
        foreach (var id in new[] { "score:d2", "score:d1", "decision:1.1:000002", "decision:1.10:000001", "decision:1.1:000001", "facts" })
        {
            await store.PutAsync(Key(id), """{"v":1}""", null, Stop);
        }

        await store.PutAsync(new DocumentKey(Container, _partition + "x", "score:d3"), """{"v":1}""", null, Stop);
        await store.PutAsync(new DocumentKey("readings", _partition, "score:d4"), """{"v":1}""", null, Stop);
        Assert.Equal(["score:d1", "score:d2"], await IdsAsync(store, "score:"));
        Assert.Equal(["decision:1.1:000001", "decision:1.1:000002"], await IdsAsync(store, "decision:1.1:"));
        Assert.Equal(
            ["decision:1.10:000001", "decision:1.1:000001", "decision:1.1:000002", "facts", "score:d1", "score:d2"],
            await IdsAsync(store, "")
        );
    }

    [Fact]
    public async Task ListAsync_Range_GivesItsFirstIdAndNotTheOneBehind()
    {
        var store = await CreateAsync();
        foreach (var id in new[] { "3.9:a", "4.1:a", "4.1:b", "4.10:a", "4.2:a", "4.2-b:a", "4.3:a", "h.1:a", "path:a" })
        {
            await store.PutAsync(Key(id), """{"v":1}""", null, Stop);
        }

        Assert.Equal(["4.10:a", "4.1:a", "4.1:b", "4.2-b:a", "4.2:a"], await IdsAsync(store, IdRange.Between("4.10:", "4.2:")));
        Assert.Equal(["4.1:b", "4.2-b:a", "4.2:a"], await IdsAsync(store, new IdRange("4.1:b", "4.3:a")));
        Assert.Equal(["h.1:a", "path:a"], await IdsAsync(store, new IdRange("4.3:b", null)));
        Assert.Empty(await IdsAsync(store, IdRange.Between("5.1:", "5.9:")));
    }

    [Fact]
    public async Task ListAsync_MoreThanAPage_GivesAll()
    {
        var store = await CreateAsync();
        var ids = Enumerable.Range(0, 620).Select(i => $"r:{i:D4}").ToArray();
        foreach (var part in ids.Chunk(62))
        {
            await Task.WhenAll(part.Select(id => store.PutAsync(Key(id), """{"v":1}""", null, Stop)));
        }

        Assert.Equal(ids, await IdsAsync(store, "r:"));
    }

    [Fact]
    public async Task ListPartitionsAsync_Prefix_GivesEachOnceInOrder()
    {
        var store = await CreateAsync();
        foreach (var (partition, id) in new[] { ("b", "1"), ("a", "1"), ("a", "2"), ("c", "1") })
        {
            await store.PutAsync(new DocumentKey(Container, $"{_partition}-{partition}", id), """{"v":1}""", null, Stop);
        }

        Assert.Equal(
            [$"{_partition}-a", $"{_partition}-b", $"{_partition}-c"],
            await store.ListPartitionsAsync(Container, $"{_partition}-", Stop).ToListAsync(Stop)
        );
    }

    private DocumentKey Key(string id) => new(Container, _partition, id);

    private async Task<string[]> IdsAsync(IScoreStore store, IdRange ids) =>
        [.. (await store.ListAsync(Container, _partition, ids, Stop).ToListAsync(Stop)).Select(d => d.Key.Id)];

    // White space and the order of members are the store's own; numbers keep their digits.
    private static void AssertJson(string expected, string actual) =>
        Assert.True(
            System.Text.Json.Nodes.JsonNode.DeepEquals(
                System.Text.Json.Nodes.JsonNode.Parse(expected),
                System.Text.Json.Nodes.JsonNode.Parse(actual)
            ),
            $"Expected {expected}, found {actual}."
        );
}
