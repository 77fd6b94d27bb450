namespace LpaFunctions.LocalHost.State;

/// <summary>Which version of a blob a function was last started for.</summary>
public sealed record BlobReceipt(string Version, ReceiptState State);

public enum ReceiptState
{
    /// <summary>A message that starts the function lies in the queue.</summary>
    Queued = 0,

    /// <summary>The function is done with it, or gave up.</summary>
    Done = 1,
}
