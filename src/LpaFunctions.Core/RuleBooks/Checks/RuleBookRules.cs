using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks.Outcomes;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Checks;

/// <summary>The rules that a rule book must keep beyond its JSON form. Paths are those of the JSON file.</summary>
internal static class RuleBookRules
{
    public static IEnumerable<RubricProblem> Check(RuleBook book) =>
        [
            .. Years(book),
            .. Bands(book),
            .. Domains(book),
            .. ResultsOnly(book),
            .. Ids(book),
            .. book.Indicators.SelectMany((indicator, i) => IndicatorRules.Check(book, indicator, $"$.indicators[{i}]")),
        ];

    private static IEnumerable<RubricProblem> Years(RuleBook book)
    {
        if (!book.Version.StartsWith(book.Year.ToString() + ".", StringComparison.Ordinal))
        {
            yield return new(
                "$.version",
                "version",
                $"รุ่นต้องขึ้นต้นด้วยปี เช่น \"{book.Year}.1\"",
                $"the version must begin with the year: '{book.Year}.1'"
            );
        }

        if (!book.ResultsOnly && ScaleIsWrong(book))
        {
            yield return new(
                "$.scale",
                "scale-ascends",
                "ระดับคะแนนต้องเริ่มที่ 0 และเรียงจากน้อยไปมาก",
                "the scale must begin at 0 and ascend"
            );
        }

        if (book.ConfidenceThreshold is < 0m or > 1m)
        {
            yield return new(
                "$.confidenceThreshold",
                "range",
                "ค่าความเชื่อมั่นขั้นต่ำต้องอยู่ระหว่าง 0 ถึง 1",
                "the confidence threshold must lie between 0 and 1"
            );
        }

        foreach (var (path, percent) in Percentages(book).Where(p => p.Percent is < 0m or > 100m))
        {
            yield return new(path, "range", "ร้อยละต้องอยู่ระหว่าง 0 ถึง 100", "a percentage must lie between 0 and 100");
        }
    }

    private static bool ScaleIsWrong(RuleBook book) =>
        book.Scale.Count < 2 || book.Scale[0] != 0m || book.Scale.Zip(book.Scale.Skip(1)).Any(p => p.First >= p.Second);

    // Placeholders would be counted and shown as if they were known.
    private static IEnumerable<RubricProblem> ResultsOnly(RuleBook book)
    {
        if (book.ResultsOnly && book.Indicators.Count > 0)
        {
            yield return new(
                "$.indicators",
                "results-only",
                "สมุดที่มีเฉพาะผล (resultsOnly) ต้องไม่มีตัวชี้วัด",
                "a results-only book has no indicators"
            );
        }
    }

    private static IEnumerable<(string Path, decimal? Percent)> Percentages(RuleBook book) =>
        [
            ("$.meanTarget", book.MeanTarget),
            ("$.passRule.threshold", book.PassRule.Threshold),
            ("$.passRuleBeside.threshold", book.PassRuleBeside?.Threshold),
        ];

    private static IEnumerable<RubricProblem> Bands(RuleBook book)
    {
        if (book.Bands.Count == 0 || book.Bands[^1].From != 0m)
        {
            yield return new(
                "$.bands",
                "bands-cover-everything",
                "ระดับผลสุดท้ายต้องเริ่มที่ร้อยละ 0",
                "the last band must begin at 0 percent"
            );
        }

        for (var i = 1; i < book.Bands.Count; i++)
        {
            if (book.Bands[i].From >= book.Bands[i - 1].From)
            {
                yield return new($"$.bands[{i}]", "bands-descend", "ระดับผลต้องเรียงจากร้อยละมากไปน้อย", "bands must stand highest first");
            }
        }
    }

    private static IEnumerable<RubricProblem> Domains(RuleBook book)
    {
        if (!DomainsAreInOrder(book))
        {
            yield return new(
                "$.domains",
                "domains-in-order",
                $"ต้องมีด้านเรียงจาก d1 โดยไม่เว้นลำดับ (อย่างน้อย 1 ด้าน ไม่เกิน d{RuleBooks.Domains.Most}) และ hpa ได้ไม่เกินหนึ่งรายการ",
                $"the domains must stand in order from d1 without a gap (1 to d{RuleBooks.Domains.Most}), and hpa at most once"
            );
        }

        for (var i = 0; i < book.Domains.Count && !book.ResultsOnly; i++)
        {
            foreach (var type in Enum.GetValues<LgoType>())
            {
                var stated = book.Domains[i].FullMarks.TryGetValue(type, out var full) ? full : (decimal?)null;
                var summed = book.FullMarks(book.Domains[i].Id, type);
                if (stated != summed)
                {
                    var number = stated is { } given ? ThaiFormat.Number(given) : null;
                    yield return new(
                        $"$.domains[{i}].fullMarks",
                        "full-marks",
                        $"คะแนนเต็มของ{type.ShortName()} {number ?? "ไม่ได้ระบุ"} แต่ตัวชี้วัดรวมกันได้ {ThaiFormat.Number(summed)}",
                        $"full marks of {type} are {number ?? "not given"}, the indicators add up to {ThaiFormat.Number(summed)}"
                    );
                }
            }
        }
    }

    private static bool DomainsAreInOrder(RuleBook book)
    {
        var ids = book.Domains.Select(d => d.Id).Where(d => d != DomainId.Hpa).ToArray();
        var atMostOneHpa = book.Domains.Count - ids.Length <= 1;

        return atMostOneHpa && ids.Length > 0 && ids.SequenceEqual(RuleBooks.Domains.First(ids.Length));
    }

    private static IEnumerable<RubricProblem> Ids(RuleBook book)
    {
        var seen = new HashSet<IndicatorId>();
        for (var i = 0; i < book.Indicators.Count; i++)
        {
            if (!seen.Add(book.Indicators[i].Id))
            {
                yield return new(
                    $"$.indicators[{i}].id",
                    "unique-id",
                    $"รหัสตัวชี้วัด {book.Indicators[i].Id} ซ้ำ",
                    $"indicator id {book.Indicators[i].Id} stands twice"
                );
            }
        }

        foreach (
            var (fact, i) in book
                .Facts.Select((f, i) => (f, i))
                .Where(f => book.Facts.Count(o => string.Equals(o.Id, f.f.Id, StringComparison.Ordinal)) > 1)
        )
        {
            yield return new($"$.facts[{i}]", "unique-id", $"รหัสข้อเท็จจริง \"{fact.Id}\" ซ้ำ", $"fact '{fact.Id}' stands twice");
        }
    }
}
