using System.Text.Json.Serialization;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>One file of an indicator, and how far it has come.</summary>
public sealed record IndicatorFile
{
    /// <summary>Below the indicator's folder.</summary>
    public required string Name { get; init; }
    public required long Bytes { get; init; }

    /// <summary>What If-Match names to replace the file or take it back.</summary>
    public required string Version { get; init; }
    public required FileStage Stage { get; init; }

    /// <summary>Why it was refused, in Thai with what to do.</summary>
    public string? Message { get; init; }
    public int? Pages { get; init; }
    public string? HandedInBy { get; init; }
    public DateTimeOffset? HandedInAt { get; init; }
    public bool Late { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<FileStage>))]
public enum FileStage
{
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    [JsonStringEnumMemberName("read")]
    Read,

    [JsonStringEnumMemberName("refused")]
    Refused,
}
