using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Evidence;

/// <summary>What became of a field in one document. Only <see cref="Read"/> carries a value that a mark may use.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldState>))]
public enum FieldState
{
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>No label of the field stands in the document.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>More than one value stands there and they differ.</summary>
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,

    /// <summary>The label stands there, but what stands at its place is no value of the field's kind or is out of its range.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,
}
