using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>
/// One step of <see cref="StepsRubric"/>, or one deduction. A yes-no field holds where it says yes (or what <see cref="Is"/> says); a checklist where
/// <see cref="AtLeast"/> items (all, if it is not set) are done; a number, or the share of it in <see cref="Whole"/>, where it keeps every bound; a date
/// where it is on or before <see cref="OnOrBefore"/>; a rubric where it gives <see cref="AtLeast"/> marks (its highest, if that is not set); text, a letter
/// number, names and a date or number without a bound where they were read at all. The marks of a step are given where every step before it holds too.
/// </summary>
public sealed record StepSpec : MarkedBand
{
    /// <summary>What the LGO has done at this step, in Thai.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the field it looks at; left out where it holds a rubric.</summary>
    public string? Field { get; init; }

    /// <summary>Field id of the denominator, where the step holds a share in percent against its bounds.</summary>
    public string? Whole { get; init; }

    /// <summary>A rule of its own inside the step.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>What a yes-no field must say; null: yes.</summary>
    public bool? Is { get; init; }

    /// <summary>Lowest number, share in percent, number of items or marks of the rubric, inclusive.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>A number or share must be above it.</summary>
    public decimal? Above { get; init; }

    /// <summary>Highest number or share, inclusive.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>A number or share must be below it.</summary>
    public decimal? Below { get; init; }

    /// <summary>Last day, inclusive (C.E., ISO).</summary>
    public DateOnly? OnOrBefore { get; init; }

    public IEnumerable<string> FieldIds() => new[] { Field, Whole }.OfType<string>().Concat(Rubric?.FieldIds() ?? []);

    /// <summary>Whether what it looks at was read.</summary>
    public bool IsThere(RubricInput values) =>
        Rubric?.Apply(values) is { } inner ? inner.Marks is not null || inner.IsForPerson : FieldIds().All(values.Has);

    /// <summary>Whether the rule inside leaves the step to a person.</summary>
    public bool IsForPerson(RubricInput values) => Rubric?.Apply(values).IsForPerson == true;

    /// <summary>Fields that the rule inside does without.</summary>
    public IReadOnlyList<string> NotNeeded(RubricInput values) => Rubric?.Apply(values).NotNeeded ?? [];

    /// <summary>Whether a band inside that stands in no official form decides the step.</summary>
    public bool IsDecidedIllustratively(RubricInput values) => Rubric?.Apply(values).IsIllustrative == true;

    public bool Holds(RubricInput values)
    {
        if (Rubric is { } inner)
        {
            return inner.Apply(values).Marks >= (AtLeast ?? inner.PossibleMarks().Max());
        }

        return Field is { } field && FieldHolds(values, field);
    }

    /// <summary>What was found, in Thai with a space before it; empty where nothing was.</summary>
    public string Found(RubricInput values)
    {
        if (Rubric is { } inner)
        {
            return $" ({inner.Apply(values).Found ?? inner.Apply(values).Formula})";
        }

        if (Share(values) is { } share)
        {
            return $" (พบ {ThaiFormat.Value(values.Values[Field!])} จาก {ThaiFormat.Value(values.Values[Whole!])} = ร้อยละ {ThaiFormat.Percent(share)})";
        }

        return Field is { } field && values.Values.TryGetValue(field, out var value) ? $" (พบ {ThaiFormat.Value(value)})" : "";
    }

    public IEnumerable<RubricProblem> Check(FieldList fields)
    {
        if (Field is null == Rubric is null)
        {
            yield return new RubricProblem(
                "",
                "step-has-one-thing",
                "แต่ละขั้นต้องมี field หรือ rubric อย่างใดอย่างหนึ่ง",
                "a step looks at a field or holds a rubric, one of the two"
            );
        }

        foreach (var problem in Field is { } field ? CheckField(fields, field) : [])
        {
            yield return problem;
        }

        foreach (var problem in Rubric?.Check(fields) ?? [])
        {
            yield return problem with
            {
                Path = $".rubric{problem.Path}",
            };
        }
    }

    // Bounds that only a number can keep; AtLeast may also count the items of a checklist.
    private bool HasBoundOfNumber => Above is not null || AtMost is not null || Below is not null;

    private bool HasBound => AtLeast is not null || HasBoundOfNumber;

    private IEnumerable<RubricProblem> CheckField(FieldList fields, string field)
    {
        if (OnOrBefore is not null && !fields.IsKind(field, FieldKind.Date))
        {
            yield return Kind("onOrBefore ใช้ได้กับช่องชนิดวันที่เท่านั้น", "onOrBefore needs a date field");
        }

        if (AtLeast is not null && !fields.IsNumber(field) && !fields.IsKind(field, FieldKind.Checklist))
        {
            yield return Kind("atLeast ใช้ได้กับช่องตัวเลขหรือ checklist เท่านั้น", "atLeast needs a number or checklist field");
        }

        if (HasBoundOfNumber && !fields.IsNumber(field))
        {
            yield return Kind("above, atMost และ below ใช้ได้กับช่องตัวเลขเท่านั้น", "above, atMost and below need a number field");
        }

        if (Is is not null && !fields.IsKind(field, FieldKind.YesNo))
        {
            yield return Kind("is ใช้ได้กับช่อง yes-no เท่านั้น", "is needs a yes-no field");
        }

        if (Whole is { } whole && !MakesShare(fields, field, whole))
        {
            yield return Kind(
                "whole ใช้กับช่องตัวเลขสองช่องที่มีขอบเขตเป็นร้อยละ",
                "whole makes a share of two number fields and needs a bound in percent"
            );
        }
    }

    private bool MakesShare(FieldList fields, string field, string whole) => fields.IsNumber(field) && fields.IsNumber(whole) && HasBound;

    private static RubricProblem Kind(string thai, string english) => new("", "field-kind", thai, english);

    private bool FieldHolds(RubricInput values, string field)
    {
        if (values.Fields.IsNumber(field))
        {
            return KeepsBounds(NumberOrShare(values, field));
        }

        return values.Fields.Find(field)?.Kind switch
        {
            FieldKind.YesNo => values.YesNo(field) == (Is ?? true),
            FieldKind.Checklist => HasEnoughItems(values, field),
            FieldKind.Date => IsInTime(values.Date(field)),
            _ => values.Has(field),
        };
    }

    private bool IsInTime(DateOnly? read) => read is { } date && !(date > OnOrBefore);

    private bool HasEnoughItems(RubricInput values, string field)
    {
        var needed = AtLeast ?? values.Fields.Find(field)!.Items.Count;
        return values.Checklist(field) is { } list && list.Items.Count(i => i.Done) >= needed;
    }

    private decimal? NumberOrShare(RubricInput values, string field) => Whole is null ? values.Number(field) : Share(values);

    private bool KeepsBounds(decimal? read) =>
        read is { } number && !(number < AtLeast) && !(number <= Above) && !(number > AtMost) && !(number >= Below);

    private decimal? Share(RubricInput values)
    {
        if (Whole is not { } whole || Field is not { } field)
        {
            return null;
        }

        // A part above its whole, or a whole of 0, is no share.
        var (part, all) = (values.Number(field), values.Number(whole));
        return all > 0m && part <= all ? part * 100m / all : null;
    }
}
