using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Pipeline.Publishing.Verifying;

/// <summary>
/// Recomputes sums, percentages, bands, passes, ranks, means and distributions from the rows of the tables, by arithmetic of its own: a slip
/// in the code that published must not verify itself.
/// </summary>
internal sealed class FigureChecks(
    RuleBook book,
    IReadOnlyDictionary<string, PublishedTable> tables,
    List<string> done,
    List<string> problems
)
{
    private static readonly string[] Figures = ["full", "marks", "percent"];
    private readonly PublishedTable _results = tables["results"];

    public void Run()
    {
        for (var row = 0; row < _results.Rows.Count; row++)
        {
            CheckRow(row);
        }

        done.Add($"ผลรวม ร้อยละ ระดับ และการผ่าน ของ {_results.Rows.Count} อปท.");
        CheckRanks("rank_province", _ => "");
        CheckRanks("rank_district", r => _results.Cell(r, "district")!);
        CheckRanks("rank_type", r => _results.Cell(r, "lgo_type")!);
        done.Add("อันดับในจังหวัด อำเภอ และประเภท");
        CheckSummary();
        done.Add($"ค่าเฉลี่ยและการกระจายของ {tables["summary"].Rows.Count} กลุ่ม");
        CheckMedians();
        CheckOtherWays();
        CheckDomains();
        CheckReferences();
    }

    private decimal? Number(int row, string column) => CellText.Number(_results.Cell(row, column));

    private void CheckRow(int row)
    {
        foreach (var group in Enumerable.Range(1, Domains.Most).Select(i => $"d{i}").Append("hpa"))
        {
            CheckShare(row, group);
        }

        if (Number(row, "total_full") is not { } full)
        {
            return;
        }

        Expect(row, "total_full", CellText.Marks(Enumerable.Range(1, Domains.Most).Sum(i => Number(row, $"d{i}_full") ?? 0m)));
        var counted = Enumerable.Range(1, Domains.Most).Where(i => Number(row, $"d{i}_full") > 0m).ToArray();
        // A domain with full marks and no marks has none given; where that is so of all, there is no total either.
        var hasMarks = counted.Length == 0 || counted.Any(i => Number(row, $"d{i}_marks") is not null);
        decimal? marks = hasMarks ? counted.Sum(i => Number(row, $"d{i}_marks") ?? 0m) : null;
        var total = hasMarks ? Total(row, full, counted) : null;
        Expect(row, "total_marks", CellText.Marks(marks));
        Expect(row, "total_percent", total);
        if (Number(row, "total_percent") is { } percent)
        {
            Expect(row, "band", book.Bands.OrderByDescending(b => b.From).First(b => percent >= b.From).Name);
            Expect(row, "pass", Pass(book.PassRule, row, percent, counted));
            var passesBeside = book.PassRuleBeside is { } beside ? Pass(beside, row, percent, counted) : null;
            Expect(row, "pass_beside", passesBeside);
        }
    }

    // An imported table of a year of which only results are known may have cut its percentages off; the bundle publishes what was published then.
    private void CheckShare(int row, string group)
    {
        var (marks, full, stated) = (Number(row, $"{group}_marks"), Number(row, $"{group}_full"), Number(row, $"{group}_percent"));
        var isCutOff = book.ResultsOnly && marks is { } m && full is > 0m and { } f && stated == decimal.Floor(m * 10_000m / f) / 100m;
        if (!isCutOff)
        {
            Expect(row, $"{group}_percent", Share(marks, full));
        }
    }

    private string? Total(int row, decimal full, int[] counted)
    {
        if (book.Aggregation == Aggregation.SumOverSum)
        {
            return Share(Number(row, "total_marks"), full);
        }

        return counted.Length == 0 ? null : CellText.Percent(MeanOf(row, counted));
    }

    private decimal MeanOf(int row, int[] counted) => HalfUp(counted.Sum(i => Number(row, $"d{i}_percent") ?? 0m) / counted.Length);

    // Without a mark in some domain, an LGO that does not pass as if it had 0 there may yet pass.
    private string? Pass(PassRule rule, int row, decimal total, int[] counted)
    {
        var passes = rule.Kind switch
        {
            PassRuleKind.Total => total >= rule.Threshold,
            PassRuleKind.MeanOfDomains => MeanOf(row, counted) >= rule.Threshold,
            _ => counted.All(i => (Number(row, $"d{i}_percent") ?? 0m) >= rule.Threshold),
        };
        var isOpen = !passes && counted.Any(i => Number(row, $"d{i}_marks") is null);
        return isOpen ? null : CellText.YesNo(passes);
    }

    private void CheckRanks(string column, Func<int, string> group)
    {
        foreach (
            var rows in Enumerable
                .Range(0, _results.Rows.Count)
                .Where(r => Number(r, "total_percent") is not null)
                .GroupBy(group, StringComparer.Ordinal)
        )
        {
            foreach (var row in rows)
            {
                Expect(row, column, CellText.Integer(1 + rows.Count(r => Number(r, "total_percent") > Number(row, "total_percent"))));
            }
        }
    }

    private void CheckSummary()
    {
        var summary = tables["summary"];
        var bands = tables["bands"];
        for (var i = 0; i < summary.Rows.Count; i++)
        {
            var rows = RowsOf(summary.Cell(i, "group_kind")!, summary.Cell(i, "group")!);
            ExpectMeans(summary, i, "total_percent", rows, "lgos_with_total", "sum_percent", "mean_percent");
            ExpectMeans(summary, i, "hpa_percent", rows, "hpa_lgos", "hpa_sum_percent", "hpa_mean_percent");
            Same("summary", i, "lgos", summary.Cell(i, "lgos"), CellText.Integer(rows.Length));
        }

        for (var i = 0; i < bands.Rows.Count; i++)
        {
            var rows = RowsOf(bands.Cell(i, "group_kind")!, bands.Cell(i, "group")!);
            Same(
                "bands",
                i,
                "lgos",
                bands.Cell(i, "lgos"),
                CellText.Integer(rows.Count(r => _results.Cell(r, "band") == bands.Cell(i, "band")))
            );
        }
    }

    private void ExpectMeans(PublishedTable summary, int row, string column, int[] rows, string count, string sum, string mean)
    {
        var values = rows.Select(r => Number(r, column)).OfType<decimal>().ToArray();
        decimal? total = values.Length == 0 ? null : values.Sum();
        decimal? average = total is { } known ? HalfUp(known / values.Length) : null;
        Same("summary", row, count, summary.Cell(row, count), CellText.Integer(values.Length));
        Same("summary", row, sum, summary.Cell(row, sum), CellText.Percent(total));
        Same("summary", row, mean, summary.Cell(row, mean), CellText.Percent(average));
    }

    private void CheckMedians()
    {
        // Bundles of before do not have the table.
        if (!tables.TryGetValue("medians", out var medians))
        {
            return;
        }

        for (var i = 0; i < medians.Rows.Count; i++)
        {
            var rows = RowsOf(medians.Cell(i, "group_kind")!, medians.Cell(i, "group")!);
            var column = $"{medians.Cell(i, "domain")}_percent";
            decimal[] values = [.. rows.Select(r => Number(r, column)).OfType<decimal>().Order()];
            Same("medians", i, "lgos", medians.Cell(i, "lgos"), CellText.Integer(values.Length));
            var middle = values.Length == 0 ? null : CellText.Percent(HalfUp(MiddleOf(values)));
            Same("medians", i, "median_percent", medians.Cell(i, "median_percent"), middle);
        }

        done.Add($"มัธยฐานรายด้าน {medians.Rows.Count} แถว");
    }

    private static decimal MiddleOf(decimal[] ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2m;

    private void CheckOtherWays()
    {
        if (!tables.TryGetValue("sensitivity", out var others))
        {
            return;
        }

        var byCode = Enumerable.Range(0, _results.Rows.Count).ToDictionary(r => _results.Cell(r, "dla_code")!);
        for (var i = 0; i < others.Rows.Count; i++)
        {
            var row = byCode[others.Cell(i, "dla_code")!];
            var percent = CellText.Number(others.Cell(i, "other_percent"));
            Same("sensitivity", i, "other_percent", others.Cell(i, "other_percent"), OtherTotal(row));
            var above = Enumerable.Range(0, others.Rows.Count).Count(r => CellText.Number(others.Cell(r, "other_percent")) > percent);
            var rank = percent is null ? null : CellText.Integer(1 + above);
            Same("sensitivity", i, "other_rank", others.Cell(i, "other_rank"), rank);
            var moved = CellText.Number(_results.Cell(row, "rank_province")) - CellText.Number(rank);
            Same("sensitivity", i, "places_moved", others.Cell(i, "places_moved"), CellText.Marks(moved));
        }

        done.Add($"อันดับเมื่อคิดร้อยละรวมอีกวิธี {others.Rows.Count} อปท.");
    }

    private string? OtherTotal(int row)
    {
        int[] counted = [.. Enumerable.Range(1, Domains.Most).Where(i => Number(row, $"d{i}_full") > 0m)];
        if (book.Aggregation == Aggregation.SumOverSum)
        {
            return counted.Length == 0 ? null : CellText.Percent(MeanOf(row, counted));
        }

        return Share(counted.Sum(i => Number(row, $"d{i}_marks") ?? 0m), Number(row, "total_full"));
    }

    private int[] RowsOf(string kind, string group)
    {
        var column = kind switch
        {
            "type" => "lgo_type",
            "district" => "district",
            _ => "province",
        };
        return [.. Enumerable.Range(0, _results.Rows.Count).Where(r => _results.Cell(r, column) == group)];
    }

    private void CheckDomains()
    {
        var domains = tables["domains"];
        var byCode = Enumerable.Range(0, _results.Rows.Count).ToDictionary(r => _results.Cell(r, "dla_code")!);
        for (var i = 0; i < domains.Rows.Count; i++)
        {
            foreach (var what in Figures)
            {
                var expected = byCode.TryGetValue(domains.Cell(i, "dla_code")!, out var row)
                    ? _results.Cell(row, $"{domains.Cell(i, "domain")}_{what}")
                    : null;
                Same("domains", i, what, domains.Cell(i, what), expected);
            }
        }

        done.Add($"คะแนนรายด้าน {domains.Rows.Count} แถว ตรงกับตารางผล");
        IndicatorSums.Check(tables, problems, done);
    }

    private void CheckReferences()
    {
        var (references, held) = TableChecks.ForeignKeys([.. tables.Values]);
        if (references != held)
        {
            problems.Add($"การอ้างอิงระหว่างตาราง {references - held} รายการไม่พบปลายทาง");
        }

        done.Add($"การอ้างอิงระหว่างตาราง {references} รายการ");
    }

    private void Expect(int row, string column, string? expected) => Same("results", row, column, _results.Cell(row, column), expected);

    private void Same(string table, int row, string column, string? found, string? expected)
    {
        if (found != expected)
        {
            problems.Add($"{table} แถว {row + 1} คอลัมน์ {column}: เผยแพร่ {found ?? "ว่าง"} แต่คำนวณจากแถวได้ {expected ?? "ว่าง"}");
        }
    }

    private static string? Share(decimal? marks, decimal? full) =>
        marks is { } m && full is > 0m and { } f ? CellText.Percent(HalfUp(m * 100m / f)) : null;

    // Half up without the library's rounding: the point of this class is to compute by itself.
    private static decimal HalfUp(decimal value) => decimal.Floor(value * 100m + 0.5m) / 100m;
}
