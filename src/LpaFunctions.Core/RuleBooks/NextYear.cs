using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>The book that a new year begins with: the one before, with every band marked as not checked until somebody names a source.</summary>
public static class NextYear
{
    /// <summary>What stands for a source until there is one.</summary>
    public static string NotChecked(AssessmentYear year) => $"ยังไม่ตรวจกับแบบปี {year}";

    public static RuleBook From(RuleBook before, AssessmentYear year)
    {
        var years = year.Value - before.Year.Value;
        return before with
        {
            Year = year,
            Version = $"{year}.1",
            Title = $"สมุดเกณฑ์ LPA ประจำปี {year} (ตรวจผลงานปีงบประมาณ {year.InspectedFiscalYear}): ตั้งต้นจากรุ่น {before.Version}",
            Sources = [NotChecked(year), .. before.Sources],
            Indicators = [.. before.Indicators.Select(i => Unchecked(i, year, years))],
        };
    }

    // Dates move on with the year, as the deadlines of a form do; an officer checks each.
    private static Indicator Unchecked(Indicator indicator, AssessmentYear year, int years) =>
        indicator with
        {
            Number = null,
            Fields = [.. indicator.Fields.Select(f => Later(f, years))],
            Rubric = indicator.Rubric is { } rubric ? Unchecked(rubric, NotChecked(year), years) : null,
            Provenance = new Provenance { Real = false, Source = $"{NotChecked(year)}; {indicator.Provenance.Source}" },
        };

    private static FieldSpec Later(FieldSpec field, int years) =>
        field with
        {
            NotBefore = field.NotBefore?.AddYears(years),
            NotAfter = field.NotAfter?.AddYears(years),
        };

    private static Rubric Unchecked(Rubric rubric, string source, int years)
    {
        return rubric switch
        {
            ShareBandsRubric r => r with { Bands = [.. r.Bands.Select(Band)], MarksWhenWholeIsZero = Rest(r.MarksWhenWholeIsZero) },
            NumberBandsRubric r => r with { Bands = [.. r.Bands.Select(Band)] },
            DaysBetweenRubric r => r with { Bands = [.. r.Bands.Select(Band)], FromDay = r.FromDay?.AddYears(years) },
            GrowthBandsRubric r => r with { Bands = [.. r.Bands.Select(Band)], MarksWhenBeforeIsZero = Rest(r.MarksWhenBeforeIsZero) },
            ChecklistCountRubric r => r with { Bands = [.. r.Bands.Select(Band)], WithoutMustHave = Rest(r.WithoutMustHave) },
            StepsRubric r => r with { Steps = [.. r.Steps.Select(Step)], Otherwise = Rest(r.Otherwise)! },
            DeadlineRubric r => r with { Deadlines = [.. r.Deadlines.Select(Later)], Late = Rest(r.Late)! },
            DeductRubric r => r with { From = Unchecked(r.From, source, years), Deductions = [.. r.Deductions.Select(Step)] },
            NoCaseRubric r => r with { Gives = Rest(r.Gives)!, Rubric = Unchecked(r.Rubric, source, years) },
            ByTypeRubric r => r with { Cases = [.. r.Cases.Select(c => c with { Rubric = Unchecked(c.Rubric, source, years) })] },
            AllOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source, years))] },
            AnyOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source, years))] },
            SumOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source, years))] },
            AverageOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source, years))] },
            _ => throw new ArgumentOutOfRangeException(nameof(rubric), rubric.GetType().Name, "A kind without a rule here."),
        };

        ValueBand Band(ValueBand band) => Mark(band);

        DeadlineStep Later(DeadlineStep step) => Mark(step) with { OnOrBefore = step.OnOrBefore.AddYears(years) };

        StepSpec Step(StepSpec step) =>
            Mark(step) with
            {
                OnOrBefore = step.OnOrBefore?.AddYears(years),
                Rubric = step.Rubric is { } inner ? Unchecked(inner, source, years) : null,
            };

        RestBand? Rest(RestBand? band) => band is null ? null : Mark(band);

        // What a person decides claims nothing that could be checked.
        T Mark<T>(T band)
            where T : MarkedBand => band.IsPerson ? band : (T)(band with { Real = false, Source = source });
    }
}
