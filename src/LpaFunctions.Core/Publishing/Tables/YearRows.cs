using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "years": the province's mean beside that of the year before, where the two can be compared at all.</summary>
public static class YearRows
{
    /// <summary>What both tables that compare two years say of each row: whether they can be compared, both means and the change.</summary>
    internal static IReadOnlyList<TableColumn> Compared { get; } =
    [
        new("comparable", ColumnType.YesNo, "เทียบกันได้", "Whether a difference says anything.") { Required = true },
        new("reason", ColumnType.Text, "เหตุผล", "Why the years can or cannot be compared, in Thai.") { Required = true },
        Columns.Percent("mean_percent", "เฉลี่ยปีนี้", "Mean of this year"),
        Columns.Percent("mean_before_percent", "เฉลี่ยปีก่อน", "Mean of the year before"),
        new(
            "change_points",
            ColumnType.Number,
            "เปลี่ยนแปลง",
            "Difference of the two rounded means in percentage points; empty where the years cannot be compared."
        )
        {
            Unit = "จุดร้อยละ",
            Min = -100,
            Max = 100,
        },
        Columns.Notice,
    ];

    internal static TableColumn YearBefore { get; } =
        new("year_before_be", ColumnType.Integer, "ปีก่อน", "The year before, Buddhist era.") { Required = true, Min = 2548 };

    public static TableSpec Spec { get; } =
        new()
        {
            Name = "years",
            TitleThai = "เทียบกับปีก่อน",
            Description =
                "One row: whether the year before can be compared, why not, and only where it can, the change. Forms change nearly every year; a difference between different forms is no progress.",
            PrimaryKey = ["year_be", "year_before_be"],
            Columns = [Columns.Year, YearBefore, .. Compared],
        };

    public static PublishedTable Build(AnnouncedResults announced, AnnouncedResults? before)
    {
        var mean = MeanOf(announced);
        var meanBefore = before is null ? null : MeanOf(before);
        var reason = WhyNot(announced, before);

        var year = announced.Announcement.Year;
        var difference = reason is null ? CellText.Percent(mean - meanBefore) : null;
        IReadOnlyList<string?> row =
        [
            year.ToString(),
            CellText.Integer(year.Value - 1),
            CellText.YesNo(reason is null),
            reason ?? "ตัวชี้วัด คะแนนเต็ม และวิธีคิดคะแนนรวมเหมือนกันทั้งสองปี",
            CellText.Percent(mean),
            CellText.Percent(meanBefore),
            difference,
            null,
        ];
        return new PublishedTable(Spec, [row]);
    }

    private static decimal? MeanOf(AnnouncedResults announced) => GroupSummary.Compute(announced.RuleBook, announced.Results).RoundedMean;

    /// <summary>Why nothing can be compared in the first year.</summary>
    internal const string NothingBefore = "ยังไม่มีผลที่ประกาศของปีก่อนในระบบ";

    private static string? WhyNot(AnnouncedResults now, AnnouncedResults? before) =>
        before is null ? NothingBefore : WhyNotComparable(now.RuleBook, before.RuleBook);

    /// <summary>Why a difference between two years says nothing, in Thai; null where their forms are the same.</summary>
    public static string? WhyNotComparable(RuleBook now, RuleBook before)
    {
        if (now.ResultsOnly || before.ResultsOnly)
        {
            return $"ไม่ทราบตัวชี้วัดของปี {(now.ResultsOnly ? now.Year : before.Year)} จึงบอกไม่ได้ว่าผลต่างมาจากอะไร";
        }

        if (now.Aggregation != before.Aggregation)
        {
            return "วิธีคิดร้อยละรวมของสองปีต่างกัน";
        }

        return Form(now).SequenceEqual(Form(before)) ? null : "ตัวชี้วัดหรือคะแนนเต็มของสองปีต่างกัน ผลต่างจึงไม่แสดงความก้าวหน้า";
    }

    /// <summary>The same of one domain: its indicators alone decide.</summary>
    public static string? WhyNotComparable(RuleBook now, RuleBook before, DomainId domain)
    {
        if (now.ResultsOnly || before.ResultsOnly)
        {
            return WhyNotComparable(now, before);
        }

        return Form(now, domain).SequenceEqual(Form(before, domain))
            ? null
            : "ตัวชี้วัดหรือคะแนนเต็มของด้านในสองปีต่างกัน ผลต่างจึงไม่แสดงความก้าวหน้า";
    }

    private static IEnumerable<string> Form(RuleBook book, DomainId? domain = null)
    {
        var indicators = book.Indicators.Where(i => domain is null || i.Domain == domain);
        return indicators.Select(i => $"{i.Domain}|{i.Id}|{i.Name}|{i.Phase}|{i.MaxMarks:0.####}|{string.Join(',', i.AppliesTo)}");
    }
}
