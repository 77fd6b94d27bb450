using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>The book that a new year begins with: the one before, with every band marked as not checked until somebody names a source.</summary>
public static class NextYear
{
    /// <summary>What stands for a source until there is one.</summary>
    public static string NotChecked(AssessmentYear year) => $"ยังไม่ตรวจกับแบบปี {year}";

    public static RuleBook From(RuleBook before, AssessmentYear year) =>
        before with
        {
            Year = year,
            Version = $"{year}.1",
            Title = $"สมุดเกณฑ์ LPA ประจำปี {year} (ตรวจผลงานปีงบประมาณ {year.InspectedFiscalYear}): ตั้งต้นจากรุ่น {before.Version}",
            Sources = [NotChecked(year), .. before.Sources],
            Indicators = [.. before.Indicators.Select(i => Unchecked(i, year))],
        };

    // Dates move on with the year, as the deadlines of a form do; an officer checks each.
    private static Indicator Unchecked(Indicator indicator, AssessmentYear year) =>
        indicator with
        {
            Number = null,
            Rubric = indicator.Rubric is { } rubric ? Unchecked(rubric, NotChecked(year)) : null,
            Provenance = new Provenance { Real = false, Source = $"{NotChecked(year)}; {indicator.Provenance.Source}" },
        };

    private static Rubric Unchecked(Rubric rubric, string source)
    {
        return rubric switch
        {
            ShareBandsRubric r => r with { Bands = [.. r.Bands.Select(Band)], MarksWhenWholeIsZero = Rest(r.MarksWhenWholeIsZero) },
            NumberBandsRubric r => r with { Bands = [.. r.Bands.Select(Band)] },
            DaysBetweenRubric r => r with { Bands = [.. r.Bands.Select(Band)] },
            GrowthBandsRubric r => r with { Bands = [.. r.Bands.Select(Band)], MarksWhenBeforeIsZero = Rest(r.MarksWhenBeforeIsZero) },
            ChecklistCountRubric r => r with { Bands = [.. r.Bands.Select(Band)], WithoutMustHave = Rest(r.WithoutMustHave) },
            StepsRubric r => r with { Steps = [.. r.Steps.Select(Step)], Otherwise = Rest(r.Otherwise)! },
            DeadlineRubric r => r with { Deadlines = [.. r.Deadlines.Select(Mark)], Late = Rest(r.Late)! },
            DeductRubric r => r with { From = Unchecked(r.From, source), Deductions = [.. r.Deductions.Select(Step)] },
            NoCaseRubric r => r with { Gives = Rest(r.Gives)!, Rubric = Unchecked(r.Rubric, source) },
            ByTypeRubric r => r with { Cases = [.. r.Cases.Select(c => c with { Rubric = Unchecked(c.Rubric, source) })] },
            AllOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source))] },
            AnyOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source))] },
            SumOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source))] },
            AverageOfRubric r => r with { Parts = [.. r.Parts.Select(p => Unchecked(p, source))] },
            _ => throw new ArgumentOutOfRangeException(nameof(rubric), rubric.GetType().Name, "A kind without a rule here."),
        };

        ValueBand Band(ValueBand band) => Mark(band);

        StepSpec Step(StepSpec step) => Mark(step) with { Rubric = step.Rubric is { } inner ? Unchecked(inner, source) : null };

        RestBand? Rest(RestBand? band) => band is null ? null : Mark(band);

        // What a person decides claims nothing that could be checked.
        T Mark<T>(T band)
            where T : MarkedBand => band.IsPerson ? band : (T)(band with { Real = false, Source = source });
    }
}
