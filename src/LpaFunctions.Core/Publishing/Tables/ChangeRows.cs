using LpaFunctions.Core.Publishing.Cells;

namespace LpaFunctions.Core.Publishing.Tables;

/// <summary>Table "changes": what a correction changed, for programs that hold the version before.</summary>
public static class ChangeRows
{
    public static TableSpec Spec { get; } =
        new()
        {
            Name = "changes",
            TitleThai = "รายการแก้ไขจากรุ่นก่อน",
            Description =
                "One row per cell of the table results that differs from the version before; empty in version 1. The reason stands in bundle.json.",
            PrimaryKey = ["year_be", "dla_code", "column"],
            ForeignKeys = [new(["year_be", "dla_code"], "results", ["year_be", "dla_code"])],
            Columns =
            [
                Columns.Year,
                Columns.LgoCode,
                new("column", ColumnType.Text, "คอลัมน์", "Column of the table results.") { Required = true },
                new("before", ColumnType.Text, "ค่าเดิม", "Value in the version before; empty where it had none."),
                new("after", ColumnType.Text, "ค่าใหม่", "Value in this version; empty where it has none."),
                Columns.Notice,
            ],
        };

    /// <param name="before">The table results of the version before; null for the first version.</param>
    public static PublishedTable Build(PublishedTable results, PublishedTable? before)
    {
        if (before is null)
        {
            return new PublishedTable(Spec, []);
        }

        var code = results.Spec.IndexOf("dla_code");
        var old = before.Rows.ToDictionary(r => r[code]!);
        return new PublishedTable(Spec, [.. results.Rows.SelectMany(r => Changes(results.Spec, r, old.GetValueOrDefault(r[code]!), code))]);
    }

    private static IEnumerable<IReadOnlyList<string?>> Changes(
        TableSpec spec,
        IReadOnlyList<string?> row,
        IReadOnlyList<string?>? before,
        int code
    )
    {
        for (var i = code + 1; i < spec.Columns.Count; i++)
        {
            if (before?[i] != row[i])
            {
                yield return [row[0], row[code], spec.Columns[i].Name, before?[i], row[i], null];
            }
        }
    }
}
