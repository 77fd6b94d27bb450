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
                    text.Append(file)
                        .Append('\t')
                        .Append(page.Number)
                        .Append('\t')
                        .Append(number + 1)
                        .Append('\t')
                        .Append(cell.Row + 1)
                        .Append('\t')
                        .Append(cell.Column + 1)
                        .Append('\t')
                        .Append(cell.RowSpan)
                        .Append('\t')
                        .Append(cell.ColumnSpan)
                        .Append('\t')
                        .Append(Escape(cell.Text))
                        .Append('\t')
                        .Append(cell.Confidence.ToString("0.##", CultureInfo.InvariantCulture))
                        .Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
}
