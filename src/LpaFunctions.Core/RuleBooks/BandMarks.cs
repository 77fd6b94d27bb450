using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>What a band gives: marks, or "person", where a person decides because nothing real is known.</summary>
[JsonConverter(typeof(BandMarksJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct BandMarks(decimal? Value)
{
    /// <summary>How it is written in a rule book.</summary>
    public const string PersonWord = "person";

    /// <summary>A person decides.</summary>
    public static BandMarks Person { get; } = new(null);

    public bool IsPerson => Value is null;

    public static implicit operator BandMarks(decimal marks) => new(marks);

    public override string ToString() => Value is { } marks ? ThaiFormat.Number(marks) : PersonWord;
}

/// <summary>A number, or the word "person".</summary>
internal sealed class BandMarksJsonConverter : JsonConverter<BandMarks>
{
    public override BandMarks Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var marks))
        {
            return marks;
        }

        return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(BandMarks.PersonWord)
            ? BandMarks.Person
            : throw new JsonException($"The JSON value could not be converted to {typeof(BandMarks).FullName}.");
    }

    public override void Write(Utf8JsonWriter writer, BandMarks value, JsonSerializerOptions options)
    {
        if (value.Value is { } marks)
        {
            writer.WriteNumberValue(marks);
        }
        else
        {
            writer.WriteStringValue(BandMarks.PersonWord);
        }
    }
}
