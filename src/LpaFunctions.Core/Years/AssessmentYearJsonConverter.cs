using System.Text.Json;
using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Years;

/// <summary>Writes the year as a JSON number and refuses numbers that are no assessment year.</summary>
public sealed class AssessmentYearJsonConverter : JsonConverter<AssessmentYear>
{
    public override AssessmentYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
        && reader.TryGetInt32(out var value)
        && value is >= AssessmentYear.First and <= AssessmentYear.Last
            ? new AssessmentYear(value)
            : throw new JsonException($"A B.E. year from {AssessmentYear.First} to {AssessmentYear.Last} is expected.");

    public override void Write(Utf8JsonWriter writer, AssessmentYear value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
