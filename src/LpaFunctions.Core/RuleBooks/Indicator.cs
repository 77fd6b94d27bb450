using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Rubrics;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>One indicator (ตัวชี้วัด) of a year's rule book.</summary>
public sealed record Indicator
{
    public required IndicatorId Id { get; init; }

    /// <summary>The number that the official form of the year gives it ("44"); null where that is not known.</summary>
    public string? Number { get; init; }
    public required DomainId Domain { get; init; }

    /// <summary>The unit (หน่วย / หมวด) it stands under, in Thai.</summary>
    public string? Unit { get; init; }

    /// <summary>The sub-unit (หน่วยย่อย) below the unit, in Thai.</summary>
    public string? SubUnit { get; init; }
    public required string Name { get; init; }
    public IndicatorPhase Phase { get; init; } = IndicatorPhase.Core;
    public decimal MaxMarks { get; init; } = 5m;

    /// <summary>The marks that this indicator can be given, ascending from 0 to its full marks, where they are others than the year's; empty: the year's.</summary>
    public IReadOnlyList<decimal> Scale { get; init; } = [];

    /// <summary>The LGO types it applies to; empty: all.</summary>
    public IReadOnlyList<LgoType> AppliesTo { get; init; } = [];

    /// <summary>Facts that an LGO must state for it to apply ("has-school"); where one is denied, the indicator is cut.</summary>
    public IReadOnlyList<string> RequiresFacts { get; init; } = [];

    /// <summary>Facts of which one is enough for it to apply ("has-school", "has-child-centre"); where all are denied, the indicator is cut.</summary>
    public IReadOnlyList<string> RequiresAnyFact { get; init; } = [];

    /// <summary>The agency that owns it: "สถ.", "กรมควบคุมโรค".</summary>
    public string? Owner { get; init; }

    /// <summary>The documents to inspect, in Thai.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
    public IReadOnlyList<FieldSpec> Fields { get; init; } = [];
    public IReadOnlyList<FieldCheck> Checks { get; init; } = [];

    /// <summary>How marks come from fields; null for an entry that only a person marks.</summary>
    public Rubric? Rubric { get; init; }
    public required Provenance Provenance { get; init; }

    /// <summary>The fields by id, for the rubric.</summary>
    public FieldList ListFields() => new(Fields, Provenance.RubricReal);

    /// <summary>The bands of the rubric that stand in no official form; what a person decides invents nothing.</summary>
    public IEnumerable<MarkedBand> IllustrativeBands()
    {
        var fields = ListFields();
        return Rubric?.Outcomes().Where(b => b.IsIllustrative(fields)) ?? [];
    }

    /// <summary>Whether there is a rubric and none of its bands is illustrative.</summary>
    [JsonIgnore]
    public bool HasOnlyRealBands => Rubric is not null && !IllustrativeBands().Any();

    /// <summary>The marks that it can be given in a book.</summary>
    public IReadOnlyList<decimal> ScaleIn(RuleBook book) => Scale.Count > 0 ? Scale : book.Scale;

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

    /// <summary>True where the bounds and marks of bands that do not say it of themselves (<see cref="MarkedBand.Real"/>) are the official ones.</summary>
    public bool RubricReal { get; init; }
    public required string Source { get; init; }
}
