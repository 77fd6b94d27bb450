using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Several rubrics that must all be met: the lowest of their marks. Where one cannot be computed, none can.</summary>
public sealed record AllOfRubric : Rubric
{
    public required IReadOnlyList<Rubric> Parts { get; init; }

    public override RubricOutcome Apply(RubricInput values)
    {
        // A part of which there was no case says nothing about the others.
        var all = Parts.Select(p => p.Apply(values)).ToArray();
        var outcomes = all.Where(o => !o.IsCut).ToArray();
        if (outcomes.Length == 0)
        {
            return CombinedText.Cut(Parts, all);
        }

        var marks = outcomes.All(o => o.Marks is not null) ? outcomes.Min(o => o.Marks) : null;
        return CombinedText.Combine(Parts, all, outcomes, "ต้องผ่านทุกข้อ ใช้คะแนนต่ำสุด", marks) with
        {
            MoreMarks = [.. outcomes.Where(o => o.Marks == marks).SelectMany(o => o.MoreMarks).Distinct(StringComparer.Ordinal)],
            Next = marks is { } low ? NextOf(outcomes, low) : null,
        };
    }

    // Every part that holds the mark down must rise; a part that cannot keeps it where it is.
    private static NextStep? NextOf(RubricOutcome[] outcomes, decimal low)
    {
        var lowest = outcomes.Where(o => o.Marks == low).ToArray();
        var marks = outcomes.Min(o => o.Marks == low ? o.Next?.Marks ?? low : o.Marks!.Value);
        return marks > low
            ? new NextStep(marks, lowest.Sum(o => o.Next!.Things)) { IsIllustrative = lowest.Any(o => o.Next!.IsIllustrative) }
            : null;
    }

    public override IEnumerable<string> FieldIds() => Parts.SelectMany(p => p.FieldIds()).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        CombinedText.Describe(Parts, fields, "ต้องผ่านทุกข้อต่อไปนี้ ใช้คะแนนของข้อที่ได้ต่ำสุด");

    public override IEnumerable<MarkedBand> Outcomes() => Parts.SelectMany(p => p.Outcomes());

    public override IEnumerable<decimal> PossibleMarks() => Parts.SelectMany(p => p.PossibleMarks()).Distinct();

    public override IEnumerable<RubricProblem> Check(FieldList fields) => CombinedText.Check(Parts, fields);
}
