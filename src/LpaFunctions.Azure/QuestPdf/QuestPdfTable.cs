using LpaFunctions.Pipeline.Reports.Content;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.QuestPdf;

/// <summary>Writes a table; its head stands again on every page.</summary>
internal static class QuestPdfTable
{
    public static void Write(IContainer place, Report report, ReportTable table) =>
        place.Column(column =>
        {
            column.Item().Text(QuestPdfBlocks.Of(report, table.Caption)).Bold();
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
                                .Text(QuestPdfBlocks.Of(report, c.Group is { } group ? $"{group} {c.Title}" : c.Title))
                                .Bold()
                                .FontSize(9);
                        }
                    });
                    foreach (var row in table.Rows)
                    {
                        for (var i = 0; i < row.Count; i++)
                        {
                            var cell = grid.Cell().Border(0.5f).Padding(2);
                            var aligned =
                                row[i].Number is not null ? cell.AlignRight()
                                : table.Columns[i].Kind == ColumnKind.Text ? cell.AlignLeft()
                                : cell.AlignCenter();
                            aligned
                                .Text(table.Columns[i].Kind == ColumnKind.Code ? row[i].Text : QuestPdfBlocks.Of(report, row[i].Text))
                                .FontSize(9);
                        }
                    }
                });
        });
}
