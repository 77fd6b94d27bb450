using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>Several rubrics whose marks are averaged.</summary>
public sealed record AverageOfRubric : Rubric
{
    public required IReadOnlyList<Rubric> Parts { get; init; }

    /// <summary>How the average becomes marks of the scale.</summary>
    public MarksRounding Rounding { get; init; }

    public override RubricOutcome Apply(RubricInput values) => AddedParts.Apply(Parts, values, Mean, Sentence);

    public override IEnumerable<string> FieldIds() => Parts.SelectMany(p => p.FieldIds()).Distinct(StringComparer.Ordinal);

    public override IReadOnlyList<string> Describe(FieldList fields) =>
        CombinedText.Describe(Parts, fields, $"ใช้ค่าเฉลี่ยของคะแนนทุกข้อ{RoundingText}");

    public override IEnumerable<MarkedBand> Outcomes() => Parts.SelectMany(p => p.Outcomes());

    public override IEnumerable<decimal> PossibleMarks() => AddedParts.Possible(Parts).Select(s => Rounded(s / Parts.Count)).Distinct();

    public override IEnumerable<RubricProblem> Check(FieldList fields) => CombinedText.Check(Parts, fields);

    private decimal Mean(IReadOnlyList<decimal> marks) => Rounded(marks.Sum() / marks.Count);

    private decimal Rounded(decimal mean) =>
        Rounding switch
        {
            MarksRounding.Down => decimal.Floor(mean),
            MarksRounding.HalfUp => Math.Round(mean, 0, MidpointRounding.AwayFromZero),
            _ => mean,
        };

    private string RoundingText =>
        Rounding switch
        {
            MarksRounding.Down => " ปัดลงเป็นจำนวนเต็ม",
            MarksRounding.HalfUp => " ปัดเป็นจำนวนเต็มแบบครึ่งขึ้น",
            _ => "",
        };

    private string Sentence(IReadOnlyList<decimal> marks) =>
        $"เฉลี่ย ({string.Join(" + ", marks.Select(ThaiFormat.Number))}) ÷ {marks.Count}{RoundingText}";
}
