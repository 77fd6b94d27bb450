using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Evidence;

/// <summary>A file that could not be used, kept so that the officer who dropped it sees why.</summary>
public sealed record EvidenceRejection
{
    /// <summary>Hash of path and content hash.</summary>
    public required string Id { get; init; }

    /// <summary>Below the container, as it was dropped.</summary>
    public required string Path { get; init; }
    public required string ContentHash { get; init; }
    public required RejectionReason Reason { get; init; }

    /// <summary>In Thai: what is wrong and what to do next.</summary>
    public required string Message { get; init; }

    /// <summary>Technical detail in English, for the operator; never personal data.</summary>
    public string? Detail { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<RejectionReason>))]
public enum RejectionReason
{
    [JsonStringEnumMemberName("bad-path")]
    BadPath,

    [JsonStringEnumMemberName("unknown-year")]
    UnknownYear,

    [JsonStringEnumMemberName("unknown-lgo")]
    UnknownLgo,

    [JsonStringEnumMemberName("unknown-indicator")]
    UnknownIndicator,

    [JsonStringEnumMemberName("not-a-pdf")]
    NotAPdf,

    [JsonStringEnumMemberName("damaged")]
    Damaged,

    [JsonStringEnumMemberName("encrypted")]
    Encrypted,

    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    [JsonStringEnumMemberName("too-many-pages")]
    TooManyPages,

    [JsonStringEnumMemberName("too-complex")]
    TooComplex,

    [JsonStringEnumMemberName("too-slow")]
    TooSlow,

    /// <summary>Gave up after the host's retries; <c>lpa replay</c> puts it back.</summary>
    [JsonStringEnumMemberName("poison")]
    Poison,
}
