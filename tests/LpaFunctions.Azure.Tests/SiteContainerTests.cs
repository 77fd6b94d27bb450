using LpaFunctions.Azure.Publishing;
using LpaFunctions.Testing.Emulators;

namespace LpaFunctions.Azure.Tests;

/// <summary>The container of a static website takes pages as any other; that Azure serves it at "/" is Azure's own.</summary>
public sealed class SiteContainerTests(AzureEmulators emulators)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_InTheContainerOfTheWebsite_BearTheirTypeAreListedAndCanBeRemoved()
    {
        var container = EmulatedAzure.Storage(emulators).Blobs.GetBlobContainerClient(EmulatedAzure.Options.SiteContainer);
        await container.CreateIfNotExistsAsync(cancellationToken: Stop);
        var pages = new BlobBundleStore(container, EmulatedAzure.Options);
        var folder = EmulatedAzure.Unique("2568/") + "/";
        string[] paths = [folder + "4220201/index.html", folder + "4220202/index.html", folder + "index.html"];
        foreach (var path in paths)
        {
            await pages.PutPointerAsync(path, "page"u8.ToArray(), "text/html; charset=utf-8", null, Stop);
        }

        await pages.RemoveAsync(paths[0], Stop);

        Assert.Equal(paths[1..], await pages.ListAsync(folder, Stop).ToArrayAsync(Stop));
        Assert.Null(await pages.GetAsync(paths[0], Stop));
        var served = await container.GetBlobClient(paths[1]).DownloadContentAsync(Stop);
        Assert.Equal("text/html; charset=utf-8", served.Value.Details.ContentType);
    }
}
