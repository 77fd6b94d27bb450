using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.QuestPdf;

/// <summary>Writes a table; its head stands again on every page.</summary>
internal static class QuestPdfTable
{
    public static void Write(IContainer place, Report report, ReportTable table) =>
        place.Column(column =>
        {
            column.Item().Text(PrintedText.Prepare(report, table.Caption)).Bold();
            column
                .Item()
                .Table(grid =>
                {
                    grid.ColumnsDefinition(columns =>
                    {
                        foreach (var c in table.Columns)
                        {
                            columns.RelativeColumn((float)c.Weight);
                        }
                    });
                    grid.Header(header =>
                    {
                        foreach (var c in table.Columns)
                        {
                            header
                                .Cell()
                                .Border(0.5f)
                                .Padding(2)
                                .AlignCenter()
                                .Text(PrintedText.Prepare(report, c.Group is { } group ? $"{group} {c.Title}" : c.Title))
                                .Bold()
                                .FontSize(9);
                        }
                    });
                    foreach (var row in table.Rows)
                    {
                        for (var i = 0; i < row.Count; i++)
                        {
                            var kind = table.Columns[i].Kind;
                            // A code keeps its own digits.
                            var text = kind == ColumnKind.Code ? row[i].Text : PrintedText.Prepare(report, row[i].Text);
                            Aligned(grid.Cell().Border(0.5f).Padding(2), row[i], kind).Text(text).FontSize(9);
                        }
                    }
                });
        });

    private static IContainer Aligned(IContainer cell, ReportCell content, ColumnKind kind) =>
        (content.Number, kind) switch
        {
            (not null, _) => cell.AlignRight(),
            (null, ColumnKind.Text) => cell.AlignLeft(),
            _ => cell.AlignCenter(),
        };
}
