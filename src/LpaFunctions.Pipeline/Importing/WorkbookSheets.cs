using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Reads the visible sheets of an xlsx file as text, whoever wrote it.</summary>
internal static class WorkbookSheets
{
    private const int MaxRows = 20_000;
    private const int MaxColumns = 200;

    /// <exception cref="ImportException">The file is no xlsx workbook, or too large for a province's table.</exception>
    public static IReadOnlyList<ImportSheet> Read(Stream content, string fileName)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(content, isEditable: false);
            var part = document.WorkbookPart ?? throw NoWorkbook(fileName);
            var shared =
                part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
            return
            [
                .. part.Workbook!.Descendants<Sheet>()
                    .Where(s => s.State is null || s.State.Value == SheetStateValues.Visible)
                    .Select(s => new ImportSheet(
                        fileName,
                        s.Name?.Value ?? "",
                        Rows((WorksheetPart)part.GetPartById(s.Id!.Value!), shared, fileName)
                    )),
            ];
        }
        catch (Exception wrong)
            when (wrong
                    is FileFormatException
                        or InvalidDataException
                        or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException
                        or System.Xml.XmlException
                        or ArgumentException
            )
        {
            throw NoWorkbook(fileName, wrong);
        }
    }

    private static ImportException NoWorkbook(string fileName, Exception? wrong = null) =>
        new(
            $"เปิดไฟล์ {fileName} เป็นสมุดงาน Excel (.xlsx) ไม่ได้ ถ้าเป็น .xls หรือ .ods หรือตั้งรหัสผ่านไว้ ให้เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx ที่ไม่มีรหัสผ่านก่อน ถ้าเป็น .xlsx อยู่แล้ว ไฟล์อาจเสียหรือคัดลอกมาไม่ครบ",
            wrong
        );

    private static List<ImportSheetRow> Rows(WorksheetPart part, string[] shared, string fileName)
    {
        var rows = new List<ImportSheetRow>();
        var number = 0;
        foreach (var row in part.Worksheet!.Descendants<Row>())
        {
            number = row.RowIndex is { } index ? (int)index.Value : number + 1;
            if (number > MaxRows)
            {
                throw new ImportException($"{fileName} มีเกิน {MaxRows:N0} แถว ซึ่งไม่ใช่ตารางผลของจังหวัดเดียว ตรวจว่าเลือกไฟล์ถูก");
            }

            var cells = new List<string?>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
                if (column >= MaxColumns)
                {
                    continue;
                }

                while (cells.Count <= column)
                {
                    cells.Add(null);
                }

                cells[column] = TextOf(cell, shared);
            }

            rows.Add(new ImportSheetRow(number, cells));
        }

        return rows;
    }

    private static string? TextOf(Cell cell, string[] shared)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(cell.CellValue?.Text, out var i) && i >= 0 && i < shared.Length ? shared[i] : null;
        }

        return type == CellValues.InlineString ? cell.InlineString?.InnerText
            : type == CellValues.Error ? null
            : cell.CellValue?.Text;
    }

    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, c) => Math.Min(n, MaxColumns) * 26 + (c - 'A' + 1)) - 1;
}
