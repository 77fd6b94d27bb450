using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Several rubrics whose marks are added up, at most to a bound.</summary>
public sealed record SumOfRubric : Rubric
{
    public required IReadOnlyList<Rubric> Parts { get; init; }

    /// <summary>The most that the sum can give; null: whatever it comes to.</summary>
    public decimal? AtMost { get; init; }

    public override RubricOutcome Apply(RubricInput values) => AddedParts.Apply(Parts, values, Total, Sentence);

    public override IEnumerable<string> FieldIds() => Parts.SelectMany(p => p.FieldIds()).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields)
    {
        var limit = AtMost is { } most ? $" ไม่เกิน {ThaiFormat.Number(most)} คะแนน" : "";
        return CombinedText.Describe(Parts, fields, "รวมคะแนนทุกข้อ" + limit);
    }

    public override IEnumerable<MarkedBand> Outcomes() => Parts.SelectMany(p => p.Outcomes());

    public override IEnumerable<decimal> PossibleMarks() => AddedParts.Possible(Parts).Select(Capped).Distinct();

    public override IEnumerable<RubricProblem> Check(FieldList fields) => CombinedText.Check(Parts, fields);

    private decimal Total(IReadOnlyList<decimal> marks) => Capped(marks.Sum());

    private decimal Capped(decimal sum) => AtMost is { } most ? Math.Min(most, sum) : sum;

    private static string Sentence(IReadOnlyList<decimal> marks) => $"รวม {string.Join(" + ", marks.Select(ThaiFormat.Number))}";
}
