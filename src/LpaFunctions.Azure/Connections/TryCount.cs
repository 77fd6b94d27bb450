using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Core.Pipeline;

namespace LpaFunctions.Azure.Connections;

/// <summary>Counts the tries of one Storage call: after more than one, what is not there any more may be what an earlier one did.</summary>
internal sealed class TryCount : HttpPipelineSynchronousPolicy
{
    private const string Property = "LpaFunctions.Tries";

    /// <summary>Counts the calls that are made until the scope is disposed.</summary>
    public static IDisposable Scope(StrongBox<int> tries) =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?>(StringComparer.Ordinal) { [Property] = tries });

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.TryGetProperty(Property, out var value) && value is StrongBox<int> tries)
        {
            Interlocked.Increment(ref tries.Value);
        }
    }
}
