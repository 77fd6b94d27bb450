using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Bands;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.RuleBooks.Rubrics;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.RuleBooks.Checks;

/// <summary>The rules that one indicator of a book must keep.</summary>
internal static class IndicatorRules
{
    public static IEnumerable<RubricProblem> Check(RuleBook book, Indicator indicator, string path) =>
        [
            .. Marks(book, indicator, path),
            .. Facts(book, indicator, path),
            .. Fields(indicator, path),
            .. Checks(indicator, path),
            .. OfRubric(book, indicator, path),
        ];

    private static IEnumerable<RubricProblem> Marks(RuleBook book, Indicator indicator, string path)
    {
        if (indicator.Scale.Count > 0 && !IsScaleOf(indicator))
        {
            yield return new(
                $"{path}.scale",
                "scale-ascends",
                "ระดับคะแนนของตัวชี้วัดต้องเริ่มที่ 0 เรียงจากน้อยไปมาก และจบที่คะแนนเต็ม",
                "the scale of an indicator must begin at 0, ascend and end at its full marks"
            );
        }

        if (!indicator.ScaleIn(book).Contains(indicator.MaxMarks) || indicator.MaxMarks == 0m)
        {
            yield return new(
                $"{path}.maxMarks",
                "marks-on-scale",
                $"คะแนนเต็ม {ThaiFormat.Number(indicator.MaxMarks)} ไม่อยู่ในระดับคะแนนของปี",
                $"max marks {ThaiFormat.Number(indicator.MaxMarks)} are not on the year's scale"
            );
        }

        if (book.Domains.All(d => d.Id != indicator.Domain))
        {
            yield return new($"{path}.domain", "known-domain", "ด้านนี้ไม่มีใน domains", "this domain is not among the domains");
        }

        if (indicator.Name.Trim().Length == 0 || indicator.Provenance.Source.Trim().Length == 0)
        {
            yield return new(path, "named-and-sourced", "ตัวชี้วัดต้องมีชื่อและแหล่งที่มา", "an indicator needs a name and a source");
        }
    }

    private static bool IsScaleOf(Indicator indicator) =>
        indicator.Scale[0] == 0m
        && indicator.Scale[^1] == indicator.MaxMarks
        && indicator.Scale.Zip(indicator.Scale.Skip(1)).All(p => p.First < p.Second);

    private static IEnumerable<RubricProblem> Facts(RuleBook book, Indicator indicator, string path)
    {
        var all = indicator.RequiresFacts.Where(IsUnknown).Select(f => UnknownFact($"{path}.requiresFacts", f));
        var any = indicator.RequiresAnyFact.Where(IsUnknown).Select(f => UnknownFact($"{path}.requiresAnyFact", f));
        return all.Concat(any);

        bool IsUnknown(string fact) => book.FindFact(fact) is null;
    }

    private static RubricProblem UnknownFact(string path, string fact) =>
        new(path, "known-fact", $"ไม่รู้จักข้อเท็จจริง \"{fact}\" โปรดเพิ่มใน facts", $"fact '{fact}' is not among the facts");

    private static IEnumerable<RubricProblem> Fields(Indicator indicator, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < indicator.Fields.Count; i++)
        {
            var (field, at) = (indicator.Fields[i], $"{path}.fields[{i}]");
            if (!seen.Add(field.Id))
            {
                yield return new(
                    $"{at}.id",
                    "unique-id",
                    $"รหัสช่องข้อมูล \"{field.Id}\" ซ้ำในตัวชี้วัดเดียวกัน",
                    $"field id '{field.Id}' stands twice in the indicator"
                );
            }

            if (field.Labels.Count == 0 || field.Labels.Any(string.IsNullOrWhiteSpace))
            {
                yield return new($"{at}.labels", "field-labels", "ช่องข้อมูลต้องมีป้ายชื่ออย่างน้อยหนึ่งชื่อ", "a field needs a label");
            }

            if (field.Min > field.Max || field.NotBefore > field.NotAfter)
            {
                yield return new(at, "range", "ค่าต่ำสุดมากกว่าค่าสูงสุด", "the lowest value exceeds the highest");
            }

            if (AssessmentYear.IsBuddhistEra(field.NotBefore) || AssessmentYear.IsBuddhistEra(field.NotAfter))
            {
                yield return new(
                    at,
                    "ce-dates",
                    "วันที่ในสมุดเกณฑ์ต้องเป็น ค.ศ. เช่น 2024-09-30",
                    "dates in a rule book are C.E.: 2024-09-30"
                );
            }

            foreach (var problem in Items(field, at))
            {
                yield return problem;
            }

            if (field.Public && (field.SelfAssessment || !PublicValue.CanHold(field.Kind)))
            {
                yield return new(
                    at,
                    "public-field",
                    "ช่องที่เผยแพร่ (public) ต้องเป็นตัวเลข วันที่ หรือใช่/ไม่ใช่ และไม่ใช่ช่องประเมินตนเอง",
                    "a public field must be a number, a date, or yes and no, and no self-assessment"
                );
            }

            if (field.SelfAssessment && (field.Required || !new FieldList(indicator.Fields).IsNumber(field.Id)))
            {
                yield return new(
                    at,
                    "self-assessment",
                    "ช่องประเมินตนเองต้องเป็นตัวเลขและ required เป็น false",
                    "a self-assessment field must be a number and not required"
                );
            }
        }
    }

    private static IEnumerable<RubricProblem> Items(FieldSpec field, string path)
    {
        if ((field.Kind == FieldKind.Checklist) != (field.Items.Count > 0) || field.Items.Any(x => x.Labels.Count == 0))
        {
            yield return new(
                path,
                "checklist-items",
                "ช่องชนิด checklist ต้องมี items และชนิดอื่นต้องไม่มี",
                "a checklist field needs items with labels, another kind must have none"
            );
        }

        if (field.Items.Select(x => x.Id).Distinct(StringComparer.Ordinal).Count() != field.Items.Count)
        {
            yield return new(path, "unique-id", "รหัสรายการใน checklist ซ้ำ", "two items of the checklist have the same id");
        }
    }

    private static IEnumerable<RubricProblem> Checks(Indicator indicator, string path)
    {
        var fields = new FieldList(indicator.Fields);

        for (var i = 0; i < indicator.Checks.Count; i++)
        {
            var (check, at) = (indicator.Checks[i], $"{path}.checks[{i}]");
            var count = check.Kind switch
            {
                FieldCheckKind.PartOfWhole => check.Fields.Count == 2,
                FieldCheckKind.Share => check.Fields.Count == 3,
                FieldCheckKind.Sum => check.Fields.Count >= 3,
                _ => check.Fields.Count >= 2,
            };
            if (
                !count
                || check.Fields.Any(f => check.Kind == FieldCheckKind.DateOrder ? !fields.IsKind(f, FieldKind.Date) : !fields.IsNumber(f))
            )
            {
                yield return new(
                    at,
                    "check-fields",
                    "การตรวจสอบความสัมพันธ์อ้างช่องข้อมูลไม่ครบหรือไม่ถูกชนิด",
                    "the check names too few fields, unknown ones, or ones of another kind"
                );
            }
        }
    }

    private static IEnumerable<RubricProblem> OfRubric(RuleBook book, Indicator indicator, string path)
    {
        if (indicator.Rubric is not { } rubric)
        {
            yield break;
        }

        var fields = indicator.ListFields();
        foreach (var id in rubric.FieldIds().Where(id => fields.Find(id) is null))
        {
            yield return new(
                $"{path}.rubric",
                "known-field",
                $"เกณฑ์อ้างช่องข้อมูล \"{id}\" ที่ไม่มีใน fields",
                $"the rubric names field '{id}', which is not among the fields"
            );
        }

        foreach (var id in rubric.FieldIds().Where(id => fields.Find(id)?.SelfAssessment == true))
        {
            yield return new(
                $"{path}.rubric",
                "self-assessment",
                $"เกณฑ์ต้องไม่ใช้ช่องประเมินตนเอง \"{id}\"",
                $"the rubric must not use the self-assessment field '{id}'"
            );
        }

        foreach (var problem in MarksOf(rubric, indicator, book, path))
        {
            yield return problem;
        }

        if (rubric is ByTypeRubric byType)
        {
            foreach (var problem in TypesOf(indicator, byType, path))
            {
                yield return problem;
            }
        }

        foreach (var problem in rubric.Check(fields))
        {
            yield return problem with
            {
                Path = $"{path}.rubric{problem.Path}",
            };
        }
    }

    private static IEnumerable<RubricProblem> MarksOf(Rubric rubric, Indicator indicator, RuleBook book, string path)
    {
        foreach (var marks in rubric.PossibleMarks().Distinct().Where(m => !indicator.ScaleIn(book).Contains(m) || m > indicator.MaxMarks))
        {
            yield return new(
                $"{path}.rubric",
                "marks-on-scale",
                $"คะแนน {ThaiFormat.Number(marks)} ไม่อยู่ในระดับคะแนนของปีหรือเกินคะแนนเต็ม",
                $"{ThaiFormat.Number(marks)} marks are not on the year's scale or exceed the maximum"
            );
        }

        if (!rubric.PossibleMarks().Contains(indicator.MaxMarks) && !rubric.Outcomes().Any(b => b.IsPerson))
        {
            yield return new(
                $"{path}.rubric",
                "full-marks-reachable",
                "เกณฑ์นี้ไม่มีทางได้คะแนนเต็ม",
                "no evidence can earn the full marks of this rubric"
            );
        }

        if (rubric.Outcomes().Any(b => b.Marks.IsCut && b is not RestBand))
        {
            yield return new(
                $"{path}.rubric",
                "cut-place",
                "\"cut\" ใช้ได้เฉพาะกรณีที่ไม่มีเรื่องให้ประเมิน (marksWhenWholeIsZero, marksWhenBeforeIsZero และ gives ของ no-case)",
                "\"cut\" stands only for a case that did not come up"
            );
        }
    }

    private static IEnumerable<RubricProblem> TypesOf(Indicator indicator, ByTypeRubric rubric, string path)
    {
        foreach (var type in Enum.GetValues<LgoType>().Where(indicator.AppliesToType))
        {
            var cases = rubric.Cases.Count(c => c.Types.Contains(type));
            if (cases != 1)
            {
                yield return new(
                    $"{path}.rubric.cases",
                    "types-covered",
                    $"{type.ShortName()}ต้องมีเกณฑ์เพียงหนึ่งชุด แต่มี {cases} ชุด",
                    $"{type} must stand in one case, it stands in {cases}"
                );
            }
        }
    }
}
