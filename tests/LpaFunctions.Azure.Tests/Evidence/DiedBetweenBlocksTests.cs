using System.Text;
using Azure.Storage.Blobs.Specialized;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests.Evidence;

/// <summary>An upload that ended between its blocks leaves blocks that belong to no blob.</summary>
public sealed class DiedBetweenBlocksTests(AzureEmulators emulators)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutNewAsync_AnUploadDiedBetweenItsBlocks_TheNameIsFree()
    {
        var storage = EmulatedAzure.Storage(emulators);
        var container = storage.Blobs.GetBlobContainerClient(EmulatedAzure.Unique("blocks"));
        await container.CreateAsync(cancellationToken: Token);
        await container
            .GetBlockBlobClient("2568/a.pdf")
            .StageBlockAsync(Convert.ToBase64String("block-1"u8), new MemoryStream("half"u8.ToArray()), cancellationToken: Token);
        var evidence = new BlobEvidenceStore(container, new UploadLinkSigner(storage.Blobs, TimeProvider.System), EmulatedAzure.Options);

        var stored = await evidence.PutNewAsync("2568/a.pdf", new MemoryStream(Encoding.UTF8.GetBytes("whole")), Token);

        Assert.True(stored);
        Assert.Equal("whole", (await container.GetBlobClient("2568/a.pdf").DownloadContentAsync(Token)).Value.Content.ToString());
        Assert.False(await evidence.PutNewAsync("2568/a.pdf", new MemoryStream("other"u8.ToArray()), Token));
    }
}
