using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Scoring;

/// <summary>What becomes of a mark that a band gives which stands in no official form.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IllustrativeRules>))]
public enum IllustrativeRules
{
    /// <summary>A person gives the mark: what was read is shown, and nothing is computed from it.</summary>
    [JsonStringEnumMemberName("ask-person")]
    AskPerson,

    /// <summary>The mark is computed and marked as illustrative: demo, rehearsals and measurements.</summary>
    [JsonStringEnumMemberName("compute")]
    Compute,
}
