using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.LocalHost.Blobs;

/// <summary>A blob function that is about to be called, and the blob that stays open while it runs.</summary>
/// <param name="Content">Null where the function opens the blob itself.</param>
/// <param name="TriggerValue">What the trigger's parameter receives.</param>
public sealed record BlobCall(EvidenceContent? Content, object? TriggerValue) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content?.DisposeAsync() ?? ValueTask.CompletedTask;
}
