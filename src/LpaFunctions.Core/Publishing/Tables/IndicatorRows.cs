using LpaFunctions.Core.Publishing.Cells;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "indicators": one row per LGO and indicator of computed results.</summary>
public static class IndicatorRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "indicators",
            TitleThai = "คะแนนรายตัวชี้วัด",
            Description =
                "One row per LGO and indicator where marks were computed from evidence. Imported results have none. Nothing that stands in the evidence itself is here, only its hash.",
            PrimaryKey = ["year_be", "dla_code", "indicator"],
            ForeignKeys =
            [
                new(["year_be", "dla_code"], "results", ["year_be", "dla_code"]),
                new(["year_be", "indicator"], "rulebook-indicators", ["year_be", "indicator"]),
            ],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                Columns.Domain,
                new("indicator", ColumnType.Text, "ตัวชี้วัด", "Id of the indicator in the rule book of the year.") { Required = true },
                new(
                    "state",
                    ColumnType.Text,
                    "สถานะ",
                    "awarded, withheld (evidence, but no mark yet), cut (ตัดฐาน), no-data, or pilot (shown, never summed)."
                )
                {
                    Required = true,
                    Values = ["awarded", "withheld", "cut", "no-data", "pilot"],
                },
                new("marks", ColumnType.Number, "คะแนน", "Marks given; empty where none are.") { Unit = "คะแนน", Min = 0 },
                new("full", ColumnType.Number, "คะแนนเต็ม", "Full marks of the indicator.")
                {
                    Required = true,
                    Unit = "คะแนน",
                    Min = 0,
                },
                new("standing", ColumnType.Text, "การยืนยัน", "confirmed by an assessor, or provisional.")
                {
                    Required = true,
                    Values = ["confirmed", "provisional"],
                },
                Columns.RuleBook,
                new(
                    "evidence_sha256",
                    ColumnType.Text,
                    "ค่าแฮชของหลักฐาน",
                    "SHA-256 of every evidence file behind the mark, divided by a space."
                )
                {
                    Pattern = "[0-9a-f]{64}( [0-9a-f]{64})*",
                },
                new(
                    "illustrative",
                    ColumnType.YesNo,
                    "คิดจากเกณฑ์ตัวอย่าง",
                    "true where the marks come from an illustrative rule, which stands in no official form; never of marks that a person gave."
                )
                {
                    IsNew = true,
                },
                Columns.Notice with
                {
                    Description = "Says in Thai of an illustrative mark that it is one; empty of every other.",
                },
            ],
        };

    // The longest table of all: what its rows have in common is said once.
    public static PublishedTable Build(AnnouncedResults announced)
    {
        var year = announced.Announcement.Year.ToString();
        var book = announced.RuleBook.Version;
        return new PublishedTable(Spec, [.. announced.Lgos.SelectMany(l => Rows(year, l.Lgo.Code.Digits, book, l.Indicators))]);
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(
        string year,
        string lgo,
        string book,
        IReadOnlyList<AnnouncedIndicator> indicators
    ) => indicators.Select(i => Row(year, lgo, book, i));

    private static IReadOnlyList<string?> Row(string year, string lgo, string book, AnnouncedIndicator indicator) =>
        [
            year,
            lgo,
            Names.Code(indicator.Domain),
            indicator.Indicator.ToString(),
            Names.Code(indicator.State),
            CellText.Marks(indicator.Marks),
            CellText.Marks(indicator.FullMarks),
            Names.Code(indicator.Standing),
            book,
            CellText.Text(string.Join(' ', indicator.EvidenceHashes)),
            CellText.YesNo(indicator.IsIllustrative),
            indicator.IsIllustrative ? IllustrativeMarks.OfOneMark : null,
        ];
}
