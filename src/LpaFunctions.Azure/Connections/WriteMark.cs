using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LpaFunctions.Azure.Connections;

/// <summary>
/// Metadata of a blob that name the write that made it. The client tries a write again whose answer was lost, and the service then says that another
/// blob is there: it may be this very one (docs/adr/0156).
/// </summary>
internal sealed class WriteMark
{
    private const string Name = "write";
    private readonly string _id = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public Dictionary<string, string> Metadata => new(StringComparer.Ordinal) { [Name] = _id };

    /// <summary>The blob's properties where this write made it; else null.</summary>
    public async Task<BlobProperties?> FindAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var there = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return there.Metadata.TryGetValue(Name, out var id) && id == _id ? there : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
