using LpaFunctions.Core.Evidence;
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

    public static IndicatorResult Compute(ScoringRules rules, Indicator indicator, IReadOnlyList<EvidenceReading> readings)
    {
        // Values of a document that lies in the wrong place are not used; what was found about it is shown.
        var usable = readings.Where(r => !r.Findings.Any(f => Misplaced.Contains(f.Kind))).ToArray();
        var messages = readings.SelectMany(r => r.Findings).Select(f => f.Message).Distinct(StringComparer.Ordinal);
        var result = new IndicatorResult
        {
            Indicator = indicator.Id,
            FullMarks = indicator.MaxMarks,
            Standing = ResultStanding.Provisional,
            State = IndicatorState.NoData,
            Reasons = readings.Count == 0 ? ["ยังไม่มีเอกสารหลักฐาน"] : ["เอกสารที่ส่งมาวางผิดที่ จึงยังไม่มีหลักฐานที่ใช้ได้"],
            Flags = [.. messages.Order(StringComparer.Ordinal)],
        };

        return usable.Length == 0 ? result : FromUsable(rules, indicator, usable, result);
    }

    private static IndicatorResult FromUsable(ScoringRules rules, Indicator indicator, EvidenceReading[] usable, IndicatorResult result)
    {
        // 1. One value a field, over all documents.
        var merged = indicator.Fields.Select(f => FieldMerger.Merge(f, usable)).ToArray();
        var values = Values(rules, indicator, merged);
        var claimed = merged.FirstOrDefault(m => m.Spec.SelfAssessment)?.Value as NumberValue;

        // 2. The rubric of this type, and the fields that count for it; those that only another type's needs are none of this LGO's.
        var rubric = indicator.Rubric is ByTypeRubric byType ? byType.For(rules.Type) ?? byType : indicator.Rubric;
        var used = rubric?.FieldIds().ToHashSet(StringComparer.Ordinal) ?? [];
        var own = merged.Where(m => used.Contains(m.Spec.Id) || indicator.Rubric?.FieldIds().Contains(m.Spec.Id) != true).ToArray();
        var counted = own.Where(m => Counts(m, used)).ToArray();
        var contradictions = own.Where(m => m.Contradicts && !Counts(m, used)).Select(m => m.Note!);
        result = result with
        {
            ClaimedMarks = claimed?.Number,
            Flags = [.. result.Flags, .. contradictions],
            Sources = [.. counted.SelectMany(m => m.Sources)],
        };
        if (rubric is null)
        {
            return result with { State = IndicatorState.Withheld, Reasons = ["ตัวชี้วัดนี้ให้ผู้ประเมินเป็นผู้ให้คะแนน"] };
        }

        // 3. What it says, and all that keeps the mark from being given.
        var outcome = ForPerson(rubric.Apply(values), rules.Illustrative);
        var doubts = Doubts(rules.Book, indicator, usable, counted, values, outcome);
        return WithOutcome(result, outcome, doubts);
    }

    private static RubricInput Values(ScoringRules rules, Indicator indicator, MergedField[] merged)
    {
        var read = merged.Where(m => m.Value is not null && !m.Spec.SelfAssessment);
        var byField = read.ToDictionary(m => m.Spec.Id, m => m.Value!, StringComparer.Ordinal);
        return new RubricInput(rules.Book.Year, byField, indicator.ListFields()) { Type = rules.Type };
    }

    private static IndicatorResult WithOutcome(IndicatorResult result, RubricOutcome outcome, List<string> doubts)
    {
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

        var isSure = doubts.Count == 0;
        return result with
        {
            State = isSure ? IndicatorState.Awarded : IndicatorState.Withheld,
            Marks = isSure ? outcome.Marks : null,
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
        MergedField[] counted,
        RubricInput values,
        RubricOutcome outcome
    )
    {
        var doubts = new List<string>();
        foreach (var field in counted)
        {
            var isWanting = IsMissing(field) && !outcome.NotNeeded.Contains(field.Spec.Id);
            if (field.Contradicts || field.Unreadable || isWanting)
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

        var unread = usable.Where(r => r.ScannedPages.Count > 0).Select(UnreadPages).Distinct(StringComparer.Ordinal).ToArray();
        if (doubts.Count > 0 && unread.Length > 0)
        {
            doubts.Add($"มีหน้าที่ยังอ่านไม่ได้ (ภาพ หรือไฟล์ใน ZIP): {string.Join("; ", unread.Order(StringComparer.Ordinal))}");
        }

        return doubts;
    }

    private static string UnreadPages(EvidenceReading reading)
    {
        var file = EvidencePath.NameOf(reading.Path);
        return $"{file} หน้า {string.Join(", ", reading.ScannedPages)}";
    }
}
