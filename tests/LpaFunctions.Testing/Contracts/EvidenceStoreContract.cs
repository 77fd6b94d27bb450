using System.Text;
using LpaFunctions.Pipeline.Evidence;
using Xunit;

namespace LpaFunctions.Testing.Contracts;

/// <summary>What every <see cref="IEvidenceStore"/> does. One class a store derives from it.</summary>
public abstract class EvidenceStoreContract
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An empty store.</summary>
    protected abstract Task<IEvidenceStore> CreateAsync();

    [Fact]
    public async Task OpenAsync_ThaiFileName_GivesTheBytesThatWerePut()
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/แผนพัฒนาท้องถิ่น (ฉบับที่ 1).pdf", "หลักฐาน");

        await using var content = await store.OpenAsync("2568/3400102/1.1/แผนพัฒนาท้องถิ่น (ฉบับที่ 1).pdf", Stop);

        Assert.NotNull(content);
        Assert.Equal("2568/3400102/1.1/แผนพัฒนาท้องถิ่น (ฉบับที่ 1).pdf", content.File.Path);
        Assert.Equal("หลักฐาน", await new StreamReader(content.Content).ReadToEndAsync(Stop));
        Assert.Equal(Encoding.UTF8.GetByteCount("หลักฐาน"), content.File.Bytes);
    }

    [Fact]
    public async Task OpenAsync_NoSuchFile_IsNull() =>
        Assert.Null(await (await CreateAsync()).OpenAsync("2568/3400102/1.1/ไม่มี.pdf", Stop));

    [Fact]
    public async Task PutAsync_SamePathAgain_ReplacesAndChangesTheVersion()
    {
        var store = await CreateAsync();

        await PutAsync(store, "2568/3400102/1.1/a.pdf", "one");

        var before = Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop));

        await PutAsync(store, "2568/3400102/1.1/a.pdf", "the second");

        var after = Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop));
        Assert.NotEqual(before.Version, after.Version);
        Assert.Equal(10, after.Bytes);

        await using var content = await store.OpenAsync("2568/3400102/1.1/a.pdf", Stop);

        Assert.Equal(after, content!.File);
        Assert.Equal("the second", await new StreamReader(content.Content).ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task PutNewAsync_FileIsThere_ChangesNothing()
    {
        var store = await CreateAsync();
        Assert.True(await PutNewAsync(store, "2568/3400102/1.1/แผน.pdf", "one"));
        Assert.False(await PutNewAsync(store, "2568/3400102/1.1/แผน.pdf", "the second"));
        Assert.Equal(3, Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Bytes);
    }

    [Fact]
    public async Task ReplaceAsync_VersionThatWasSeen_IsReplacedOnce()
    {
        var store = await CreateAsync();
        const string Path = "2568/3400102/1.1/แผน.pdf";
        await PutAsync(store, Path, "one");
        var seen = Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Version;

        var first = await ReplaceAsync(store, Path, seen, "the second");
        var late = await ReplaceAsync(store, Path, seen, "the third one");

        Assert.True(first);
        Assert.False(late);
        Assert.Equal(10, Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Bytes);
    }

    [Fact]
    public async Task ReplaceAsync_NoSuchFile_PutsNothing()
    {
        var store = await CreateAsync();

        Assert.False(await ReplaceAsync(store, "2568/3400102/1.1/แผน.pdf", "0x8DDE0B3F1F7D0C0", "one"));
        Assert.Empty(await store.ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task DeleteAsync_VersionThatWasSeen_IsRemovedAndAnotherIsNot()
    {
        var store = await CreateAsync();
        const string Path = "2568/3400102/1.1/แผน.pdf";
        await PutAsync(store, Path, "one");
        var seen = Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Version;
        await PutAsync(store, Path, "the second");
        var now = Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)).Version;

        Assert.False(await store.DeleteAsync(Path, seen, Stop));
        Assert.True(await store.DeleteAsync(Path, now, Stop));
        Assert.False(await store.DeleteAsync(Path, now, Stop));
        Assert.Empty(await store.ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task PutNewAsync_ManyWritersAtOnce_ExactlyOneWins()
    {
        var store = await CreateAsync();
        var stored = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => PutNewAsync(store, "2568/3400102/1.1/a.pdf", $"writer {i}"), Stop))
        );

        var winner = Array.IndexOf(stored, true);

        Assert.Equal(1, stored.Count(won => won));

        await using var content = await store.OpenAsync("2568/3400102/1.1/a.pdf", Stop);

        Assert.Equal($"writer {winner}", await new StreamReader(content!.Content).ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task ListAsync_NothingChanged_GivesTheSameVersions()
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/a.pdf", "one");
        Assert.Equal(await store.ListAsync("", Stop).ToListAsync(Stop), await store.ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task ListAsync_ManyFiles_OrdersByPathOrdinally()
    {
        var store = await CreateAsync();
        string[] paths =
        [
            "2568/3400102/1.1/ข.pdf",
            "2568/3400102/1.1/ก.pdf",
            "2568/3400102/1.1/Z.pdf",
            "2568/3400102/1.1/a.pdf",
            "2568/3400102/1.1-x/a.pdf",
            "2568/3400102/1.10/a.pdf",
            "2569/3400102/1.1/a.pdf",
        ];
        foreach (var path in paths)
        {
            await PutAsync(store, path, path);
        }

        Assert.Equal(paths.Order(StringComparer.Ordinal), (await store.ListAsync("", Stop).ToListAsync(Stop)).Select(f => f.Path));
    }

    [Theory]
    [InlineData("2568/3400102/", 2)]
    [InlineData("2568/34001", 3)]
    [InlineData("2568/3400102/1.1/b.pdf", 1)]
    [InlineData("2569/", 0)]
    public async Task ListAsync_Prefix_GivesWhatBeginsWithIt(string prefix, int count)
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/a.pdf", "a");
        await PutAsync(store, "2568/3400102/1.1/b.pdf", "b");

        await PutAsync(store, "2568/3400103/1.1/a.pdf", "a");

        Assert.Equal(count, await store.ListAsync(prefix, Stop).CountAsync(Stop));
    }

    [Fact]
    public async Task DeleteAsync_Twice_RemovesAndThenDoesNothing()
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/a.pdf", "a");
        await store.DeleteAsync("2568/3400102/1.1/a.pdf", Stop);

        await store.DeleteAsync("2568/3400102/1.1/a.pdf", Stop);

        Assert.Null(await store.OpenAsync("2568/3400102/1.1/a.pdf", Stop));
        Assert.Empty(await store.ListAsync("", Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task FindAsync_FileIsThere_SaysWhatAListSays()
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/แผน.pdf", "0123456789");

        var found = await store.FindAsync("2568/3400102/1.1/แผน.pdf", Stop);

        Assert.Equal(Assert.Single(await store.ListAsync("", Stop).ToListAsync(Stop)), found);
        Assert.Null(await store.FindAsync("2568/3400102/1.1/ไม่มี.pdf", Stop));
    }

    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(3, 4, "3456")]
    [InlineData(9, 1, "9")]
    [InlineData(0, 10, "0123456789")]
    public async Task OpenRangeAsync_PresentVersion_GivesTheseBytesAndNoMore(long from, long length, string expected)
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/a.pdf", "0123456789");
        var file = await store.FindAsync("2568/3400102/1.1/a.pdf", Stop);

        await using var part = await store.OpenRangeAsync(file!, new ByteRange(from, length), Stop);

        Assert.Equal(expected, await new StreamReader(part!).ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task OpenRangeAsync_ReplacedOrRemovedMeanwhile_IsNull()
    {
        var store = await CreateAsync();
        await PutAsync(store, "2568/3400102/1.1/a.pdf", "one");
        var file = await store.FindAsync("2568/3400102/1.1/a.pdf", Stop);

        await PutAsync(store, "2568/3400102/1.1/a.pdf", "the second");
        var replaced = await store.OpenRangeAsync(file!, new ByteRange(0, 1), Stop);
        await store.DeleteAsync("2568/3400102/1.1/a.pdf", Stop);
        var removed = await store.OpenRangeAsync(file!, new ByteRange(0, 1), Stop);

        Assert.Null(replaced);
        Assert.Null(removed);
    }

    [Fact]
    public async Task CreateUploadLinkAsync_OnePath_StatesAddressMethodTimeAndSize()
    {
        var store = await CreateAsync();
        var until = DateTimeOffset.UtcNow.AddMinutes(30);

        var link = await store.CreateUploadLinkAsync("2568/3400102/1.1/แผน.pdf", until, 1024, Stop);

        Assert.Equal("PUT", link.Method);
        Assert.Equal(until.ToUnixTimeSeconds(), link.ExpiresAt.ToUnixTimeSeconds());
        Assert.Equal(1024, link.MaxBytes);
        Assert.True(link.Address.IsAbsoluteUri);

        var other = await store.CreateUploadLinkAsync("2568/3400102/1.1/อื่น.pdf", until, 1024, Stop);

        Assert.NotEqual(link.Address, other.Address);
    }

    private static async Task<bool> PutNewAsync(IEvidenceStore store, string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await store.PutNewAsync(path, content, Stop);
    }

    private static async Task<bool> ReplaceAsync(IEvidenceStore store, string path, string version, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await store.ReplaceAsync(path, version, content, Stop);
    }

    protected static async Task PutAsync(IEvidenceStore store, string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await store.PutAsync(path, content, Stop);
    }
}
