using System.Globalization;
using System.Text;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

/// <summary>The main table of a report as CSV: UTF-8 with a byte-order mark, so that Excel opens it, heads in English, numbers with a full stop. No value is an empty cell.</summary>
public static class CsvReport
{
    /// <exception cref="ArgumentException">The report has no table.</exception>
    public static byte[] Render(Report report)
    {
        var table = report.MainTable ?? throw new ArgumentException("The report has no table.", nameof(report));
        var csv = new StringBuilder();
        table = table.WithNotice(report.Notice);
        csv.AppendJoin(',', table.Columns.Select(c => c.Key)).Append("\r\n");
        foreach (var row in table.Rows)
        {
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static string Cell(ReportCell cell)
    {
        if (cell.Number is { } number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        return CsvLines.Cell(cell.Text == ReportCell.Nothing ? "" : cell.Text);
    }
}
