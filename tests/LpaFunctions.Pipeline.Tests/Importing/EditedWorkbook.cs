using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>A workbook edited cell by cell as an officer would.</summary>
internal static class EditedWorkbook
{
    /// <summary>Text cells, heads wherever they stand.</summary>
    /// <param name="merged">Ranges ("A1:A2") by sheet.</param>
    public static byte[] Edit(byte[] content, Action<Dictionary<string, List<List<string>>>> change, ILookup<string, string>? merged = null)
    {
        var cells = Cells(content);
        change(cells);
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            foreach (var ((name, rows), i) in cells.Select((c, i) => (c, i)))
            {
                var worksheet = new Worksheet(
                    new SheetData(rows.Select((r, n) => new Row(r.Select((t, c) => InlineCell(t, c, n + 1))) { RowIndex = (uint)n + 1 }))
                );
                if (merged?[name].Select(range => new MergeCell { Reference = range }).ToArray() is [_, ..] ranges)
                {
                    worksheet.Append(new MergeCells(ranges));
                }

                workbook.AddNewPart<WorksheetPart>($"s{i}").Worksheet = worksheet;
                sheets.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = (uint)i + 1,
                        Id = $"s{i}",
                    }
                );
            }

            workbook.Workbook = new Workbook(sheets);
        }

        return memory.ToArray();
    }

    private static Cell InlineCell(string text, int column, int row) =>
        new(new InlineString(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            CellReference = $"{(column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}")}{row}",
        };

    public static Dictionary<string, List<List<string>>> Cells(byte[] content)
    {
        using var memory = new MemoryStream(content);
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        var part = document.WorkbookPart!;
        return part.Workbook!.Descendants<Sheet>()
            .ToDictionary(
                s => s.Name!.Value!,
                s => ((WorksheetPart)part.GetPartById(s.Id!)).Worksheet!.Descendants<Row>().Select(RowOf).ToList(),
                StringComparer.Ordinal
            );
    }

    private static List<string> RowOf(Row row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter).Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1)) - 1;
            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
        }

        return cells;
    }

    public static string Get(List<List<string>> rows, int number, string title) => rows[number - 1][rows[0].IndexOf(title)];

    public static void Set(List<List<string>> rows, int number, string title, string text)
    {
        var column = rows[0].IndexOf(title);
        while (rows[number - 1].Count <= column)
        {
            rows[number - 1].Add("");
        }

        rows[number - 1][column] = text;
    }

    public static void MoveLast(List<List<string>> rows, string title)
    {
        var column = rows[0].IndexOf(title);
        var width = rows[0].Count;
        foreach (var row in rows)
        {
            while (row.Count < width)
            {
                row.Add("");
            }

            row.Add(row[column]);
            row.RemoveAt(column);
        }
    }
}
