using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Values;

/// <summary>Writes a small value type as its text form, so that it can also be the key of a JSON object.</summary>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => From(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        From(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T From(string? text) =>
        T.TryParse(text, null, out var value) ? value : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
}
