using System.Text.Json;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>The message of the queue of evidence that is to be looked at (again): {"v":1,"path":...}.</summary>
public sealed record EvidenceRetry(string Path)
{
    public string Write() => JsonSerializer.Serialize(new { v = 1, path = Path });

    /// <exception cref="FormatException">No such message.</exception>
    public static EvidenceRetry Parse(string message)
    {
        try
        {
            var json = JsonDocument.Parse(message).RootElement;
            if (
                json.ValueKind == JsonValueKind.Object
                && json.TryGetProperty("path", out var path)
                && path.GetString() is { Length: > 0 } own
            )
            {
                return new EvidenceRetry(own);
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormatException($"A path of evidence is expected: '{message}'.", wrong);
        }

        throw new FormatException($"A path of evidence is expected: '{message}'.");
    }
}
