using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>Where the value stands, seen from its label.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldPlace>))]
public enum FieldPlace
{
    /// <summary>Behind the label on the same line.</summary>
    [JsonStringEnumMemberName("after")]
    After,

    /// <summary>On the line under the label.</summary>
    [JsonStringEnumMemberName("below")]
    Below,

    /// <summary>In the table cell right of the label's cell.</summary>
    [JsonStringEnumMemberName("right-cell")]
    RightCell,

    /// <summary>In the column below the label's cell; several rows make a list, or are added up where the field says so.</summary>
    [JsonStringEnumMemberName("column-below")]
    ColumnBelow,

    /// <summary>In the sentence that follows the label.</summary>
    [JsonStringEnumMemberName("sentence")]
    Sentence,
}
