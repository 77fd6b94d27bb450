using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.LocalHost.Blobs;

/// <summary>Starts a blob function for a message of the scanner, once for each version.</summary>
public sealed class BlobRunner(BlobFunction function, FunctionInvoker invoker, IEvidenceStore evidence, HostState state)
{
    /// <summary>Opens the blob, as far as that is still wanted and the function does not open it itself.</summary>
    /// <returns>Null where there is nothing to run: this version is done, or another one lies there, for which the scanner sends a message of its own.</returns>
    public async Task<BlobCall?> PrepareAsync(BlobMessage message, CancellationToken cancellationToken)
    {
        if (state.Receipt(function.Name, message.Path) is { State: ReceiptState.Done } receipt && receipt.Version == message.Version)
        {
            return null;
        }

        if (TriggerValues.OpensItself(function.Trigger.ParameterType))
        {
            var file = await evidence.FindAsync(message.Path, cancellationToken);
            return file?.Version == message.Version ? new BlobCall(Content: null, TriggerValue: null) : null;
        }

        var content = await evidence.OpenAsync(message.Path, cancellationToken);
        if (content is null)
        {
            return null;
        }

        if (content.File.Version != message.Version)
        {
            await content.DisposeAsync();
            return null;
        }

        var value = await TriggerValues.ForBlobAsync(function.Trigger.ParameterType, content, cancellationToken);
        return new BlobCall(content, value);
    }

    public async Task RunAsync(BlobMessage message, BlobCall call, CancellationToken cancellationToken)
    {
        var tokens = function.Pattern.Match(message.Path) ?? new Dictionary<string, string>(StringComparer.Ordinal);
        await invoker.InvokeAsync(function, call.TriggerValue, tokens, cancellationToken);
    }
}
