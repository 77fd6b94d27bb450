using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>The marks of one LGO in the five domains and in HPA: what an import brings and what the pipeline computes, from then on the same thing.</summary>
public sealed record LgoMarks
{
    /// <summary>Name and type as they were in the assessed year.</summary>
    public required Lgo Lgo { get; init; }

    /// <summary>Domains 1 to 5 in order; a domain without full marks (all cut) has 0 and 0, and one without a mark says so.</summary>
    public required IReadOnlyList<DomainMarks> Domains { get; init; }

    /// <summary>Null where the LGO took no part in HPA, or HPA is not known.</summary>
    public DomainMarks? Hpa { get; init; }
    public required ResultOrigin Origin { get; init; }
}

/// <param name="FullMarks">Over the indicators that are not cut and not pilot.</param>
public sealed record DomainMarks(DomainId Domain, decimal FullMarks, decimal Marks)
{
    /// <summary>
    /// True where no mark was given in the domain: nothing was handed in, or nothing that could be marked yet. Its full marks still count in the
    /// total (docs/adr/0003), but the domain itself has neither marks nor a percentage.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUnmarked { get; init; }

    /// <summary>
    /// The percentage as an imported table states it, where it was cut off after 2 places instead of rounded; null otherwise. It is what was published, so it
    /// stands in place of the computed one.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? StatedPercent { get; init; }

    /// <summary>Half up to 2 places; null where there are no full marks, or no mark was given.</summary>
    [JsonIgnore]
    public decimal? Percent => IsUnmarked ? null : CountedPercent;

    /// <summary>The percentage that enters a mean: of a domain without a mark 0, so that handing in nothing never raises a total.</summary>
    [JsonIgnore]
    public decimal? CountedPercent => StatedPercent ?? Percentages.Share(Marks, FullMarks);
}

[JsonConverter(typeof(JsonStringEnumConverter<ResultOrigin>))]
public enum ResultOrigin
{
    /// <summary>From evidence, by this pipeline, confirmed or not.</summary>
    [JsonStringEnumMemberName("computed")]
    Computed,

    /// <summary>From a table of results that a province made elsewhere.</summary>
    [JsonStringEnumMemberName("imported")]
    Imported,
}
