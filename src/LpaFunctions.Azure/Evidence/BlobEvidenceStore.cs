using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.Azure.Evidence;

/// <summary>Evidence in a blob container. A file's version is its ETag.</summary>
public sealed class BlobEvidenceStore(BlobContainerClient container, UploadLinkSigner signer, AzureOptions options) : IEvidenceStore
{
    public async IAsyncEnumerable<EvidenceFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Blob storage lists in the order of the names, page by page.
        var pages = container
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken)
            .AsPages(pageSizeHint: options.BlobPageSize);
        await foreach (var page in pages)
        {
            foreach (var blob in page.Values)
            {
                var at = blob.Properties;
                yield return File(blob.Name, at.ContentLength ?? 0, at.ETag ?? default, at.LastModified);
            }
        }
    }

    public async Task<EvidenceContent?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await container.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            var at = blob.Details;
            return new EvidenceContent(File(path, at.ContentLength, at.ETag, at.LastModified), blob.Content);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<EvidenceFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return File(path, blob.ContentLength, blob.ETag, blob.LastModified);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<Stream?> OpenRangeAsync(EvidenceFile file, ByteRange range, CancellationToken cancellationToken)
    {
        var part = new BlobDownloadOptions
        {
            Range = new HttpRange(range.From, range.Length),
            Conditions = new BlobRequestConditions { IfMatch = new ETag($"\"{file.Version}\"") },
        };
        try
        {
            return (await container.GetBlobClient(file.Path).DownloadStreamingAsync(part, cancellationToken)).Value.Content;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412 or 416)
        {
            return null;
        }
    }

    public Task PutAsync(string path, Stream content, CancellationToken cancellationToken) =>
        container
            .GetBlobClient(path)
            .UploadAsync(content, new BlobUploadOptions { TransferOptions = Transfer(options) }, cancellationToken);

    public async Task<bool> PutNewAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        if (container.Uri.IsLoopback)
        {
            await FreeAsync(path, cancellationToken);
        }

        return await PutAsync(path, new BlobRequestConditions { IfNoneMatch = ETag.All }, content, cancellationToken);
    }

    /// <summary>Azurite takes blocks that an upload left behind, which are no blob, for one that is there, for good. Only an emulator's.</summary>
    private async Task FreeAsync(string path, CancellationToken cancellationToken)
    {
        var blob = container.GetBlockBlobClient(path);
        if (await blob.ExistsAsync(cancellationToken) || !await HasBlocksAsync(blob, cancellationToken))
        {
            return;
        }

        var empty = await blob.CommitBlockListAsync([], cancellationToken: cancellationToken);
        var ours = new BlobRequestConditions { IfMatch = empty.Value.ETag };
        await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.None, ours, cancellationToken);
    }

    private static async Task<bool> HasBlocksAsync(BlockBlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var list = await blob.GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: cancellationToken);
            return list.Value.UncommittedBlocks.Any();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }

    public Task<bool> ReplaceAsync(string path, string version, Stream content, CancellationToken cancellationToken) =>
        PutAsync(path, Seen(version), content, cancellationToken);

    private async Task<bool> PutAsync(string path, BlobRequestConditions conditions, Stream content, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(path);
        var mark = new WriteMark();

        try
        {
            var upload = new BlobUploadOptions
            {
                TransferOptions = Transfer(options),
                Conditions = conditions,
                Metadata = mark.Metadata,
            };
            await blob.UploadAsync(content, upload, cancellationToken);
            return true;
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412 || there.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return await mark.FindAsync(blob, cancellationToken) is not null;
        }
    }

    public Task DeleteAsync(string path, CancellationToken cancellationToken) =>
        container.GetBlobClient(path).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);

    public async Task<bool> DeleteAsync(string path, string version, CancellationToken cancellationToken)
    {
        var tries = new StrongBox<int>();
        using var counting = TryCount.Scope(tries);
        try
        {
            await container.GetBlobClient(path).DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, Seen(version), cancellationToken);
            return true;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // An earlier try has done it, and its answer was lost.
            return tries.Value > 1 && await FindAsync(path, cancellationToken) is null;
        }
    }

    private static BlobRequestConditions Seen(string version) => new() { IfMatch = new ETag($"\"{version}\"") };

    public Task<UploadLink> CreateUploadLinkAsync(
        string path,
        DateTimeOffset expiresAt,
        long maxBytes,
        CancellationToken cancellationToken
    ) => signer.SignAsync(container.GetBlobClient(path), expiresAt, maxBytes, cancellationToken);

    internal static StorageTransferOptions Transfer(AzureOptions options) =>
        new()
        {
            InitialTransferSize = options.UploadBlockBytes,
            MaximumTransferSize = options.UploadBlockBytes,
            MaximumConcurrency = 2,
        };

    private static EvidenceFile File(string path, long bytes, ETag etag, DateTimeOffset? changed) =>
        new(path, bytes, Version(etag)) { Arrived = changed };

    // A list writes ETags without their quotes, a download with them.
    private static string Version(ETag etag) => etag.ToString().Trim('"');
}
