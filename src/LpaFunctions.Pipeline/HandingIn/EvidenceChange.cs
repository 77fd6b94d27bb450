using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.HandingIn;

/// <summary>One entry of the append-only history of an indicator's files: who handed in, replaced or took back what. Files that an office copies into the folder itself have none.</summary>
public sealed record EvidenceChange
{
    /// <summary>1 for the first change of an indicator's files, then one more each time.</summary>
    public required int Sequence { get; init; }
    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required EvidenceChangeKind Kind { get; init; }

    /// <summary>Below the indicator's folder.</summary>
    public required string File { get; init; }

    /// <summary>Of what lies there now; null where it was taken back.</summary>
    public long? Bytes { get; init; }

    /// <summary>SHA-256 of the version that is no longer there. Its bytes stay in the folder under this name, which no reader looks at.</summary>
    public string? HashBefore { get; init; }
    public string? Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>After the closing date of the province.</summary>
    public bool Late { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<EvidenceChangeKind>))]
public enum EvidenceChangeKind
{
    [JsonStringEnumMemberName("handed-in")]
    HandedIn,

    [JsonStringEnumMemberName("replaced")]
    Replaced,

    [JsonStringEnumMemberName("taken-back")]
    TakenBack,
}
