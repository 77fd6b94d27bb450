using LpaFunctions.LocalHost.Functions;
using LpaFunctions.LocalHost.State;
using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.LocalHost.Blobs;

/// <summary>Starts a blob function for a message of the scanner, once for each version.</summary>
public sealed class BlobRunner(BlobFunction function, FunctionInvoker invoker, IEvidenceStore evidence, HostState state)
{
    /// <returns>Whether the function ran and its receipt is to be noted.</returns>
    public async Task<bool> RunAsync(BlobMessage message, CancellationToken cancellationToken)
    {
        if (state.Receipt(function.Name, message.Path) is { State: ReceiptState.Done } receipt && receipt.Version == message.Version)
        {
            return false;
        }

        await using var content = await evidence.OpenAsync(message.Path, cancellationToken);
        // Another version, or none: the scanner finds that by itself and sends a message of its own.
        if (content is null || content.File.Version != message.Version)
        {
            return false;
        }

        var tokens = function.Pattern.Match(message.Path) ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var value = await TriggerValues.ForBlobAsync(function.Trigger.ParameterType, content, cancellationToken);
        await invoker.InvokeAsync(function, value, tokens, cancellationToken);
        return true;
    }
}
