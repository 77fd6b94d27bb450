using System.Runtime.CompilerServices;
using System.Text;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Core.Bundles;

/// <summary>A table as CSV: UTF-8 without a byte-order mark, which data tools take for a part of the first column's name; comma, '\n', quotes only where they are needed. Excel's face of the same tables is the workbook.</summary>
public static class CsvTable
{
    public static CompiledFile Write(PublishedTable table)
    {
        var text = new StringBuilder();
        AppendRow(text, [.. table.Spec.Columns.Select(c => c.Name)]);
        foreach (var row in table.Rows)
        {
            AppendRow(text, row);
        }

        return new CompiledFile($"{table.Spec.Name}.csv", Encoding.UTF8.GetBytes(text.ToString()));
    }

    // Optimized at once: a host that publishes one province and ends would write all its cells in the slow first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AppendRow(StringBuilder text, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            if (cells[i] is not { } cell)
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
