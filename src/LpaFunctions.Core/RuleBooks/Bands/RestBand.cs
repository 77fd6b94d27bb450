using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks.Bands;

/// <summary>The outcome where no band holds, or of a case that has no bound. Written as plain marks (0, "person") or as an object that also says whether it is real.</summary>
[JsonConverter(typeof(RestBandJsonConverter))]
public sealed record RestBand : MarkedBand
{
    public static implicit operator RestBand(decimal marks) => new() { Marks = marks };

    public static RestBand Person { get; } = new() { Marks = BandMarks.Person };
}

/// <summary>Short where nothing but the marks is said.</summary>
internal sealed class RestBandJsonConverter : JsonConverter<RestBand>
{
    private static readonly BandMarksJsonConverter MarksConverter = new();

    public override RestBand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new RestBand { Marks = MarksConverter.Read(ref reader, typeof(BandMarks), options) };
        }

        BandMarks? marks = null;
        bool? real = null;
        string? source = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "marks":
                    marks = MarksConverter.Read(ref reader, typeof(BandMarks), options);
                    break;
                case "real":
                    real = YesNo(ref reader);
                    break;
                case "source":
                    source = Text(ref reader);
                    break;
                default:
                    throw new JsonException($"The JSON property '{name}' could not be mapped to any .NET member.");
            }
        }

        return new RestBand
        {
            Marks = marks ?? throw new JsonException("A band was missing required properties including: 'marks'."),
            Real = real,
            Source = source,
        };
    }

    public override void Write(Utf8JsonWriter writer, RestBand value, JsonSerializerOptions options)
    {
        if (value.Real is null && value.Source is null)
        {
            MarksConverter.Write(writer, value.Marks, options);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("marks");
        MarksConverter.Write(writer, value.Marks, options);
        if (value.Real is { } real)
        {
            writer.WriteBoolean("real", real);
        }

        if (value.Source is { } source)
        {
            writer.WriteString("source", source);
        }

        writer.WriteEndObject();
    }

    private static bool YesNo(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? reader.GetBoolean()
            : throw new JsonException("The JSON value could not be converted to System.Boolean.");

    private static string? Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()
            : throw new JsonException("The JSON value could not be converted to System.String.");
}
