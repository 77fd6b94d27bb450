using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>A table of a report, column by column: its key in the CSV, its head, its share of the width, and what a row has in it.</summary>
/// <typeparam name="TRow">What one row is about.</typeparam>
internal sealed class TableBuilder<TRow>
{
    private readonly List<ReportColumn> _columns = [];
    private readonly List<Func<TRow, ReportCell>> _cells = [];

    public void Text(string key, string head, double weight, Func<TRow, string?> value) =>
        Add(new(key, head, ColumnKind.Text, weight), row => ReportCell.Plain(value(row)));

    public void Centred(string key, string head, double weight, Func<TRow, string?> value) =>
        Add(new(key, head, ColumnKind.Centred, weight), row => ReportCell.Plain(value(row)));

    public void Code(string key, string head, double weight, Func<TRow, string> value) =>
        Add(new(key, head, ColumnKind.Code, weight), row => ReportCell.Plain(value(row)));

    public void Integer(string key, string head, double weight, Func<TRow, int?> value) =>
        Add(new(key, head, ColumnKind.Integer, weight), row => ReportCell.Integer(value(row)));

    /// <param name="group">Head over several columns with the same text; null for none.</param>
    public void Marks(string key, string head, double weight, Func<TRow, decimal?> value, string? group = null) =>
        Add(new(key, head, ColumnKind.Marks, weight, group), row => ReportCell.Marks(value(row)));

    /// <param name="group">As of <see cref="Marks"/>.</param>
    public void Percent(string key, string head, double weight, Func<TRow, decimal?> value, string? group = null) =>
        Add(new(key, head, ColumnKind.Percent, weight, group), row => ReportCell.Percent(value(row)));

    /// <summary>A difference of percentages, with its sign.</summary>
    public void Change(string key, string head, double weight, Func<TRow, decimal?> value) =>
        Add(new(key, head, ColumnKind.Percent, weight), row => ReportCell.Change(value(row)));

    /// <param name="name">Of the sheet.</param>
    public ReportTable Build(string name, string caption, IEnumerable<TRow> rows) =>
        new()
        {
            Name = name,
            Caption = caption,
            Columns = _columns,
            Rows = [.. rows.Select(row => _cells.ConvertAll(cell => cell(row)))],
        };

    private void Add(ReportColumn column, Func<TRow, ReportCell> cell)
    {
        _columns.Add(column);
        _cells.Add(cell);
    }
}
