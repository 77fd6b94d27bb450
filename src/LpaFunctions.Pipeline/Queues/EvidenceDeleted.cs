using System.Text.Json;

namespace LpaFunctions.Pipeline.Queues;

/// <summary>
/// The message of the queue of deletions: {"v":1,"path":...} of our own, or the Event Grid event Microsoft.Storage.BlobDeleted, whose
/// subject ends in "/blobs/{path}".
/// </summary>
public sealed record EvidenceDeleted(string Path)
{
    public string Write() => JsonSerializer.Serialize(new { v = 1, path = Path });

    /// <exception cref="FormatException">Neither of the two forms.</exception>
    public static EvidenceDeleted Parse(string message)
    {
        try
        {
            var json = JsonDocument.Parse(message).RootElement;
            if (Text(json, "path") is { Length: > 0 } path)
            {
                return new EvidenceDeleted(path);
            }

            const string Before = "/blobs/";
            if (Text(json, "subject") is { } subject && subject.IndexOf(Before, StringComparison.Ordinal) is > 0 and var at)
            {
                return new EvidenceDeleted(subject[(at + Before.Length)..]);
            }
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"A deletion is expected: '{message}'.", wrong);
        }

        throw new FormatException($"A deletion is expected: '{message}'.");
    }

    private static string? Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
