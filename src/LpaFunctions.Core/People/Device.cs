using System.Text.Json.Serialization;

namespace LpaFunctions.Core.People;

/// <summary>A browser in which somebody is signed in.</summary>
public sealed record Device
{
    /// <summary>For lists and for signing out; opens nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the person.</summary>
    public required string Person { get; init; }

    /// <summary>SHA-256 of the cookie's secret, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>What the browser calls itself, for its owner to recognise it.</summary>
    public required string Label { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>To the day.</summary>
    public required DateTimeOffset LastUsed { get; init; }

    [JsonIgnore]
    public DateTimeOffset ExpiresAt => LastUsed + AccessFile.DeviceLife;
}
