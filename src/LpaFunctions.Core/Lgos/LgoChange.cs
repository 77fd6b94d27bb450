using System.Text.Json.Serialization;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Lgos;

/// <summary>A change of an LGO's type or name: from <see cref="FromYear"/> on it bears these.</summary>
public sealed record LgoChange
{
    [JsonPropertyName("dla_code")]
    public required LgoCode Code { get; init; }

    /// <summary>First assessment year whose results bear the new type or name.</summary>
    [JsonPropertyName("from_year")]
    public required AssessmentYear FromYear { get; init; }

    /// <summary>Day on which the change took effect; null where only the year is known.</summary>
    [JsonPropertyName("effective")]
    public DateOnly? Effective { get; init; }

    /// <summary>Null where the type stayed.</summary>
    [JsonPropertyName("lgo_type")]
    public LgoType? Type { get; init; }

    /// <summary>Null where the name stayed.</summary>
    [JsonPropertyName("lgo_name")]
    public string? Name { get; init; }

    /// <summary>Where the change is known from.</summary>
    [JsonPropertyName("source")]
    public required string Source { get; init; }
}
