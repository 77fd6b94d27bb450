using System.Text;

namespace LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

/// <summary>Rows of text as CSV for a spreadsheet: UTF-8 with a byte-order mark, so that Excel reads Thai.</summary>
public static class CsvLines
{
    public static byte[] Render(IEnumerable<IReadOnlyList<string>> rows)
    {
        var csv = new StringBuilder();
        foreach (var row in rows)
        {
            csv.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    /// <summary>A text that begins like a formula would be run by a spreadsheet.</summary>
    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
