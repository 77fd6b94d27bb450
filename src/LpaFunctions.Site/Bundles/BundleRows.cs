using System.Globalization;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>Rows of published tables as the entries that pages are made of. Cells stay the text that the bundle has.</summary>
internal static class BundleRows
{
    private static readonly int CodeAt = ResultRows.Spec.IndexOf("dla_code");
    private static readonly int TypeAt = ResultRows.Spec.IndexOf("lgo_type");
    private static readonly int NameAt = ResultRows.Spec.IndexOf("lgo_name");
    private static readonly int DistrictAt = ResultRows.Spec.IndexOf("district");

    public static IReadOnlyList<LgoEntry> Lgos(PublishedTable results, RuleBook book)
    {
        List<string> bands = [.. book.Bands.Select(b => b.Name)];
        var domains = ColumnsOf(book);
        return [.. Enumerable.Range(0, results.Rows.Count).Select(r => Lgo(results, r, bands, domains))];
    }

    public static IReadOnlyList<GroupEntry> Groups(PublishedTable summary, PublishedTable bands, PublishedTable medians, RuleBook book)
    {
        var domains = ColumnsOf(book);
        var bandsOf = ByGroup(bands, r => new BandEntry(bands.Cell(r, "band")!, bands.Cell(r, "from_percent")!, bands.Cell(r, "lgos")!));
        var mediansOf = ByGroup(
            medians,
            r =>
                KeyValuePair.Create(
                    medians.Cell(r, "domain")!,
                    new MedianEntry(Whole(medians.Cell(r, "lgos")), medians.Cell(r, "median_percent")!)
                )
        );
        return [.. Enumerable.Range(0, summary.Rows.Count).Select(r => Group(summary, r, bandsOf, mediansOf, domains))];
    }

    /// <summary>The row of the whole province, without its bands, domains and medians.</summary>
    public static GroupEntry WholeOf(PublishedTable summary)
    {
        var noBands = Array.Empty<BandEntry>().ToLookup(_ => ("", ""));
        var noMedians = Array.Empty<KeyValuePair<string, MedianEntry>>().ToLookup(_ => ("", ""));
        return Group(summary, 0, noBands, noMedians, []);
    }

    /// <param name="row">Of the table results.</param>
    public static LgoName NameOf(IReadOnlyList<string?> row)
    {
        var name = row[NameAt]!;
        return new LgoName(row[CodeAt]!, LgoName.Said(row[TypeAt]!, name), name, row[DistrictAt]!);
    }

    public static IReadOnlyList<RuleEntry> Rules(PublishedTable rules) =>
        [
            .. Enumerable
                .Range(0, rules.Rows.Count)
                .Select(r => new RuleEntry
                {
                    Place = r,
                    Indicator = rules.Cell(r, "indicator")!,
                    Domain = rules.Cell(r, "domain")!,
                    Unit = rules.Cell(r, "unit"),
                    Name = rules.Cell(r, "name")!,
                    Phase = rules.Cell(r, "phase")!,
                    Full = rules.Cell(r, "full")!,
                    Owner = rules.Cell(r, "owner"),
                    Parts = rules.Cell(r, "rule")?.Split(" / ") ?? [],
                    IsReal = rules.Cell(r, "real") == "true",
                    HasRealRubric = rules.Cell(r, "rubric_real") == "true",
                    Source = rules.Cell(r, "source")!,
                }),
        ];

    public static IReadOnlyList<YearEntry> Years(PublishedTable table, bool byDomain) =>
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Select(r => new YearEntry(
                    DomainCell(table, r, byDomain),
                    table.Cell(r, "year_before_be")!,
                    table.Cell(r, "comparable") == "true",
                    table.Cell(r, "reason")!,
                    table.Cell(r, "mean_percent"),
                    table.Cell(r, "mean_before_percent"),
                    table.Cell(r, "change_points")
                )),
        ];

    private static string? DomainCell(PublishedTable table, int row, bool byDomain) => byDomain ? table.Cell(row, "domain") : null;

    public static Dictionary<string, PlaceEntry> Places(PublishedTable table) =>
        Enumerable
            .Range(0, table.Rows.Count)
            .Select(r => new PlaceEntry(
                table.Cell(r, "dla_code")!,
                Degrees(table.Cell(r, "latitude")),
                Degrees(table.Cell(r, "longitude")),
                table.Cell(r, "precision")!,
                table.Cell(r, "lgo_name_en")
            ))
            .ToDictionary(p => p.Code, StringComparer.Ordinal);

    public static Dictionary<string, OtherWay> OtherWays(PublishedTable table) =>
        Enumerable
            .Range(0, table.Rows.Count)
            .ToDictionary(
                r => table.Cell(r, "dla_code")!,
                r => new OtherWay(
                    table.Cell(r, "other_aggregation")!,
                    table.Cell(r, "other_percent"),
                    table.Cell(r, "other_rank"),
                    Whole(table.Cell(r, "places_moved"))
                ),
                StringComparer.Ordinal
            );

    public static Dictionary<string, NextBandEntry> NextBands(PublishedTable table) =>
        Enumerable
            .Range(0, table.Rows.Count)
            .ToDictionary(
                r => table.Cell(r, "dla_code")!,
                r => new NextBandEntry(
                    table.Cell(r, "next_band")!,
                    table.Cell(r, "from_percent")!,
                    table.Cell(r, "points_missing")!,
                    table.Cell(r, "marks_missing")!
                ),
                StringComparer.Ordinal
            );

    public static Dictionary<string, string> Comments(PublishedTable table) =>
        Enumerable
            .Range(0, table.Rows.Count)
            .ToDictionary(r => table.Cell(r, "dla_code")!, r => table.Cell(r, "comment")!, StringComparer.Ordinal);

    private static LgoEntry Lgo(PublishedTable results, int row, List<string> bands, IReadOnlyList<string> domains)
    {
        var band = results.Cell(row, "band");

        return new LgoEntry
        {
            Code = results.Cell(row, "dla_code")!,
            District = results.Cell(row, "district")!,
            Type = results.Cell(row, "lgo_type")!,
            Name = results.Cell(row, "lgo_name")!,
            Domains = [.. domains.Select(d => Marks(results, row, d))],
            Total = Marks(results, row, "total"),
            Hpa = Marks(results, row, "hpa"),
            TotalPercent = CellText.Number(results.Cell(row, "total_percent")),
            Band = band,
            BandIndex = bands.IndexOf(band ?? ""),
            Pass = results.Cell(row, "pass"),
            PassBeside = results.Cell(row, "pass_beside"),
            RankProvince = results.Cell(row, "rank_province"),
            RankDistrict = results.Cell(row, "rank_district"),
            RankType = results.Cell(row, "rank_type"),
            Origin = results.Cell(row, "origin")!,
        };
    }

    // A form of today has five domains, one of another year may have more or fewer.
    private static string[] ColumnsOf(RuleBook book) => [.. book.Counted().Select(d => $"d{(int)d.Id}")];

    private static MarkCells Marks(PublishedTable results, int row, string group) =>
        new(results.Cell(row, $"{group}_full"), results.Cell(row, $"{group}_marks"), results.Cell(row, $"{group}_percent"));

    private static GroupEntry Group(
        PublishedTable summary,
        int row,
        ILookup<(string, string), BandEntry> bands,
        ILookup<(string, string), KeyValuePair<string, MedianEntry>> medians,
        IReadOnlyList<string> domains
    )
    {
        var key = (summary.Cell(row, "group_kind")!, summary.Cell(row, "group")!);

        return new GroupEntry
        {
            Kind = key.Item1,
            Name = key.Item2,
            Lgos = summary.Cell(row, "lgos")!,
            WithTotal = summary.Cell(row, "lgos_with_total")!,
            Peers = Whole(summary.Cell(row, "lgos_with_total")),
            Mean = summary.Cell(row, "mean_percent"),
            Target = summary.Cell(row, "target_percent"),
            TargetMet = summary.Cell(row, "target_met"),
            Median = summary.Cell(row, "median_percent"),
            Lowest = summary.Cell(row, "lowest_percent"),
            Highest = summary.Cell(row, "highest_percent"),
            Passed = summary.Cell(row, "passed"),
            PassedBeside = summary.Cell(row, "passed_beside"),
            DomainMeans = [.. domains.Select(d => summary.Cell(row, $"{d}_mean_percent"))],
            HpaLgos = summary.Cell(row, "hpa_lgos") ?? "0",
            HpaMean = summary.Cell(row, "hpa_mean_percent"),
            Bands = [.. bands[key]],
            Medians = medians[key].ToDictionary(StringComparer.Ordinal),
        };
    }

    private static ILookup<(string Kind, string Group), T> ByGroup<T>(PublishedTable table, Func<int, T> entry) =>
        Enumerable.Range(0, table.Rows.Count).ToLookup(r => (table.Cell(r, "group_kind")!, table.Cell(r, "group")!), entry);

    private static int Whole(string? cell) => cell is null ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);

    private static double? Degrees(string? cell) => cell is null ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
