using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>One place in the form with another rubric for each LGO type: collection of a PAO beside that of municipalities.</summary>
public sealed record ByTypeRubric : Rubric
{
    /// <summary>Each type that the indicator applies to stands in one case.</summary>
    public required IReadOnlyList<TypeCase> Cases { get; init; }

    /// <summary>The rubric of a type; null where no case names it.</summary>
    public Rubric? For(LgoType? type) => type is { } known ? Cases.FirstOrDefault(c => c.Types.Contains(known))?.Rubric : null;

    public override RubricOutcome Apply(RubricInput values) =>
        For(values.Type) is { } own
            ? WithoutOthers(own.Apply(values), own)
            : new RubricOutcome
            {
                Formula = "เกณฑ์ต่างกันตามประเภท อปท.",
                Doubt = $"ไม่มีเกณฑ์ของประเภท {values.Type?.ShortName() ?? "ที่ไม่ทราบ"} โปรดเพิ่มในสมุดเกณฑ์",
            };

    // What only other types hand in is not asked of this one.
    private RubricOutcome WithoutOthers(RubricOutcome outcome, Rubric own) =>
        outcome with
        {
            NotNeeded = [.. outcome.NotNeeded, .. FieldIds().Except(own.FieldIds(), StringComparer.Ordinal)],
        };

    public override IEnumerable<string> FieldIds() => Cases.SelectMany(c => c.Rubric.FieldIds()).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        [.. Cases.SelectMany(c => (IEnumerable<string>)[$"{Names(c)}:", .. c.Rubric.Describe(fields).Select(l => "  " + l)])];

    public override IEnumerable<MarkedBand> Outcomes() => Cases.SelectMany(c => c.Rubric.Outcomes());

    public override IEnumerable<decimal> PossibleMarks() => Cases.SelectMany(c => c.Rubric.PossibleMarks()).Distinct();

    public override IEnumerable<RubricProblem> Check(FieldList fields) =>
        Cases.SelectMany((c, i) => c.Rubric.Check(fields).Select(p => p with { Path = $".cases[{i}].rubric{p.Path}" }));

    private static string Names(TypeCase one) => string.Join(", ", one.Types.Select(t => t.ShortName()));
}

/// <summary>The rubric of some types.</summary>
public sealed record TypeCase
{
    public required IReadOnlyList<LgoType> Types { get; init; }
    public required Rubric Rubric { get; init; }
}
