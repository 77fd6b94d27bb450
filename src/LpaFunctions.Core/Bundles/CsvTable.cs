using System.Text;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Core.Bundles;

/// <summary>A table as CSV: UTF-8 without a byte-order mark, which data tools take for a part of the first column's name; comma, '\n', quotes only where they are needed. Excel's face of the same tables is the workbook.</summary>
public static class CsvTable
{
    public static CompiledFile Write(PublishedTable table)
    {
        var text = new StringBuilder();
        AppendRow(text, table.Spec.Columns.Select(c => (string?)c.Name));
        foreach (var row in table.Rows)
        {
            AppendRow(text, row);
        }

        return new CompiledFile($"{table.Spec.Name}.csv", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            if (cell is null)
            {
                continue;
            }

            if (cell.AsSpan().ContainsAny(",\"\r\n"))
            {
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(cell);
            }
        }

        text.Append('\n');
    }
}
