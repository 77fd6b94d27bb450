using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>Writes workbooks in the layout of the e-LPA export: 14 header rows, a row number called อันดับ, a TAB in a name, the type inside the name.</summary>
internal static class ELpaWorkbook
{
    /// <param name="rows">ภาค, จังหวัด, อำเภอ, ประเภท, ชื่อ อปท. and then the figures.</param>
    public static byte[] Write(IReadOnlyList<IReadOnlyList<object>> rows)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            var part = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData();
            part.Worksheet = new Worksheet(data);
            for (var i = 1; i < 14; i++)
            {
                Append(data, i, i == 1 ? ["รายงานผลการประเมิน LPA"] : []);
            }

            Append(data, 14, ["อันดับ", "ภาค", "จังหวัด", "อำเภอ", "ประเภท", "ชื่อ อปท.", "เต็ม", "คะแนน", "ร้อยละ"]);
            for (var i = 0; i < rows.Count; i++)
            {
                Append(data, 15 + i, [(decimal)(i + 1), .. rows[i]]);
            }

            workbook.Workbook.AppendChild(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = 1,
                        Name = "ผล",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static void Append(SheetData data, int number, IReadOnlyList<object> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var i = 0; i < cells.Count; i++)
        {
            row.AppendChild(
                cells[i] is decimal value
                    ? new Cell { CellReference = $"{(char)('A' + i)}{number}", CellValue = new CellValue(value) }
                    : new Cell
                    {
                        CellReference = $"{(char)('A' + i)}{number}",
                        DataType = CellValues.InlineString,
                        InlineString = new InlineString(new Text((string)cells[i])),
                    }
            );
        }

        data.AppendChild(row);
    }
}
