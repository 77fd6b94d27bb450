using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.Values;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Metadata;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>Compiles the files that stand above the bundles: the catalogue, the roll-up of each year, the feed, the page. Pure; all are pointers that change.</summary>
internal static class CompileCatalogue
{
    public static IReadOnlyList<CompiledFile> Files(IReadOnlyList<CatalogueEntry> entries, PublisherProfile publisher)
    {
        var ordered = entries.OrderByDescending(e => e.Latest.Year).ThenBy(e => e.Latest.Province).ToArray();
        var years = ordered.GroupBy(e => e.Latest.Year).ToArray();
        var national = years.Select(y => (Year: y.Key, Table: National([.. y]))).ToArray();
        var medians = years.Select(y => (Year: y.Key, Table: Medians(y.Key, [.. y])));
        var page = CataloguePage.Write(ordered, [.. national.Select(n => n.Table)]);

        return
        [
            .. national.Concat(medians).SelectMany(t => InBothForms(t.Year, t.Table)),
            CatalogueJson.Write(ordered, publisher),
            CatalogueJson.WriteLinked(ordered, publisher),
            ReleaseFeed.Write(ordered, publisher),
            page,
            TableJsonSchema.Write(NationalRows.Spec),
            TableJsonSchema.Write(NationalMedianRows.Spec),
            CatalogueJsonSchema.Write(),
            new CompiledFile("robots.txt", "User-agent: *\nAllow: /\n"u8.ToArray()),
        ];
    }

    private static IEnumerable<CompiledFile> InBothForms(AssessmentYear year, PublishedTable table) =>
        new[] { CsvTable.Write(table), JsonTable.Write(table) }.Select(f => new CompiledFile(BundlePaths.Year(year) + f.Name, f.Content));

    private static PublishedTable Medians(AssessmentYear year, IReadOnlyList<CatalogueEntry> entries) =>
        NationalMedianRows.Build(year.Value, [.. entries.Select(e => e.Results)]);

    private static PublishedTable National(IReadOnlyList<CatalogueEntry> entries) =>
        new(NationalRows.Spec, [.. entries.Select(Row), All(entries)]);

    private static IReadOnlyList<string?> Row(CatalogueEntry entry) =>
        [
            entry.Latest.Year.ToString(),
            entry.Latest.Province.Digits,
            entry.Latest.ProvinceName,
            CellText.Integer(entry.Latest.Version),
            entry.Version.Announced.ToString("yyyy-MM-dd"),
            entry.Figure("lgos"),
            entry.Figure("lgos_with_total"),
            entry.Figure("sum_percent"),
            entry.Figure("mean_percent"),
            entry.Figure("target_met"),
            entry.Figure("passed"),
            entry.Figure("hpa_lgos"),
            entry.Figure("hpa_sum_percent"),
            entry.Figure("hpa_mean_percent"),
            entry.Figure("notice"),
            $"{entry.Latest.Province}/v{entry.Latest.Version}/",
        ];

    private static IReadOnlyList<string?> All(IReadOnlyList<CatalogueEntry> entries)
    {
        var (sum, count) = (Sum("sum_percent"), Sum("lgos_with_total"));
        var (hpaSum, hpaCount) = (Sum("hpa_sum_percent"), Sum("hpa_lgos"));
        var mean = Mean(sum, count);
        bool? meetsTarget = mean is null ? null : mean >= CellText.Number(entries[0].Figure("target_percent"));
        var illustrative = entries.Where(e => e.Figure("notice") is not null).Select(e => e.Latest.ProvinceName).ToArray();
        return
        [
            entries[0].Latest.Year.ToString(),
            "00",
            "ทุกจังหวัดที่ประกาศผลแล้ว",
            null,
            null,
            CellText.Marks(Sum("lgos")),
            CellText.Marks(count),
            count == 0m ? null : CellText.Percent(sum),
            CellText.Percent(mean),
            CellText.YesNo(meetsTarget),
            count == 0m ? null : CellText.Marks(Sum("passed")),
            CellText.Marks(hpaCount),
            hpaCount == 0m ? null : CellText.Percent(hpaSum),
            CellText.Percent(Mean(hpaSum, hpaCount)),
            illustrative.Length == 0 ? null : Notice(illustrative),
            null,
        ];

        decimal Sum(string column) => entries.Sum(e => CellText.Number(e.Figure(column)) ?? 0m);
    }

    private static string Notice(IEnumerable<string> provinces) =>
        $"ผลของจังหวัดต่อไปนี้มีคะแนนที่คิดจากเกณฑ์ตัวอย่าง ไม่ใช่เกณฑ์ทางการ: {string.Join(", ", provinces)}";

    private static decimal? Mean(decimal sum, decimal count) => count == 0m ? null : Percentages.Round2(sum / count);
}
