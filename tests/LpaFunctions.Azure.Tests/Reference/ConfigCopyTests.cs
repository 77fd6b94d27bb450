using Azure.Storage.Blobs;
using LpaFunctions.Azure.Reference;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests.Reference;

public sealed class ConfigCopyTests(AzureEmulators emulators) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lpa-config").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RefreshAsync_NewChangedAndRemovedBlobs_AreFollowed()
    {
        var container = await ContainerAsync();
        var copy = new ConfigCopy(container, _folder);
        var book = Path.Combine(_folder, "rulebooks", "2568.json");

        await PutAsync(container, "rulebooks/2568.json", "one");
        Assert.Equal(1, await copy.RefreshAsync(Token));
        Assert.Equal("one", await File.ReadAllTextAsync(book, Token));

        Assert.Equal(0, await copy.RefreshAsync(Token));

        await PutAsync(container, "rulebooks/2568.json", "two");
        Assert.Equal(1, await copy.RefreshAsync(Token));
        Assert.Equal("two", await File.ReadAllTextAsync(book, Token));

        await container.DeleteBlobAsync("rulebooks/2568.json", cancellationToken: Token);
        Assert.Equal(1, await copy.RefreshAsync(Token));
        Assert.False(File.Exists(book));
    }

    [Fact]
    public async Task RefreshAsync_FileOfAnEarlierRun_DoesNotWinOverTheShippedOne()
    {
        var stale = Path.Combine(_folder, "lgo-registry.csv");
        await File.WriteAllTextAsync(stale, "old", Token);

        await new ConfigCopy(await ContainerAsync(), _folder).RefreshAsync(Token);

        Assert.False(File.Exists(stale));
    }

    [Fact]
    public async Task RefreshAsync_AnotherProcessFetchesIntoTheFolder_ItsPartIsLeftAloneAndAnOldOneGoes()
    {
        var young = Path.Combine(_folder, "access.json.x.part");
        var old = Path.Combine(_folder, "access.json.y.part");
        await File.WriteAllTextAsync(young, "half", Token);
        await File.WriteAllTextAsync(old, "half", Token);
        File.SetLastWriteTimeUtc(old, new DateTime(2026, 11, 30, 0, 0, 0, DateTimeKind.Utc));

        await new ConfigCopy(await ContainerAsync(), _folder).RefreshAsync(Token);

        Assert.True(File.Exists(young));
        Assert.False(File.Exists(old));
    }

    [Fact]
    public async Task RefreshAsync_NameThatLeadsOutOfTheFolder_IsLeftAlone()
    {
        var container = await ContainerAsync();
        await PutAsync(container, "x/..%2F..%2Foutside.json", "x");
        await PutAsync(container, "lgo-registry.csv", "x");

        await new ConfigCopy(container, Path.Combine(_folder, "config")).RefreshAsync(Token);

        Assert.All(
            Directory.GetFiles(_folder, "*", SearchOption.AllDirectories),
            file => Assert.StartsWith(Path.Combine(_folder, "config"), file, StringComparison.Ordinal)
        );
        Assert.True(File.Exists(Path.Combine(_folder, "config", "lgo-registry.csv")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task PutAsync(BlobContainerClient container, string name, string text) =>
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, Token);

    private async Task<BlobContainerClient> ContainerAsync()
    {
        var container = EmulatedAzure.Storage(emulators).Blobs.GetBlobContainerClient(EmulatedAzure.Unique("config"));
        await container.CreateAsync(cancellationToken: Token);
        return container;
    }
}
