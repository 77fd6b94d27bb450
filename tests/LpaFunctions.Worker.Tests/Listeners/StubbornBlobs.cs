using Azure.Storage.Blobs;
using Microsoft.Azure.WebJobs;

namespace LpaFunctions.Worker.Tests.Listeners;

/// <summary>A blob function for the real listener that fails always.</summary>
public sealed class StubbornBlobs
{
    private int _tries;

    public int Tries => Volatile.Read(ref _tries);

    [FunctionName("Stubborn")]
    public void Fail([BlobTrigger("%Stubborn%/{path}")] BlobClient blob, string path)
    {
        Interlocked.Increment(ref _tries);
        throw new InvalidOperationException($"{blob.BlobContainerName}/{path}");
    }
}
