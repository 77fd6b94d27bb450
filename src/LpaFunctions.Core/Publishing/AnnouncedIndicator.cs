using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing;

/// <summary>
/// What of an indicator's result may become public. It has no free text at all: quotes, formulas and reasons carry what stands in the
/// evidence, and evidence holds personal data. Of values only those whose field the rule book marks public, which are never text (docs/adr/0134).
/// </summary>
public sealed record AnnouncedIndicator
{
    public required IndicatorId Indicator { get; init; }
    public required DomainId Domain { get; init; }
    public required IndicatorState State { get; init; }
    public decimal? Marks { get; init; }
    public required decimal FullMarks { get; init; }
    public required ResultStanding Standing { get; init; }

    /// <summary>True where the marks come from a band that stands in no official form. Written only where it is true, so that results of before keep their hash.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsIllustrative { get; init; }

    /// <summary>Whether an illustrative mark enters the sums, or an illustrative rule took the indicator out of them.</summary>
    [JsonIgnore]
    public bool CountsIllustratively => IsIllustrative && (State == IndicatorState.Awarded || State == IndicatorState.Cut);

    /// <summary>SHA-256 of the evidence files behind the mark, lower-case hex, ordered.</summary>
    public IReadOnlyList<string> EvidenceHashes { get; init; } = [];

    /// <summary>The values that the mark rests on and that the book marks public, ordered by field; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PublicValue>? Values { get; init; }

    public static AnnouncedIndicator From(DomainId domain, IndicatorResult result)
    {
        var hashes = result.Sources.Select(s => s.ContentHash).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var saysSomething = result.Marks is not null || result.State == IndicatorState.Cut;

        return new AnnouncedIndicator
        {
            Indicator = result.Indicator,
            Domain = domain,
            State = result.State,
            Marks = result.Marks,
            FullMarks = result.FullMarks,
            Standing = result.Standing,
            IsIllustrative = result.IsIllustrative && saysSomething,
            EvidenceHashes = [.. hashes],
            Values = ValuesOf(result),
        };
    }

    // Where a person gave other marks than the rule, what was read may be what the person set right.
    private static PublicValue[]? ValuesOf(IndicatorResult result)
    {
        var restsOnThem = result.Marks is not null && result.Marks == result.ComputedMarks;
        // Mostly there are none, and a country has half a million marks.
        if (!restsOnThem || result.Sources.All(s => s.Value is null))
        {
            return null;
        }

        return
        [
            .. result
                .Sources.Select(s => s.Value)
                .OfType<PublicValue>()
                .DistinctBy(v => v.FieldId)
                .OrderBy(v => v.FieldId, StringComparer.Ordinal),
        ];
    }
}
