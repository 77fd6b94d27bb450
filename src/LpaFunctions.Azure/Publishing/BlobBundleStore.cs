using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LpaFunctions.Azure.Connections;
using LpaFunctions.Azure.Evidence;
using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Azure.Publishing;

/// <summary>Published files in a blob container. Two publishers that meet are told apart by ETags: a version folder is written once, a pointer moves only from the version that was seen.</summary>
public sealed class BlobBundleStore(BlobContainerClient container, AzureOptions options) : IBundleStore
{
    // A version folder never changes; a pointer must be asked for each time.
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Revalidate = "no-cache";

    public async Task PutNewAsync(string path, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        try
        {
            var upload = Upload(mediaType, Immutable, new BlobRequestConditions { IfNoneMatch = ETag.All });
            await container.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(content), upload, cancellationToken);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            if (await GetAsync(path, cancellationToken) is not { } there || !there.Content.Span.SequenceEqual(content.Span))
            {
                throw new ConflictException($"Other bytes are published at '{path}': a published file never changes.", conflict);
            }
        }
    }

    public async Task<string> PutPointerAsync(
        string path,
        ReadOnlyMemory<byte> content,
        string mediaType,
        string? ifMatch,
        CancellationToken cancellationToken
    )
    {
        var conditions = ifMatch switch
        {
            null => null,
            "" => new BlobRequestConditions { IfNoneMatch = ETag.All },
            _ => new BlobRequestConditions { IfMatch = new ETag(ifMatch) },
        };
        var blob = container.GetBlobClient(path);
        var mark = new WriteMark();
        var upload = Upload(mediaType, Revalidate, conditions);
        upload.Metadata = mark.Metadata;

        try
        {
            return (await blob.UploadAsync(BinaryData.FromBytes(content), upload, cancellationToken)).Value.ETag.ToString();
        }
        catch (RequestFailedException conflict) when (conditions is not null && conflict.Status is 409 or 412)
        {
            var own = await mark.FindAsync(blob, cancellationToken);
            return own?.ETag.ToString() ?? throw new ConflictException($"Another version of '{path}' is there.", conflict);
        }
    }

    public async Task<BundleFile?> GetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (await container.GetBlobClient(path).DownloadContentAsync(cancellationToken)).Value;
            return new BundleFile(path, blob.Content.ToMemory(), blob.Details.ContentType, blob.Details.ETag.ToString())
            {
                Changed = blob.Details.LastModified,
            };
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public Task RemoveAsync(string path, CancellationToken cancellationToken) =>
        container.GetBlobClient(path).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (
            var page in container
                .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken)
                .AsPages(pageSizeHint: options.BlobPageSize)
        )
        {
            foreach (var blob in page.Values)
            {
                yield return blob.Name;
            }
        }
    }

    private BlobUploadOptions Upload(string mediaType, string cache, BlobRequestConditions? conditions) =>
        new()
        {
            Conditions = conditions,
            HttpHeaders = new BlobHttpHeaders { ContentType = mediaType, CacheControl = cache },
            TransferOptions = BlobEvidenceStore.Transfer(options),
        };
}
