using LpaFunctions.Core.Publishing.Cells;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>
/// Table "quality": the five dimensions of the government data quality standard มรด. 5:2565, each computed over the tables of the
/// bundle and never typed in.
/// </summary>
public static class QualityRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "quality",
            TitleThai = "คุณภาพข้อมูลตาม มรด. 5:2565",
            Description =
                "One row per check of the five dimensions of มรด. 5:2565 (accuracy and completeness, consistency, fitness for the user, currency, availability), computed over this bundle.",
            PrimaryKey = ["dimension", "check"],
            Columns =
            [
                new("dimension", ColumnType.Text, "มิติ", "Dimension of the standard.")
                {
                    Required = true,
                    Values = ["accuracy-completeness", "consistency", "fitness", "currency", "availability"],
                },
                new("dimension_name", ColumnType.Text, "ชื่อมิติ", "Dimension in Thai.") { Required = true },
                new("check", ColumnType.Text, "ข้อตรวจ", "What was counted, in Thai.") { Required = true },
                new("value", ColumnType.Integer, "นับได้", "How many are right, or the days counted.") { Required = true },
                new("out_of", ColumnType.Integer, "จากทั้งหมด", "Out of how many; empty for days.") { Min = 0 },
                new("passed", ColumnType.YesNo, "ผ่าน", "Whether the check is met in full.") { Required = true },
                Columns.Notice,
            ],
        };

    /// <param name="tables">Every other table of the bundle.</param>
    /// <param name="formats">Open formats that each table is published in.</param>
    /// <param name="hasContact">Whether the publisher's address for questions is set.</param>
    public static PublishedTable Build(AnnouncedResults announced, IReadOnlyList<PublishedTable> tables, int formats, bool hasContact)
    {
        IReadOnlyList<IReadOnlyList<string?>> rows =
        [
            .. Accuracy(announced, tables),
            .. Consistency(tables),
            Fitness(tables),
            Currency(announced.Announcement),
            Row("availability", "รูปแบบเปิดของแต่ละตาราง (CSV, JSON, XLSX)", formats, 3),
            Row("availability", "มีหน่วยงานและอีเมลให้สอบถาม", hasContact ? 1 : 0, 1),
        ];
        return new PublishedTable(Spec, rows).WithNotice(announced.Announcement.Illustrative?.Sentence);
    }

    private static IEnumerable<IReadOnlyList<string?>> Accuracy(AnnouncedResults announced, IReadOnlyList<PublishedTable> tables)
    {
        var withResult = announced.Lgos.Count(l => l.Marks is not null);
        yield return Row("accuracy-completeness", "อปท. ที่มีผลการประเมิน", withResult, announced.Lgos.Count);

        var required = tables.Sum(t => t.Rows.Count * t.Spec.Columns.Count(c => c.Required));
        yield return Row("accuracy-completeness", "ช่องที่ต้องมีค่าและมีค่า", tables.Sum(Filled), required);

        var results = tables[0];
        var agreeing = results.Rows.Count(r => TableChecks.SumsAgree(results.Spec, r));
        yield return Row("accuracy-completeness", "แถวที่คะแนนรวมเท่ากับผลบวกของทุกด้าน", agreeing, results.Rows.Count);

        var given = announced.Lgos.SelectMany(l => l.Indicators).Where(i => i.State == IndicatorState.Awarded).ToArray();
        var real = given.Count(i => !i.CountsIllustratively);
        yield return Row("accuracy-completeness", "คะแนนรายตัวชี้วัดที่ไม่ได้คิดจากเกณฑ์ตัวอย่าง", real, given.Length);
    }

    private static IEnumerable<IReadOnlyList<string?>> Consistency(IReadOnlyList<PublishedTable> tables)
    {
        var keys = tables.Sum(t => t.Rows.Count);
        yield return Row("consistency", "แถวที่รหัสหลักไม่ซ้ำ", tables.Sum(TableChecks.UniqueKeys), keys);

        var (references, held) = TableChecks.ForeignKeys(tables);
        yield return Row("consistency", "การอ้างอิงระหว่างตารางที่พบปลายทาง", held, references);
    }

    private static IReadOnlyList<string?> Fitness(IReadOnlyList<PublishedTable> tables)
    {
        var columns = tables.SelectMany(t => t.Spec.Columns).ToArray();
        var described = columns.Count(c => c.TitleThai.Length > 0 && c.Description.Length > 0);
        return Row("fitness", "คอลัมน์ที่มีชื่อไทยและคำอธิบาย", described, columns.Length);
    }

    // Results of year N inspect the fiscal year that ended on 30 September N-1; they are useful before the next one is over.
    private static IReadOnlyList<string?> Currency(Announcement announcement)
    {
        var days = announcement.Date.DayNumber - announcement.Year.InspectedTo.DayNumber;
        return
        [
            "currency",
            Thai("currency"),
            "จำนวนวันจากสิ้นปีงบประมาณที่ตรวจถึงวันประกาศ (ไม่เกิน 365 วัน)",
            CellText.Integer(days),
            null,
            CellText.YesNo(days is >= 0 and <= 365),
            null,
        ];
    }

    private static int Filled(PublishedTable table)
    {
        int[] required = [.. table.Spec.Columns.Index().Where(c => c.Item.Required).Select(c => c.Index)];
        return table.Rows.Sum(r => required.Count(i => r[i] is not null));
    }

    private static IReadOnlyList<string?> Row(string dimension, string check, int value, int outOf) =>
        [dimension, Thai(dimension), check, CellText.Integer(value), CellText.Integer(outOf), CellText.YesNo(value == outOf), null];

    private static string Thai(string dimension) =>
        dimension switch
        {
            "accuracy-completeness" => "ความถูกต้องและสมบูรณ์",
            "consistency" => "ความสอดคล้องกัน",
            "fitness" => "ตรงตามความต้องการของผู้ใช้",
            "currency" => "ความเป็นปัจจุบัน",
            _ => "ความพร้อมใช้",
        };
}
