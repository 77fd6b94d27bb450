using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Scoring;

/// <summary>What the rule book says about an indicator from its evidence alone.</summary>
internal static class IndicatorComputation
{
    private static readonly EvidenceFindingKind[] Misplaced =
    [
        EvidenceFindingKind.OtherLgo,
        EvidenceFindingKind.OtherYear,
        EvidenceFindingKind.OtherIndicator,
    ];

    public static IndicatorResult Compute(
        RuleBook book,
        Indicator indicator,
        IReadOnlyList<EvidenceReading> readings,
        LgoType type,
        IllustrativeRules illustrative
    )
    {
        // Values of a document that lies in the wrong place are not used; what was found about it is shown.
        var usable = readings.Where(r => !r.Findings.Any(f => Misplaced.Contains(f.Kind))).ToArray();
        var flags = readings
            .SelectMany(r => r.Findings)
            .Select(f => f.Message)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var result = new IndicatorResult
        {
            Indicator = indicator.Id,
            FullMarks = indicator.MaxMarks,
            Standing = ResultStanding.Provisional,
            State = IndicatorState.NoData,
            Reasons = readings.Count == 0 ? ["ยังไม่มีเอกสารหลักฐาน"] : ["เอกสารที่ส่งมาวางผิดที่ จึงยังไม่มีหลักฐานที่ใช้ได้"],
            Flags = flags,
        };

        return usable.Length == 0 ? result : FromUsable(book, indicator, usable, result, flags, type, illustrative);
    }

    private static IndicatorResult FromUsable(
        RuleBook book,
        Indicator indicator,
        EvidenceReading[] usable,
        IndicatorResult result,
        List<string> flags,
        LgoType type,
        IllustrativeRules illustrative
    )
    {
        var merged = indicator.Fields.Select(f => FieldMerger.Merge(f, usable)).ToArray();
        var values = new RubricInput(
            book.Year,
            merged
                .Where(m => m.Value is not null && !m.Spec.SelfAssessment)
                .ToDictionary(m => m.Spec.Id, m => m.Value!, StringComparer.Ordinal),
            indicator.ListFields()
        )
        {
            Type = type,
        };
        var claimed = merged.FirstOrDefault(m => m.Spec.SelfAssessment)?.Value is NumberValue claim ? claim.Number : (decimal?)null;
        var applied = indicator.Rubric is ByTypeRubric byType ? byType.For(type) ?? byType : indicator.Rubric;
        var used = applied?.FieldIds().ToHashSet(StringComparer.Ordinal) ?? [];
        // Fields that only another type's rubric needs are none of this LGO's.
        merged = [.. merged.Where(m => used.Contains(m.Spec.Id) || indicator.Rubric?.FieldIds().Contains(m.Spec.Id) != true)];
        flags.AddRange(merged.Where(m => m.Contradicts && !Counts(m, used)).Select(m => m.Note!));
        result = result with
        {
            ClaimedMarks = claimed,
            Flags = flags,
            Sources = [.. merged.Where(m => Counts(m, used)).SelectMany(m => m.Sources)],
        };
        if (applied is not { } rubric)
        {
            return result with { State = IndicatorState.Withheld, Reasons = ["ตัวชี้วัดนี้ให้ผู้ประเมินเป็นผู้ให้คะแนน"] };
        }

        var outcome = ForPerson(rubric.Apply(values), illustrative);
        var doubts = Doubts(book, indicator, usable, merged, used, values, outcome);
        if (outcome.IsCut && doubts.Count == 0)
        {
            return result with
            {
                State = IndicatorState.Cut,
                IsIllustrative = outcome.IsIllustrative,
                Formula = outcome.Formula,
                Reasons = [$"ตัดฐานตามเกณฑ์: {outcome.Formula}"],
            };
        }

        return result with
        {
            State = doubts.Count == 0 ? IndicatorState.Awarded : IndicatorState.Withheld,
            Marks = doubts.Count == 0 ? outcome.Marks : null,
            ComputedMarks = outcome.Marks,
            IsIllustrative = outcome.IsIllustrative && outcome.Marks is not null,
            Formula = outcome.Formula,
            MoreMarks = outcome.MoreMarks,
            Next = outcome.Next,
            Reasons = doubts,
        };
    }

    // No mark from a rule that nobody made: what was read stays, marks and promises that rest on illustrative bands go.
    private static RubricOutcome ForPerson(RubricOutcome outcome, IllustrativeRules illustrative)
    {
        if (illustrative == IllustrativeRules.Compute)
        {
            return outcome;
        }

        var real = outcome with
        {
            MoreMarks = [.. outcome.MoreMarks.Where(m => !m.Contains(MarkedBand.IllustrativeWord, StringComparison.Ordinal))],
            Next = outcome.Next is { IsIllustrative: false } next ? next : null,
        };
        return !outcome.IsIllustrative || outcome is { Marks: null, IsCut: false }
            ? real
            : real with
            {
                Marks = null,
                IsCut = false,
                IsIllustrative = false,
                IsForPerson = true,
                Formula = outcome.Found ?? outcome.Formula,
                Doubt =
                    "ไม่พบเกณฑ์ทางการของช่วงที่ค่านี้ตกอยู่ สมุดเกณฑ์มีเพียงเกณฑ์ตัวอย่าง จึงไม่คิดคะแนนให้ โปรดให้ผู้ประเมินให้คะแนนเองจากค่าที่อ่านได้ (override พร้อมเหตุผล) หรือแก้สมุดเกณฑ์ให้เป็นเกณฑ์จริงพร้อมแหล่งที่มา",
            };
    }

    private static bool Counts(MergedField field, HashSet<string> used) =>
        !field.Spec.SelfAssessment && (field.Spec.Required || used.Contains(field.Spec.Id));

    private static bool IsMissing(MergedField field) => field.Value is null && field.Spec.Required;

    // Everything that keeps a mark from being given; whatever is not certain goes to a person.
    private static List<string> Doubts(
        RuleBook book,
        Indicator indicator,
        EvidenceReading[] usable,
        MergedField[] merged,
        HashSet<string> used,
        RubricInput values,
        RubricOutcome outcome
    )
    {
        var doubts = new List<string>();
        foreach (var field in merged.Where(m => Counts(m, used)))
        {
            if (field.Contradicts || field.Unreadable || (IsMissing(field) && !outcome.NotNeeded.Contains(field.Spec.Id)))
            {
                doubts.Add(field.Note!);
            }
            else if (field.Value is not null && field.Confidence < book.ConfidenceThreshold)
            {
                var why = field.Note is { } note ? $" {note}" : "";
                doubts.Add(
                    $"อ่าน “{field.Spec.Labels[0]}” ได้ {ThaiFormat.Value(field.Value)} แต่ความเชื่อมั่น {ThaiFormat.Percent(field.Confidence * 100m)}% ต่ำกว่าเกณฑ์{why} ต้องให้ผู้ประเมินยืนยัน"
                );
            }
        }

        doubts.AddRange(indicator.Checks.Select(c => ValueChecks.Broken(c, values)).OfType<string>());
        if (outcome.Doubt is { } doubt)
        {
            doubts.Add(doubt);
        }

        if (outcome is { Marks: null, IsCut: false } && doubts.Count == 0)
        {
            doubts.Add(outcome.Formula);
        }

        if (doubts.Count > 0 && usable.Any(r => r.ScannedPages.Count > 0))
        {
            doubts.Add(
                $"มีหน้าที่ยังอ่านไม่ได้ (ภาพ หรือไฟล์ใน ZIP): {string.Join("; ", usable.Where(r => r.ScannedPages.Count > 0).Select(r => $"{r.Path[(r.Path.LastIndexOf('/') + 1)..]} หน้า {string.Join(", ", r.ScannedPages)}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"
            );
        }

        return doubts;
    }
}
