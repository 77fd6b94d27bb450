using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>One indicator (ตัวชี้วัด) of a year's rule book.</summary>
public sealed record Indicator
{
    public required IndicatorId Id { get; init; }
    public required DomainId Domain { get; init; }

    /// <summary>The unit (หน่วย / หมวด) it stands under, in Thai.</summary>
    public string? Unit { get; init; }
    public required string Name { get; init; }
    public IndicatorPhase Phase { get; init; } = IndicatorPhase.Core;
    public decimal MaxMarks { get; init; } = 5m;

    /// <summary>The LGO types it applies to; empty: all.</summary>
    public IReadOnlyList<LgoType> AppliesTo { get; init; } = [];

    /// <summary>Facts that an LGO must state for it to apply ("has-school"); where one is denied, the indicator is cut.</summary>
    public IReadOnlyList<string> RequiresFacts { get; init; } = [];

    /// <summary>The agency that owns it: "สถ.", "กรมควบคุมโรค".</summary>
    public string? Owner { get; init; }

    /// <summary>The documents to inspect, in Thai.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
    public IReadOnlyList<FieldSpec> Fields { get; init; } = [];
    public IReadOnlyList<FieldCheck> Checks { get; init; } = [];

    /// <summary>How marks come from fields; null for an entry that only a person marks.</summary>
    public Rubric? Rubric { get; init; }
    public required Provenance Provenance { get; init; }

    public bool AppliesToType(LgoType type) => AppliesTo.Count == 0 || AppliesTo.Contains(type);
}

[JsonConverter(typeof(JsonStringEnumConverter<IndicatorPhase>))]
public enum IndicatorPhase
{
    [JsonStringEnumMemberName("core")]
    Core,

    /// <summary>นำร่อง: shown, never summed.</summary>
    [JsonStringEnumMemberName("pilot")]
    Pilot,

    /// <summary>Summed where the LGO hands in evidence, cut where it does not.</summary>
    [JsonStringEnumMemberName("optional")]
    Optional,
}

/// <summary>Whether an entry stands in an official form or only fills a place, and where the knowledge comes from.</summary>
public sealed record Provenance
{
    /// <summary>True where the indicator is in the official form; false for an illustrative entry.</summary>
    public required bool Real { get; init; }

    /// <summary>True where the rubric's bounds and marks are the official ones.</summary>
    public bool RubricReal { get; init; }
    public required string Source { get; init; }
}
