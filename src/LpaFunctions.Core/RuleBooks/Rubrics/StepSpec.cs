namespace LpaFunctions.Core.RuleBooks.Rubrics;

/// <summary>
/// One step of <see cref="StepsRubric"/>. A yes-no field holds where it says yes; a checklist where <see cref="AtLeast"/> items (all, if it is
/// not set) are done; a number where it is at least <see cref="AtLeast"/>; a date where it is on or before <see cref="OnOrBefore"/>; text, a
/// letter number, names and a date or number without a bound where they were read at all. Its marks are given where every step before it holds too.
/// </summary>
public sealed record StepSpec : MarkedBand
{
    /// <summary>What the LGO has done at this step, in Thai.</summary>
    public required string Text { get; init; }
    public required string Field { get; init; }

    /// <summary>Lowest number, or number of items, inclusive.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Last day, inclusive (C.E., ISO).</summary>
    public DateOnly? OnOrBefore { get; init; }

    public bool Holds(RubricInput values) =>
        values.Fields.Find(Field)?.Kind switch
        {
            FieldKind.YesNo => values.YesNo(Field) == true,
            FieldKind.Checklist => values.Checklist(Field) is { } list
                && list.Items.Count(i => i.Done) >= (AtLeast ?? values.Fields.Find(Field)!.Items.Count),
            FieldKind.Date => values.Date(Field) is { } date && !(date > OnOrBefore),
            FieldKind.Integer or FieldKind.Decimal or FieldKind.Percent or FieldKind.Baht => values.Number(Field) is { } number
                && !(number < AtLeast),
            _ => values.Has(Field),
        };
}
