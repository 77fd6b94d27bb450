using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

/// <summary>The sheets of a workbook.</summary>
internal static class XlsxSheets
{
    public static Worksheet Table(ReportTable table)
    {
        var all = table.Columns.Sum(c => c.Weight);
        var data = new SheetData(
            new Row(table.Columns.Select(c => Text(c.Group is { } group ? $"{c.Title} ({group})" : c.Title, XlsxStyles.Head)))
        );
        foreach (var row in table.Rows)
        {
            data.Append(new Row(row.Select((cell, i) => Cell(cell, table.Columns[i].Kind))));
        }

        // All columns on one page's width: printed as it is, a wide table would fall apart into strips.
        var fits = new SheetProperties(new PageSetupProperties { FitToPage = true });
        var columns = new Columns(table.Columns.Select((c, i) => Wide(i, 130 * c.Weight / all)));
        var filter = new AutoFilter { Reference = Range(table).Replace("$", "", StringComparison.Ordinal) };
        var paper = Paper(table.Columns.Count > 8 ? OrientationValues.Landscape : OrientationValues.Portrait);
        return new Worksheet(fits, Frozen(), columns, data, filter, paper);
    }

    private static Column Wide(int index, double characters) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = Math.Max(10, Math.Round(characters, 1, MidpointRounding.AwayFromZero)),
            CustomWidth = true,
        };

    private static PageSetup Paper(OrientationValues orientation) =>
        new()
        {
            PaperSize = 9,
            Orientation = orientation,
            FitToHeight = 0,
        };

    public static Worksheet Source(Report report)
    {
        var data = new SheetData(new Row(Text(report.Title, XlsxStyles.Head)));
        string[] notice = report.Notice is { } text ? [text] : [];
        foreach (var line in notice.Concat(report.Provenance).Concat(report.Draft ? ["ร่าง: ผลยังไม่ประกาศ ใช้ภายในสำนักงานเท่านั้น"] : []))
        {
            data.Append(new Row(Text(line, XlsxStyles.Plain)));
        }

        return new Worksheet(
            new Columns(
                new Column
                {
                    Min = 1,
                    Max = 1,
                    Width = 110,
                    CustomWidth = true,
                }
            ),
            data
        );
    }

    /// <summary>"$A$1:$O$335".</summary>
    public static string Range(ReportTable table) => $"$A$1:${Letters(table.Columns.Count)}${table.Rows.Count + 1}";

    private static SheetViews Frozen() =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = PaneValues.BottomLeft }
            )
            {
                WorkbookViewId = 0,
            }
        );

    private static Cell Cell(ReportCell cell, ColumnKind kind) =>
        cell switch
        {
            { Number: { } number } => Number(number, kind),
            { Text: ReportCell.Nothing } => Text("", XlsxStyles.Plain),
            _ => Text(cell.Text, XlsxStyles.Plain),
        };

    private static Cell Number(decimal number, ColumnKind kind) =>
        new()
        {
            CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
            DataType = CellValues.Number,
            StyleIndex = XlsxStyles.ForKind(kind),
        };

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);
}
