using System.Text.Json.Serialization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Scoring;

/// <summary>One entry of the append-only history of an indicator: what an assessor decided, when and why.</summary>
public sealed record AssessorDecision
{
    /// <summary>1 for the first decision on an indicator of an LGO, then one more each time.</summary>
    public required int Sequence { get; init; }
    public required AssessmentYear Year { get; init; }
    public required LgoCode Lgo { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required DecisionKind Kind { get; init; }

    /// <summary>The marks that stand from now on: confirm and override.</summary>
    public decimal? Marks { get; init; }

    /// <summary>Required for override, send back and cut.</summary>
    public string? Reason { get; init; }
    public required string By { get; init; }

    /// <summary>Who approved a cut (ตัดฐาน); required for one.</summary>
    public string? Approver { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>State and marks before the decision.</summary>
    public IndicatorState? StateBefore { get; init; }
    public decimal? MarksBefore { get; init; }

    /// <summary>The readings the assessor saw.</summary>
    public IReadOnlyList<string> ReadingIds { get; init; } = [];

    /// <summary>
    /// SHA-256 of the documents the assessor saw, each once: another set later raises a flag. The same document under a second name, or read
    /// again by a newer reader, is no new evidence. Null in decisions of before this was kept; they go by the readings.
    /// </summary>
    public IReadOnlyList<string>? ContentHashes { get; init; }

    /// <summary>Whether the documents are others than the assessor saw.</summary>
    public bool IsOnOtherEvidence(IReadOnlyList<EvidenceReading> readings) =>
        !readings
            .Select(r => ContentHashes is null ? r.Id : r.ContentHash)
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(ContentHashes ?? ReadingIds);
}

[JsonConverter(typeof(JsonStringEnumConverter<DecisionKind>))]
public enum DecisionKind
{
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    [JsonStringEnumMemberName("override")]
    Override,

    /// <summary>Back to the LGO for rework; the mark is withheld until then.</summary>
    [JsonStringEnumMemberName("send-back")]
    SendBack,

    /// <summary>ตัดฐาน, with an approver and a reason.</summary>
    [JsonStringEnumMemberName("cut")]
    Cut,

    /// <summary>Takes an earlier decision back: the indicator is computed again.</summary>
    [JsonStringEnumMemberName("reopen")]
    Reopen,
}
