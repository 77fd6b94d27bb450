using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.Azure.Evidence;

/// <summary>
/// Signs a link that may create one blob and nothing else: no read, no overwrite, no list, no delete. With a managed identity the
/// signature is made with a user delegation key, with a connection string (emulator) with the account key.
/// A signature cannot bound the size: the link states it, and a larger file is rejected when it is read.
/// </summary>
public sealed class UploadLinkSigner(BlobServiceClient service, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(4);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private UserDelegationKey? _key;

    public async Task<UploadLink> SignAsync(BlobClient blob, DateTimeOffset expiresAt, long maxBytes, CancellationToken cancellationToken)
    {
        var sas = new BlobSasBuilder(BlobSasPermissions.Create, expiresAt)
        {
            BlobContainerName = blob.BlobContainerName,
            BlobName = blob.Name,
            Resource = "b",
            Protocol = blob.Uri.IsLoopback ? SasProtocol.HttpsAndHttp : SasProtocol.Https,
        };
        var address = blob.CanGenerateSasUri
            ? blob.GenerateSasUri(sas)
            : new BlobUriBuilder(blob.Uri)
            {
                Sas = sas.ToSasQueryParameters(await KeyAsync(expiresAt, cancellationToken), blob.AccountName),
            }.ToUri();
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Content-Type"] = "application/pdf",
            // The signature refuses an overwrite by itself (403), the header too (409): which is looked at first is the service's choice.
            ["If-None-Match"] = "*",
            ["x-ms-blob-type"] = "BlockBlob",
        };

        return new UploadLink(address, "PUT", headers, expiresAt, maxBytes);
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>One key serves many links: it is asked for again only when a link would outlive it.</summary>
    private async Task<UserDelegationKey> KeyAsync(DateTimeOffset neededUntil, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_key is null || _key.SignedExpiresOn < neededUntil)
            {
                // Five minutes back: the clocks of two machines differ.
                var now = clock.GetUtcNow();
                _key = (await service.GetUserDelegationKeyAsync(now.AddMinutes(-5), now + KeyLife, cancellationToken)).Value;
            }

            return _key;
        }
        finally
        {
            _gate.Release();
        }
    }
}
