using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks.Fields;

[JsonConverter(typeof(JsonStringEnumConverter<FieldCheckKind>))]
public enum FieldCheckKind
{
    /// <summary>The first value is at most the second.</summary>
    [JsonStringEnumMemberName("part-of-whole")]
    PartOfWhole,

    /// <summary>The last value is the sum of the others.</summary>
    [JsonStringEnumMemberName("sum")]
    Sum,

    /// <summary>The third value is the first over the second in percent, rounded half up or cut off to the places it is written with.</summary>
    [JsonStringEnumMemberName("share")]
    Share,

    /// <summary>Each date is on or after the one before it.</summary>
    [JsonStringEnumMemberName("date-order")]
    DateOrder,
}
