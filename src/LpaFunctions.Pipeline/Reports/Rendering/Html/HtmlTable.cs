using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Html;

/// <summary>Writes a table; its head stands again on every page.</summary>
internal static class HtmlTable
{
    /// <summary>So few rows are kept on one page.</summary>
    private const int Short = 12;

    public static void Write(HtmlWriter html, ReportTable table)
    {
        _ = table.Rows.Count <= Short ? html.Write($"""<table class="short">""") : html.Write($"<table>");
        html.Write($"<caption>{table.Caption:prose}</caption><colgroup>");
        var all = table.Columns.Sum(c => c.Weight);
        foreach (var column in table.Columns)
        {
            html.Write($"<col style=\"width:{column.Weight * 100 / all:0.##}%\">");
        }

        html.Write($"</colgroup><thead>");
        Head(html, table.Columns);
        html.Write($"</thead>\n<tbody>\n");
        if (table.Rows.Count == 0)
        {
            html.Write($"<tr><td colspan=\"{table.Columns.Count}\" class=\"c\">{table.WhenEmpty}</td></tr>\n");
        }

        foreach (var row in table.Rows)
        {
            html.Write($"<tr>");
            for (var i = 0; i < table.Columns.Count; i++)
            {
                Cell(html, table.Columns[i].Kind, row[i]);
            }

            html.Write($"</tr>\n");
        }

        html.Write($"</tbody></table>\n");
    }

    private static void Head(HtmlWriter html, IReadOnlyList<ReportColumn> columns)
    {
        var grouped = columns.Any(c => c.Group is not null);
        html.Write($"<tr>");
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Group is not { } group)
            {
                _ = grouped
                    ? html.Write($"""<th scope="col" rowspan="2">{columns[i].Title}</th>""")
                    : html.Write($"""<th scope="col">{columns[i].Title}</th>""");
            }
            else if (i == 0 || columns[i - 1].Group != group)
            {
                var span = columns.Skip(i).TakeWhile(c => c.Group == group).Count();
                html.Write($"""<th scope="colgroup" colspan="{span}">{group}</th>""");
            }
        }

        html.Write($"</tr>");
        if (grouped)
        {
            html.Write($"<tr>");
            foreach (var column in columns.Where(c => c.Group is not null))
            {
                html.Write($"""<th scope="col">{column.Title}</th>""");
            }

            html.Write($"</tr>");
        }
    }

    private static void Cell(HtmlWriter html, ColumnKind kind, ReportCell cell)
    {
        switch (kind)
        {
            case ColumnKind.Text:
                html.Write($"<td>{cell.Text:prose}</td>");
                break;
            case ColumnKind.Code:
                html.Write($"""<td class="c">{cell.Text:as-is}</td>""");
                break;
            default:
                html.Write($"""<td class="{Place(kind, cell)}">{cell.Text}</td>""");
                break;
        }
    }

    // Numbers stand on the right, what stands in their place in the middle.
    private static string Place(ColumnKind kind, ReportCell cell) => kind == ColumnKind.Centred || cell.Number is null ? "c" : "r";
}
