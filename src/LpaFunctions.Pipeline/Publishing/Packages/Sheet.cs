using System.Runtime.CompilerServices;
using System.Text;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>One table as a worksheet: column names in a frozen first row with a filter, text in the cells and no shared strings.</summary>
internal static class Sheet
{
    private const int NarrowestColumn = 8;
    private const int WidestColumn = 48;
    private static readonly string TwoPlaces = $" s=\"{WorkbookStyles.TwoPlaces}\"";
    private static readonly string Header = $" s=\"{WorkbookStyles.Header}\"";

    public static string Xml(PublishedTable table, bool selected)
    {
        var columns = table.Spec.Columns;
        var letters = Enumerable.Range(0, columns.Count).Select(Letters).ToArray();
        var xml = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        );
        xml.Append("<sheetViews><sheetView workbookViewId=\"0\"")
            .Append(selected ? " tabSelected=\"1\"" : "")
            .Append("><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Append($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Width(table, i)}\" customWidth=\"1\"/>");
        }

        xml.Append("</cols><sheetData>");
        AppendRow(xml, 1, letters, columns, [.. columns.Select(c => c.Name)], header: true);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            AppendRow(xml, row + 2, letters, columns, table.Rows[row], header: false);
        }

        return xml.Append($"</sheetData><autoFilter ref=\"A1:{letters[^1]}{table.Rows.Count + 1}\"/></worksheet>").ToString();
    }

    // Optimized at once, as the compressor is: three hundred thousand cells are over before the runtime would notice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AppendRow(
        StringBuilder xml,
        int number,
        string[] letters,
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<string?> cells,
        bool header
    )
    {
        xml.Append("<row r=\"").Append(number).Append("\">");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell)
            {
                AppendCell(
                    xml.Append("<c r=\"").Append(letters[i]).Append(number).Append('"'),
                    header ? ColumnType.Text : columns[i].Type,
                    cell,
                    header
                );
            }
        }

        xml.Append("</row>");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AppendCell(StringBuilder xml, ColumnType type, string cell, bool header)
    {
        switch (type)
        {
            case ColumnType.Integer:
                xml.Append("><v>").Append(cell).Append("</v></c>");
                break;

            case ColumnType.Number:
                // "78.13" and "92.00" are percentages; marks are written as short as they can be.
                xml.Append(cell.Length > 3 && cell[^3] == '.' ? TwoPlaces : "").Append("><v>").Append(cell).Append("</v></c>");
                break;

            case ColumnType.YesNo:
                xml.Append(" t=\"b\"><v>").Append(cell == "true" ? '1' : '0').Append("</v></c>");
                break;

            default:
                AppendText(xml.Append(header ? Header : ""), cell);
                break;
        }
    }

    private static void AppendText(StringBuilder xml, string cell) =>
        xml.Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Packages.Xml.Text(cell)).Append("</t></is></c>");

    private static int Width(PublishedTable table, int column)
    {
        var longest = table.Spec.Columns[column].Name.Length + 3;
        foreach (var row in table.Rows.Take(200))
        {
            longest = Math.Max(longest, row[column]?.Length ?? 0);
        }

        return Math.Clamp(longest + 2, NarrowestColumn, WidestColumn);
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
