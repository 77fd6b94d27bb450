using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Bundles;

/// <summary>One version of a bundle, as latest.json lists it.</summary>
public sealed record PublishedVersion
{
    [JsonPropertyName("version")]
    public required int Version { get; init; }

    [JsonPropertyName("path")]
    public required string Path { get; init; }

    [JsonPropertyName("announced")]
    public required DateOnly Announced { get; init; }

    [JsonPropertyName("letter_number")]
    public string? LetterNumber { get; init; }

    /// <summary>Why it replaces the version before; null for the first.</summary>
    [JsonPropertyName("correction_reason")]
    public string? CorrectionReason { get; init; }

    /// <summary>Why its files were taken away; then it has neither number nor reason of its own. Null where they stand.</summary>
    [JsonPropertyName("withdrawn")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Withdrawn { get; init; }

    /// <summary>SHA-256 of bundle.json, which holds the hash of every other file.</summary>
    [JsonPropertyName("bundle_sha256")]
    public required string ManifestSha256 { get; init; }
}
