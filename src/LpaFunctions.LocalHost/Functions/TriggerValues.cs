using System.Text.Json;
using Azure.Storage.Blobs;
using LpaFunctions.Pipeline.Evidence;

namespace LpaFunctions.LocalHost.Functions;

/// <summary>Turns what a trigger brings into the type that a function's parameter asks for.</summary>
public static class TriggerValues
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A client of Blob storage, which a folder has not: a function that takes one is given null and opens the file by its path.</summary>
    public static bool OpensItself(Type type) => type == typeof(BlobClient);

    /// <exception cref="NotSupportedException">The type is none that the embedded host can give for a blob.</exception>
    public static async Task<object> ForBlobAsync(Type type, EvidenceContent content, CancellationToken cancellationToken)
    {
        if (type == typeof(Stream))
        {
            return content.Content;
        }

        if (!OfBytes.TryGetValue(type, out var convert))
        {
            throw new NotSupportedException($"A blob function takes Stream, byte[], BinaryData or string here, not {type.Name}.");
        }

        using var buffer = new MemoryStream();
        await content.Content.CopyToAsync(buffer, cancellationToken);
        return convert(buffer.ToArray());
    }

    private static readonly Dictionary<Type, Func<byte[], object>> OfBytes = new()
    {
        [typeof(byte[])] = bytes => bytes,
        [typeof(ReadOnlyMemory<byte>)] = bytes => new ReadOnlyMemory<byte>(bytes),
        [typeof(BinaryData)] = bytes => new BinaryData(bytes),
        [typeof(string)] = System.Text.Encoding.UTF8.GetString,
    };

    /// <exception cref="JsonException">The body is no JSON of the type.</exception>
    public static object? ForQueue(Type type, string body) =>
        type switch
        {
            _ when type == typeof(string) => body,
            _ when type == typeof(BinaryData) => BinaryData.FromString(body),
            _ when type == typeof(byte[]) => System.Text.Encoding.UTF8.GetBytes(body),
            _ => JsonSerializer.Deserialize(body, type, Json),
        };
}
