using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Fields;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "values": the numbers behind marks, as far as the rule book of the year marks their fields public.</summary>
public static class ValueRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "values",
            TitleThai = "ค่าที่ใช้คิดคะแนน",
            Description =
                "One row per LGO, indicator and field that the rule book marks public, where the mark is the one that the rule gives from it. Numbers, dates, yes and no only; what documents say in words is never published.",
            IsNew = true,
            PrimaryKey = ["year_be", "dla_code", "indicator", "field"],
            ForeignKeys = [new(["year_be", "dla_code", "indicator"], "indicators", ["year_be", "dla_code", "indicator"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                new("indicator", ColumnType.Text, "ตัวชี้วัด", "Id of the indicator in the rule book of the year.") { Required = true },
                new("field", ColumnType.Text, "ช่องข้อมูล", "Id of the field within the indicator.") { Required = true },
                new("label", ColumnType.Text, "ชื่อช่องข้อมูล", "What the value is, in the words of the rule book.") { Required = true },
                new("unit", ColumnType.Text, "หน่วย", "Unit of the number, in Thai; empty where it has none."),
                new("number", ColumnType.Number, "ตัวเลข", "The value of a numeric field."),
                new("date", ColumnType.Text, "วันที่", "The value of a date field, C.E.") { Pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}" },
                new("yes", ColumnType.YesNo, "ใช่", "The value of a field that is yes or no."),
                Columns.Notice,
            ],
        };

    public static PublishedTable Build(AnnouncedResults announced)
    {
        var book = announced.RuleBook.Indicators.ToDictionary(i => i.Id);
        var rows =
            from lgo in announced.Lgos
            from indicator in lgo.Indicators
            from value in indicator.Values ?? []
            let field = book.GetValueOrDefault(indicator.Indicator)?.ListFields().Find(value.FieldId)
            where field is { Public: true }
            select Row(announced, lgo, indicator.Indicator, field, value);
        return new PublishedTable(Spec, [.. rows]);
    }

    private static IReadOnlyList<string?> Row(
        AnnouncedResults announced,
        AnnouncedLgo lgo,
        IndicatorId indicator,
        FieldSpec field,
        PublicValue value
    ) =>
        [
            announced.Announcement.Year.ToString(),
            lgo.Lgo.Code.Digits,
            indicator.ToString(),
            field.Id,
            field.Labels[0],
            CellText.Text(field.Unit),
            CellText.Marks(value.Number),
            value.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            CellText.YesNo(value.Yes),
            null,
        ];
}
