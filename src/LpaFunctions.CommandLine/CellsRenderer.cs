using System.Globalization;
using System.Text;
using LpaFunctions.Reading.Documents;

namespace LpaFunctions.CommandLine;

/// <summary>Every table cell as a row of tab-separated values; page, table, row and column count from 1.</summary>
internal sealed class CellsRenderer : IDocumentRenderer
{
    public string Header => "file\tpage\ttable\trow\tcolumn\trowSpan\tcolumnSpan\ttext\tconfidence\n";

    public string Render(string file, Document document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            for (var number = 0; number < page.Tables.Count; number++)
            {
                foreach (var cell in page.Tables[number].Cells)
                {
                    var place = $"{file}\t{page.Number}\t{number + 1}";
                    text.Append(CultureInfo.InvariantCulture, $"{place}\t{Row(cell)}\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Row(TableCell cell)
    {
        var extent = $"{cell.Row + 1}\t{cell.Column + 1}\t{cell.RowSpan}\t{cell.ColumnSpan}";
        return $"{extent}\t{Escape(cell.Text)}\t{cell.Confidence.ToString("0.##", CultureInfo.InvariantCulture)}";
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
}
