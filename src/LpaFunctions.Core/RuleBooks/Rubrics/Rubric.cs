using System.Text.Json.Serialization;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>
/// How the marks of an indicator come from its fields. One subclass a kind, one file a subclass; JSON objects name it by the
/// "kind" that stands here, in the order of the alphabet.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(AllOfRubric), "all-of")]
[JsonDerivedType(typeof(AnyOfRubric), "any-of")]
[JsonDerivedType(typeof(AverageOfRubric), "average-of")]
[JsonDerivedType(typeof(ByTypeRubric), "by-type")]
[JsonDerivedType(typeof(ChecklistCountRubric), "checklist-count")]
[JsonDerivedType(typeof(DaysBetweenRubric), "days-between")]
[JsonDerivedType(typeof(DeadlineRubric), "deadline")]
[JsonDerivedType(typeof(DeductRubric), "deduct")]
[JsonDerivedType(typeof(GrowthBandsRubric), "growth-bands")]
[JsonDerivedType(typeof(NoCaseRubric), "no-case")]
[JsonDerivedType(typeof(NumberBandsRubric), "number-bands")]
[JsonDerivedType(typeof(ShareBandsRubric), "share-bands")]
[JsonDerivedType(typeof(StepsRubric), "steps")]
[JsonDerivedType(typeof(SumOfRubric), "sum-of")]
public abstract record Rubric
{
    /// <summary>Computes the marks and says in Thai how.</summary>
    /// <param name="values">The values of the indicator's fields over all its documents, contradictions already taken out.</param>
    public abstract RubricOutcome Apply(RubricInput values);

    /// <summary>The ids of the fields that it needs.</summary>
    public abstract IEnumerable<string> FieldIds();

    /// <summary>The rule in Thai, one line a step, for people who read the rule book.</summary>
    public abstract IReadOnlyList<string> Describe(FieldList fields);

    /// <summary>Everything that it can end in: its bands and what it gives where none holds.</summary>
    public abstract IEnumerable<MarkedBand> Outcomes();

    /// <summary>Every number of marks that it can give, to be held against the year's scale.</summary>
    public virtual IEnumerable<decimal> PossibleMarks() => Outcomes().Select(b => b.Marks.Value).OfType<decimal>();

    /// <summary>What is wrong with it beyond its JSON form: fields of another kind, bands out of order.</summary>
    public virtual IEnumerable<RubricProblem> Check(FieldList fields) => [];
}
