using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Writes a table; its head stands again on every page.</summary>
internal static class HtmlTable
{
    /// <summary>So few rows are kept on one page.</summary>
    private const int Short = 12;

    public static void Write(HtmlWriter html, ReportTable table)
    {
        html.Raw(table.Rows.Count <= Short ? "<table class=\"short\">" : "<table>").Element("caption", table.Caption).Raw("<colgroup>");
        var all = table.Columns.Sum(c => c.Weight);
        foreach (var column in table.Columns)
        {
            html.Raw($"<col style=\"width:{column.Weight * 100 / all:0.##}%\">");
        }

        html.Raw("</colgroup><thead>");
        Head(html, table.Columns);
        html.Raw("</thead>\n<tbody>\n");
        if (table.Rows.Count == 0)
        {
            html.Raw($"<tr><td colspan=\"{table.Columns.Count}\" class=\"c\">").Text(table.WhenEmpty).Raw("</td></tr>\n");
        }

        foreach (var row in table.Rows)
        {
            html.Raw("<tr>");
            for (var i = 0; i < table.Columns.Count; i++)
            {
                Cell(html, table.Columns[i].Kind, row[i]);
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table>\n");
    }

    private static void Head(HtmlWriter html, IReadOnlyList<ReportColumn> columns)
    {
        var grouped = columns.Any(c => c.Group is not null);
        html.Raw("<tr>");
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Group is not { } group)
            {
                html.Raw(grouped ? "<th scope=\"col\" rowspan=\"2\">" : "<th scope=\"col\">").Text(columns[i].Title).Raw("</th>");
            }
            else if (i == 0 || columns[i - 1].Group != group)
            {
                html.Raw($"<th scope=\"colgroup\" colspan=\"{columns.Skip(i).TakeWhile(c => c.Group == group).Count()}\">")
                    .Text(group)
                    .Raw("</th>");
            }
        }

        html.Raw("</tr>");
        if (grouped)
        {
            html.Raw("<tr>");
            foreach (var column in columns.Where(c => c.Group is not null))
            {
                html.Raw("<th scope=\"col\">").Text(column.Title).Raw("</th>");
            }

            html.Raw("</tr>");
        }
    }

    private static void Cell(HtmlWriter html, ColumnKind kind, ReportCell cell)
    {
        var style = kind switch
        {
            ColumnKind.Text => "<td>",
            ColumnKind.Centred or ColumnKind.Code => "<td class=\"c\">",
            _ when cell.Number is null => "<td class=\"c\">",
            _ => "<td class=\"r\">",
        };
        html.Raw(style);
        _ = kind switch
        {
            ColumnKind.Code => html.Verbatim(cell.Text),
            ColumnKind.Text => html.Prose(cell.Text),
            _ => html.Text(cell.Text),
        };
        html.Raw("</td>");
    }
}
