using System.Collections.Frozen;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>The rules of one assessment year, as data. Reference/rulebooks/{year}.json; an edited copy in config/rulebooks/ wins.</summary>
public sealed record RuleBook
{
    /// <summary>For editors: "rulebook.schema.json", which lies beside the books.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }
    public required AssessmentYear Year { get; init; }

    /// <summary>The office's version of this year's book: "2568.1". A changed book has another version.</summary>
    public required string Version { get; init; }
    public required string Title { get; init; }
    public required Aggregation Aggregation { get; init; }

    /// <summary>
    /// True for a year of which only the structure is known: no indicators, full marks where a table or form states them, and results only by import
    /// (docs/adr/0122).
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ResultsOnly { get; init; }

    /// <summary>The marks that an indicator can be given, ascending, from 0: 0, 1, 3, 5 or 0 to 5; empty in a results-only book.</summary>
    public required IReadOnlyList<decimal> Scale { get; init; }

    /// <summary>Bands over the rounded total percentage, highest first; the last begins at 0.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }
    public required PassRule PassRule { get; init; }

    /// <summary>A second statement of "pass" that stands beside the first, each under its own words; null where the year has one only.</summary>
    public PassRule? PassRuleBeside { get; init; }

    /// <summary>Target for the MEAN of a province, in percent; not a pass mark for one LGO.</summary>
    public decimal MeanTarget { get; init; } = 80m;

    /// <summary>Readings with a confidence below this withhold the mark until a person confirms; 0 to 1.</summary>
    public decimal ConfidenceThreshold { get; init; } = 0.7m;
    public required IReadOnlyList<Domain> Domains { get; init; }
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The facts that indicators may require of an LGO.</summary>
    public IReadOnlyList<FactSpec> Facts { get; init; } = [];

    /// <summary>Where the year's rules come from, and what about them is not known.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    [JsonIgnore]
    private FrozenDictionary<IndicatorId, Indicator> ById => field ??= Indicators.ToFrozenDictionary(i => i.Id);

    public Indicator? Find(IndicatorId id) => ById.GetValueOrDefault(id);

    public FactSpec? FindFact(string id) => Facts.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));

    /// <summary>Full marks of a type in a domain before any cut as a table or form states them; null where they are not known, which only a results-only book may leave open.</summary>
    public decimal? StatedFullMarks(DomainId domain, LgoType type) =>
        Domains.FirstOrDefault(d => d.Id == domain) is { } known && known.FullMarks.TryGetValue(type, out var full) ? full : null;

    /// <summary>Full marks of a type in a domain before any cut: the sum over its indicators that are not pilots.</summary>
    public decimal FullMarks(DomainId domain, LgoType type) =>
        InDomain(domain).Where(i => i.Phase != IndicatorPhase.Pilot && i.AppliesToType(type)).Sum(i => i.MaxMarks);

    public IEnumerable<Indicator> InDomain(DomainId domain) => Indicators.Where(i => i.Domain == domain);
}

/// <summary>How the total percentage comes about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Aggregation>))]
public enum Aggregation
{
    /// <summary>Sum of marks over sum of full marks: 2561, 2568, 2569.</summary>
    [JsonStringEnumMemberName("sum-over-sum")]
    SumOverSum,

    /// <summary>The mean of the domain percentages: 2560.</summary>
    [JsonStringEnumMemberName("mean-of-domains")]
    MeanOfDomains,
}

/// <param name="From">Lowest rounded percentage of the band, inclusive, 0 to 100.</param>
public sealed record Band(string Name, decimal From);

/// <summary>What "pass" means this year; printed beside the word wherever it stands.</summary>
public sealed record PassRule
{
    public required PassRuleKind Kind { get; init; }

    /// <summary>Percent, inclusive: a domain at exactly this value passes.</summary>
    public decimal Threshold { get; init; } = 70m;

    /// <summary>The rule in Thai: "ทุกด้านไม่น้อยกว่าร้อยละ 70".</summary>
    public required string Text { get; init; }

    /// <summary>What is held against the threshold, in Thai, to stand in brackets behind the word "pass".</summary>
    [JsonIgnore]
    public string ShortName =>
        Kind switch
        {
            PassRuleKind.EveryDomain => "ทุกด้าน",
            PassRuleKind.MeanOfDomains => "ค่าเฉลี่ยรายด้าน",
            _ => "ร้อยละรวม",
        };
}

[JsonConverter(typeof(JsonStringEnumConverter<PassRuleKind>))]
public enum PassRuleKind
{
    [JsonStringEnumMemberName("every-domain")]
    EveryDomain,

    /// <summary>The total percentage of the year.</summary>
    [JsonStringEnumMemberName("total")]
    Total,

    /// <summary>The mean of the rounded domain percentages, rounded half up to 2 places: how DLA counted in 2564.</summary>
    [JsonStringEnumMemberName("mean-of-domains")]
    MeanOfDomains,
}

public sealed record Domain
{
    public required DomainId Id { get; init; }

    /// <summary>Thai name: "การบริหารจัดการ".</summary>
    public required string Name { get; init; }

    /// <summary>Spellings of the name in other documents.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Full marks of the official tables by LGO type; a check on the indicators below, and the bound for imports. A results-only book states what is known.</summary>
    public required IReadOnlyDictionary<LgoType, decimal> FullMarks { get; init; }
}
