using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>The sheet that explains every column of every table.</summary>
internal static class Dictionary
{
    private static readonly TableSpec Spec = new()
    {
        Name = "dictionary",
        TitleThai = "พจนานุกรมข้อมูล",
        Description = "One row per column of every table.",
        PrimaryKey = ["table", "column"],
        Columns =
        [
            new("table", ColumnType.Text, "ตาราง", "Table."),
            new("table_title", ColumnType.Text, "ชื่อตาราง", "Title of the table."),
            new("column", ColumnType.Text, "คอลัมน์", "Column."),
            new("title", ColumnType.Text, "ชื่อคอลัมน์", "Title of the column."),
            new("type", ColumnType.Text, "ชนิด", "Type of its values."),
            new("unit", ColumnType.Text, "หน่วย", "Unit."),
            new("required", ColumnType.YesNo, "ต้องมีค่า", "Whether no row leaves it empty."),
            new("values", ColumnType.Text, "ค่าที่เป็นไปได้", "Its values, where they are a list."),
            new("description", ColumnType.Text, "คำอธิบาย", "Description."),
        ],
    };

    public static PublishedTable Build(IEnumerable<PublishedTable> tables) =>
        new(Spec, [.. tables.SelectMany(t => t.Spec.Columns.Select(c => Row(t.Spec, c)))]);

    private static IReadOnlyList<string?> Row(TableSpec table, TableColumn column) =>
        [
            table.Name,
            table.TitleThai,
            column.Name,
            column.TitleThai,
            column.Type.ToString(),
            column.Unit,
            CellText.YesNo(column.Required),
            CellText.Text(string.Join(", ", column.Values)),
            column.Description,
        ];
}
