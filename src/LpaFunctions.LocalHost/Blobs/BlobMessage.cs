using System.Text.Json;

namespace LpaFunctions.LocalHost.Blobs;

/// <summary>What lies in the host's own queue for one version of a blob.</summary>
public sealed record BlobMessage(string Function, string Container, string Path, string Version)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static BlobMessage FromJson(string json) =>
        JsonSerializer.Deserialize<BlobMessage>(json, JsonSerializerOptions.Web) ?? throw new JsonException("An empty blob message.");

    /// <summary>The body that the Functions host puts into webjobs-blobtrigger-poison.</summary>
    public string ToPoisonJson() =>
        JsonSerializer.Serialize(
            new
            {
                FunctionId = Function,
                BlobType = "BlockBlob",
                ContainerName = Container,
                BlobName = Path,
                ETag = Version,
            }
        );
}
