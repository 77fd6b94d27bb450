using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Bands;

/// <summary>
/// What a band gives: marks, "person", where a person decides because nothing real is known, or "cut", where the indicator does not apply (only of a case
/// that did not come up: a whole of 0, nothing to do).
/// </summary>
[JsonConverter(typeof(BandMarksJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct BandMarks(decimal? Value, bool IsCut = false)
{
    /// <summary>How it is written in a rule book.</summary>
    public const string PersonWord = "person";
    public const string CutWord = "cut";

    /// <summary>A person decides.</summary>
    public static BandMarks Person { get; } = new(null);

    /// <summary>The indicator does not apply.</summary>
    public static BandMarks Cut { get; } = new(null, IsCut: true);

    public bool IsPerson => Value is null && !IsCut;

    public static implicit operator BandMarks(decimal marks) => new(marks);

    public override string ToString() => Value is { } marks ? ThaiFormat.Number(marks) : NotMarks;

    internal string NotMarks => IsCut ? CutWord : PersonWord;
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

        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(BandMarks.CutWord))
        {
            return BandMarks.Cut;
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
            writer.WriteStringValue(value.NotMarks);
        }
    }
}
