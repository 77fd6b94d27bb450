using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "domains": one row per LGO and domain, HPA included.</summary>
public static class DomainRows
{
    private static readonly IndicatorState[] States =
    [
        IndicatorState.Awarded,
        IndicatorState.Withheld,
        IndicatorState.Cut,
        IndicatorState.NoData,
        IndicatorState.Pilot,
    ];

    public static TableSpec Spec { get; } =
        new()
        {
            Name = "domains",
            TitleThai = "คะแนนรายด้าน",
            Description =
                "One row per LGO with results and domain (d1 to d5, or as many as the form has, and hpa). An LGO that took no part in HPA has no row for it.",
            PrimaryKey = ["year_be", "dla_code", "domain"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                Columns.Domain,
                Columns.FullMarks("full", "ด้าน", "the domain") with
                {
                    Required = true,
                },
                Columns.Marks("marks", "ด้าน", "the domain; empty where no mark was given"),
                Columns.Percent("percent", "ด้าน", "Marks over full marks"),
                new("book_full", ColumnType.Number, "คะแนนเต็มตามเกณฑ์", "Full marks of the LGO's type by the rule book, before any cut.")
                {
                    Unit = "คะแนน",
                    Min = 0,
                },
                new(
                    "cut_full",
                    ColumnType.Number,
                    "คะแนนเต็มที่ตัดฐาน",
                    "Full marks that were cut (ตัดฐาน): book_full less full. Of imported results the indicators that were cut are not known."
                )
                {
                    Unit = "คะแนน",
                    Min = 0,
                },
                .. States.Select(s => new TableColumn(
                    Names.Code(s).Replace('-', '_'),
                    ColumnType.Integer,
                    $"จำนวนตัวชี้วัด: {Thai(s)}",
                    $"Indicators in the state {Names.Code(s)}; empty for imported results, whose indicators are not known."
                )
                {
                    Unit = "ตัวชี้วัด",
                    Min = 0,
                }),
                new("origin", ColumnType.Text, "ที่มาของผล", "computed from evidence, or imported from a results table.")
                {
                    Required = true,
                    Values = ["computed", "imported"],
                },
                Columns.RuleBook,
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) => new(Spec, [.. announced.Lgos.SelectMany(l => Rows(announced, l))]);

    private static IEnumerable<IReadOnlyList<string?>> Rows(AnnouncedResults announced, AnnouncedLgo lgo) =>
        lgo.Marks is not { } marks
            ? []
            : marks.Domains.Append(marks.Hpa).OfType<DomainMarks>().Select(d => Row(announced, lgo, marks.Origin, d));

    private static IReadOnlyList<string?> Row(AnnouncedResults announced, AnnouncedLgo lgo, ResultOrigin origin, DomainMarks domain)
    {
        var book = FullMarksByBook(announced.RuleBook, lgo, origin, domain.Domain);
        var beyondForm = book is { } full && full >= domain.FullMarks ? full - domain.FullMarks : (decimal?)null;
        var counts = States.Select(s => origin == ResultOrigin.Imported ? null : Count(lgo, domain.Domain, s));

        return
        [
            announced.Announcement.Year.ToString(),
            lgo.Lgo.Code.Digits,
            Names.Code(domain.Domain),
            CellText.Marks(domain.FullMarks),
            CellText.Marks(domain.IsUnmarked ? null : domain.Marks),
            CellText.Percent(domain.Percent),
            CellText.Marks(book),
            CellText.Marks(beyondForm),
            .. counts,
            Names.Code(origin),
            announced.RuleBook.Version,
            null,
        ];
    }

    private static string? Count(AnnouncedLgo lgo, DomainId domain, IndicatorState state) =>
        CellText.Integer(lgo.Indicators.Count(i => i.Domain == domain && i.State == state));

    // Imported marks rest on the official form, computed ones on the indicators of the office's book, which may be fewer.
    private static decimal? FullMarksByBook(RuleBook book, AnnouncedLgo lgo, ResultOrigin origin, DomainId domain)
    {
        if (origin == ResultOrigin.Computed)
        {
            return lgo.Indicators.Where(i => i.Domain == domain && i.State != IndicatorState.Pilot).Sum(i => i.FullMarks);
        }

        var stated = book.Domains.FirstOrDefault(d => d.Id == domain)?.FullMarks;
        return stated?.TryGetValue(lgo.Lgo.Type, out var full) == true ? full : null;
    }

    private static string Thai(IndicatorState state) =>
        state switch
        {
            IndicatorState.Awarded => "ให้คะแนนแล้ว",
            IndicatorState.Withheld => "ยังให้คะแนนไม่ได้",
            IndicatorState.Cut => "ตัดฐาน",
            IndicatorState.NoData => "ไม่มีหลักฐาน",
            _ => "นำร่อง",
        };
}
