using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Several rubrics of which one suffices: the highest of the marks that can be computed.</summary>
public sealed record AnyOfRubric : Rubric
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

        var highest = outcomes.Max(o => o.Marks);
        var full = PossibleMarks().Max(m => (decimal?)m);
        var isFull = highest >= full;
        // What a person or an illustrative band has to say could be more, unless the marks are full already.
        var isForPerson = !isFull && outcomes.Any(o => o.IsForPerson);
        var isIllustrative = outcomes.Any(o => o.IsIllustrative) && !(isFull && outcomes.Any(o => o.Marks == highest && !o.IsIllustrative));
        var marks = isForPerson ? null : highest;
        var told = marks is null ? outcomes : [.. outcomes.Where(o => o.Marks is not null)];
        var formula = CombinedText.Formula(told, "ผ่านข้อใดข้อหนึ่งก็ได้ ใช้คะแนนสูงสุด", marks, isIllustrative);
        var more = marks < full ? outcomes.SelectMany(o => o.MoreMarks).Distinct(StringComparer.Ordinal) : [];
        var notNeeded = isFull ? OnlyOfOtherWays(all, highest) : [];
        var missing = highest is null ? CombinedText.Missing(outcomes) : [];
        var doubt = marks is null ? CombinedText.Doubt(outcomes) : null;
        return new RubricOutcome
        {
            Marks = marks,
            Found = CombinedText.Found(outcomes),
            IsIllustrative = isIllustrative,
            IsForPerson = isForPerson,
            Formula = formula,
            MoreMarks = [.. more],
            Next = CombinedText.Cheapest(outcomes.Select(o => o.Next), marks),
            NotNeeded = notNeeded,
            MissingFields = missing,
            Doubt = doubt,
        };
    }

    private string[] OnlyOfOtherWays(RubricOutcome[] all, decimal? highest)
    {
        var enough = Parts.Where((_, i) => all[i].Marks == highest).SelectMany(p => p.FieldIds()).ToHashSet(StringComparer.Ordinal);
        return [.. FieldIds().Where(id => !enough.Contains(id))];
    }

    public override IEnumerable<string> FieldIds() => Parts.SelectMany(p => p.FieldIds()).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        CombinedText.Describe(Parts, fields, "ผ่านข้อใดข้อหนึ่งต่อไปนี้ ใช้คะแนนของข้อที่ได้สูงสุด");

    public override IEnumerable<MarkedBand> Outcomes() => Parts.SelectMany(p => p.Outcomes());

    public override IEnumerable<decimal> PossibleMarks() => Parts.SelectMany(p => p.PossibleMarks()).Distinct();

    public override IEnumerable<RubricProblem> Check(FieldList fields) => CombinedText.Check(Parts, fields);
}
