namespace LpaFunctions.Pipeline.Reports.Content;

public sealed record ReportTable
{
    /// <summary>Name of the sheet, up to 31 letters without : \ / ? * [ ].</summary>
    public required string Name { get; init; }
    public required string Caption { get; init; }
    public required IReadOnlyList<ReportColumn> Columns { get; init; }
    public required IReadOnlyList<IReadOnlyList<ReportCell>> Rows { get; init; }

    /// <summary>Said in the place of rows where there are none.</summary>
    public string WhenEmpty { get; init; } = "ไม่มีข้อมูล";

    /// <summary>The table with one more column that says the notice in each row: for files that have rows only.</summary>
    public ReportTable WithNotice(string? notice) =>
        notice is null
            ? this
            : this with
            {
                Columns = [.. Columns, new ReportColumn("notice", "ข้อควรทราบ", ColumnKind.Text, 30)],
                Rows = [.. Rows.Select(r => (IReadOnlyList<ReportCell>)[.. r, ReportCell.Plain(notice)])],
            };
}

/// <param name="Key">Column name of the CSV, in English.</param>
/// <param name="Title">Column head in Thai.</param>
/// <param name="Weight">Share of the width, in relation to the other columns.</param>
/// <param name="Group">Head over several columns with the same text.</param>
public sealed record ReportColumn(string Key, string Title, ColumnKind Kind, double Weight, string? Group = null);

public enum ColumnKind
{
    Text,

    /// <summary>Text in the middle of the column: a band, yes or no.</summary>
    Centred,

    /// <summary>Codes and hashes: never in Thai digits, never a number.</summary>
    Code,
    Integer,

    /// <summary>Marks, no more decimals than there are.</summary>
    Marks,

    /// <summary>Percent with two places.</summary>
    Percent,
}
