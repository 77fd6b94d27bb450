using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "rulebook-indicators": the indicators of the frozen rule book.</summary>
public static class RuleBookRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "rulebook-indicators",
            TitleThai = "ตัวชี้วัดตามเกณฑ์",
            Description = "One row per indicator of the rule book that the results rest on; rulebook.json holds the whole book.",
            PrimaryKey = ["year_be", "indicator"],
            Columns =
            [
                Columns.Year,
                new(
                    "indicator",
                    ColumnType.Text,
                    "ตัวชี้วัด",
                    "Id of the indicator. Ids of different years do not name the same indicator."
                )
                {
                    Required = true,
                },
                Columns.Domain,
                new("unit", ColumnType.Text, "หน่วย/หมวด", "Unit of the form under which it stands."),
                new("name", ColumnType.Text, "ชื่อตัวชี้วัด", "Name of the indicator, in Thai.") { Required = true },
                new("phase", ColumnType.Text, "ระยะ", "core, pilot (shown, never summed) or optional.")
                {
                    Required = true,
                    Values = ["core", "pilot", "optional"],
                },
                new("full", ColumnType.Number, "คะแนนเต็ม", "Full marks.")
                {
                    Required = true,
                    Unit = "คะแนน",
                    Min = 0,
                },
                new("owner", ColumnType.Text, "หน่วยงานเจ้าของ", "Agency that owns the indicator."),
                new(
                    "rule",
                    ColumnType.Text,
                    "วิธีให้คะแนน",
                    "How marks come from the evidence, in Thai; empty where only a person gives them."
                ),
                new(
                    "real",
                    ColumnType.YesNo,
                    "ตัวชี้วัดจริง",
                    "true where the indicator stands in an official form, false for an illustrative entry."
                )
                {
                    Required = true,
                },
                new(
                    "rubric_real",
                    ColumnType.YesNo,
                    "เกณฑ์คะแนนจริง",
                    "true where the bounds and marks of every band are the official ones; the column rule says it band by band."
                )
                {
                    Required = true,
                },
                new("source", ColumnType.Text, "แหล่งที่มา", "Where the knowledge comes from.") { Required = true },
                Columns.RuleBook,
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced) =>
        new(Spec, [.. announced.RuleBook.Indicators.Select(i => Row(announced.RuleBook, i))]);

    private static IReadOnlyList<string?> Row(RuleBook book, Indicator indicator) =>
        [
            book.Year.ToString(),
            indicator.Id.ToString(),
            Names.Code(indicator.Domain),
            CellText.Text(indicator.Unit),
            indicator.Name,
            Names.Code(indicator.Phase),
            CellText.Marks(indicator.MaxMarks),
            CellText.Text(indicator.Owner),
            CellText.Text(Rule(indicator)),
            CellText.YesNo(indicator.Provenance.Real),
            CellText.YesNo(indicator.HasOnlyRealBands),
            indicator.Provenance.Source,
            book.Version,
            null,
        ];

    private static string Rule(Indicator indicator) =>
        indicator.Rubric is null ? "" : string.Join(" / ", indicator.Rubric.Describe(indicator.ListFields()));
}
