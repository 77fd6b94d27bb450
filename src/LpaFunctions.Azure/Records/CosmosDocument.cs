using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Azure.Records;

/// <summary>
/// The form of a document in Cosmos DB: id, partition key, the id of its write, and the body as TEXT. Cosmos DB keeps JSON numbers as binary floating
/// point and may write them and the order of properties otherwise; a mark must come back as it went in (decision record 0040).
/// </summary>
internal static class CosmosDocument
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string WriteProperty = "write";

    /// <summary>By chance, and of one write alone: whoever finds it in the store knows that the write was done, though its answer was lost.</summary>
    public static string NewWriteId() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    public static MemoryStream Write(DocumentKey key, string json, string writeId)
    {
        var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            writer.WriteString("id", key.Id);
            writer.WriteString(CosmosContainers.PartitionKey(key.Container), key.Partition);
            writer.WriteString(WriteProperty, writeId);
            writer.WriteString("body", json);
            writer.WriteEndObject();
        }

        stream.Position = 0;
        return stream;
    }

    /// <returns>Null in a document of before 2026-12.</returns>
    public static string? WriteId(JsonElement document) => document.TryGetProperty(WriteProperty, out var id) ? id.GetString() : null;

    public static StoredDocument Read(string container, string partition, JsonElement document) =>
        new(
            new DocumentKey(container, partition, document.GetProperty("id").GetString()!),
            document.GetProperty("body").GetString()!,
            document.GetProperty("_etag").GetString()!
        );
}
