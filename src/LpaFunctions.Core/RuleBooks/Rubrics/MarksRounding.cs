using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>How an average becomes marks of the scale.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarksRounding>))]
public enum MarksRounding
{
    /// <summary>As it is; every average that can come about must stand on the scale.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>To the whole mark below.</summary>
    [JsonStringEnumMemberName("down")]
    Down,

    /// <summary>To the nearest whole mark, half up.</summary>
    [JsonStringEnumMemberName("half-up")]
    HalfUp,
}
