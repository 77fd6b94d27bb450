using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LpaFunctions.Pipeline.Importing.Workbooks;

/// <summary>Writes faults into the column for them, in the rows that they are about; everything else of the officer's file stays as it is.</summary>
internal static class FaultColumn
{
    public static byte[] Write(byte[] content, IReadOnlyList<BookFault> faults)
    {
        using var memory = new MemoryStream();
        memory.Write(content);
        using (var document = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            var workbook = document.WorkbookPart!;
            var shared =
                workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
            foreach (var sheet in workbook.Workbook!.Descendants<Sheet>())
            {
                var own = faults.Where(f => f.Sheet == sheet.Name?.Value?.Trim() && f.Row > 0).ToLookup(f => f.Row);
                if (workbook.GetPartById(sheet.Id!.Value!) is WorksheetPart part)
                {
                    Write(part, own, shared);
                }
            }
        }

        return memory.ToArray();
    }

    private static void Write(WorksheetPart part, ILookup<int, BookFault> faults, string[] shared)
    {
        if (Column(part, shared) is not { } column)
        {
            return;
        }

        foreach (var row in part.Worksheet!.Descendants<Row>().Where(r => r.RowIndex is not null))
        {
            var number = (int)row.RowIndex!.Value;
            var reference = $"{column}{number.ToString(CultureInfo.InvariantCulture)}";
            var cell = row.Elements<Cell>().FirstOrDefault(c => c.CellReference?.Value == reference);
            var isHead = cell is not null && Text(cell, shared)?.Trim() == BookSheet.Result;
            if (isHead || (!faults.Contains(number) && cell is null))
            {
                continue;
            }

            if (cell is null)
            {
                cell = new Cell { CellReference = reference };
                // Cells of a row stand in the order of their columns.
                var after = row.Elements<Cell>().LastOrDefault(c => Order(c.CellReference?.Value) < Order(reference));
                if (after is null)
                {
                    row.PrependChild(cell);
                }
                else
                {
                    row.InsertAfter(cell, after);
                }
            }

            var text = string.Join("\n", faults[number].Select(f => f.Message));
            cell.CellValue = null;
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text));
        }
    }

    private static string? Column(WorksheetPart part, string[] shared) =>
        part.Worksheet!.Descendants<Row>()
            .Take(10)
            .SelectMany(r => r.Elements<Cell>())
            .Where(c => Text(c, shared)?.Trim() == BookSheet.Result)
            .Select(c => string.Concat((c.CellReference?.Value ?? "").TakeWhile(char.IsAsciiLetter)))
            .FirstOrDefault(c => c.Length > 0);

    private static string? Text(Cell cell, string[] shared) =>
        cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, out var i) && i >= 0 && i < shared.Length
            ? shared[i]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText
        : cell.CellValue?.Text;

    private static int Order(string? reference) =>
        (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1));
}
