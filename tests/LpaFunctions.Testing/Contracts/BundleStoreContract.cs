using System.Text;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;
using Xunit;

namespace LpaFunctions.Testing.Contracts;

/// <summary>What every <see cref="IBundleStore"/> does. One class a store derives from it.</summary>
public abstract class BundleStoreContract
{
    private const string Json = "application/json";

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty store.</summary>
    protected abstract Task<IBundleStore> CreateAsync();

    [Fact]
    public async Task GetAsync_AfterPutNew_GivesBytesAndMediaType()
    {
        var store = await CreateAsync();
        await store.PutNewAsync("2568/40/v1/results.csv", Bytes("\uFEFFอปท.,ร้อยละ\r\n"), "text/csv; charset=utf-8", Stop);

        var file = await store.GetAsync("2568/40/v1/results.csv", Stop);

        Assert.NotNull(file);
        Assert.Equal(Bytes("\uFEFFอปท.,ร้อยละ\r\n"), file.Content.ToArray());
        Assert.StartsWith("text/csv", file.MediaType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_NoSuchFile_IsNull() => Assert.Null(await (await CreateAsync()).GetAsync("2568/40/latest.json", Stop));

    [Fact]
    public async Task RemoveAsync_OneOfTwo_TakesThatAwayAndIsNoErrorAgain()
    {
        var store = await CreateAsync();
        await store.PutNewAsync("2568/40/v1/a.json", Bytes("{}"), Json, Stop);
        await store.PutNewAsync("2568/40/v1/b.json", Bytes("{}"), Json, Stop);

        await store.RemoveAsync("2568/40/v1/a.json", Stop);
        await store.RemoveAsync("2568/40/v1/a.json", Stop);

        Assert.Equal(["2568/40/v1/b.json"], await store.ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task PutNewAsync_SameBytesAgain_IsNoError()
    {
        var store = await CreateAsync();
        await store.PutNewAsync("2568/40/v1/a.json", Bytes("{}"), Json, Stop);
        await store.PutNewAsync("2568/40/v1/a.json", Bytes("{}"), Json, Stop);
        Assert.Equal(["2568/40/v1/a.json"], await store.ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task PutNewAsync_OtherBytes_IsRefusedAndChangesNothing()
    {
        var store = await CreateAsync();
        await store.PutNewAsync("2568/40/v1/a.json", Bytes("{}"), Json, Stop);
        await Assert.ThrowsAsync<ConflictException>(() => store.PutNewAsync("2568/40/v1/a.json", Bytes("[]"), Json, Stop));
        Assert.Equal(Bytes("{}"), (await store.GetAsync("2568/40/v1/a.json", Stop))!.Content.ToArray());
    }

    [Fact]
    public async Task PutNewAsync_SameBytesFromManyAtOnce_AllSucceed()
    {
        var store = await CreateAsync();
        var bytes = Bytes(new string('ก', 50_000));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.PutNewAsync("2568/40/v1/a.json", bytes, Json, Stop)));
        Assert.Equal(bytes, (await store.GetAsync("2568/40/v1/a.json", Stop))!.Content.ToArray());
    }

    [Fact]
    public async Task PutPointerAsync_ETag_LetsOnlyTheHolderReplaceIt()
    {
        var store = await CreateAsync();

        var first = await store.PutPointerAsync("2568/40/latest.json", Bytes("1"), Json, "", Stop);

        await Assert.ThrowsAsync<ConflictException>(() => store.PutPointerAsync("2568/40/latest.json", Bytes("x"), Json, "", Stop));

        var second = await store.PutPointerAsync("2568/40/latest.json", Bytes("2"), Json, first, Stop);

        await Assert.ThrowsAsync<ConflictException>(() => store.PutPointerAsync("2568/40/latest.json", Bytes("x"), Json, first, Stop));

        var file = await store.GetAsync("2568/40/latest.json", Stop);

        Assert.Equal(("2", second), (Encoding.UTF8.GetString(file!.Content.Span), file.ETag));
    }

    [Fact]
    public async Task PutPointerAsync_NoETag_ReplacesAny()
    {
        var store = await CreateAsync();
        await store.PutPointerAsync("2568/40/latest.json", Bytes("1"), Json, null, Stop);
        await store.PutPointerAsync("2568/40/latest.json", Bytes("2"), Json, null, Stop);
        Assert.Equal(Bytes("2"), (await store.GetAsync("2568/40/latest.json", Stop))!.Content.ToArray());
    }

    [Fact]
    public async Task PutPointerAsync_WhileOthersRead_NeverShowsAMixture()
    {
        var store = await CreateAsync();
        const int Length = 200_000;
        await store.PutPointerAsync("2568/40/latest.json", Bytes(new string('0', Length)), Json, null, Stop);
        var write = Task.Run(
            async () =>
            {
                for (var i = 1; i <= 20; i++)
                {
                    await store.PutPointerAsync("2568/40/latest.json", Bytes(new string((char)('0' + (i % 10)), Length)), Json, null, Stop);
                }
            },
            Stop
        );
        do
        {
            var seen = (await store.GetAsync("2568/40/latest.json", Stop))!.Content;
            Assert.Equal(Length, seen.Length);
            Assert.Equal(-1, seen.Span.IndexOfAnyExcept(seen.Span[0]));
        } while (!write.IsCompleted);

        await write;
    }

    [Fact]
    public async Task ListAsync_Prefix_GivesPathsInOrdinalOrder()
    {
        var store = await CreateAsync();
        foreach (var path in new[] { "2568/40/v2/a.json", "2568/40/v1/b.csv", "2568/40/v1/a.json", "2568/41/v1/a.json" })
        {
            await store.PutNewAsync(path, Bytes(path), Json, Stop);
        }

        await store.PutPointerAsync("2568/40/latest.json", Bytes("{}"), Json, null, Stop);
        Assert.Equal(
            ["2568/40/latest.json", "2568/40/v1/a.json", "2568/40/v1/b.csv", "2568/40/v2/a.json"],
            await store.ListAsync("2568/40/", Stop).ToListAsync(Stop)
        );
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
