using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>Whether the indicators of computed results add up to their domains.</summary>
internal static class IndicatorSums
{
    public static void Check(IReadOnlyDictionary<string, PublishedTable> tables, List<string> problems, List<string> done)
    {
        var indicators = tables["indicators"];
        var domains = tables["domains"];
        var counted = Enumerable.Range(0, indicators.Rows.Count).Where(i => indicators.Cell(i, "state") is not "cut" and not "pilot");
        var sums = counted
            .GroupBy(i => (indicators.Cell(i, "dla_code"), indicators.Cell(i, "domain")))
            .ToDictionary(g => g.Key, g => DomainSum.Over(indicators, [.. g]));
        for (var i = 0; i < domains.Rows.Count; i++)
        {
            if (domains.Cell(i, "origin") != "computed")
            {
                continue;
            }

            var (full, marks, hasMarks) = sums.GetValueOrDefault((domains.Cell(i, "dla_code"), domains.Cell(i, "domain")));
            var stated = CellText.Number(domains.Cell(i, "marks"));
            // Nothing given is empty; older bundles wrote it as 0.
            var marksAgree = stated == marks || (stated is null && !hasMarks);
            if (!marksAgree || CellText.Number(domains.Cell(i, "full")) != (full ?? 0m))
            {
                problems.Add(
                    $"domains แถว {i + 1}: คะแนน {domains.Cell(i, "marks")}/{domains.Cell(i, "full")} ไม่เท่ากับผลบวกตัวชี้วัด {CellText.Marks(marks)}/{CellText.Marks(full ?? 0m)}"
                );
            }
        }

        done.Add($"ผลบวกของ {indicators.Rows.Count} ตัวชี้วัด");
    }

    private readonly record struct DomainSum(decimal? Full, decimal Marks, bool HasMarks)
    {
        public static DomainSum Over(PublishedTable indicators, IReadOnlyList<int> rows)
        {
            var full = rows.Sum(i => CellText.Number(indicators.Cell(i, "full")));
            var marks = rows.Sum(i => CellText.Number(indicators.Cell(i, "marks")) ?? 0m);
            return new DomainSum(full, marks, rows.Any(i => indicators.Cell(i, "marks") is not null));
        }
    }
}
