using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering.Spreadsheets;

/// <summary>Every table of a report as a sheet of a workbook: real numbers, filters, a head that stays in sight, and a sheet that says where it comes from.</summary>
public static class XlsxReport
{
    private const string SourceSheet = "ที่มา";

    public static byte[] Render(Report report)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            // Every relation has a name of ours: made ones are random, and the same report would be another file.
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Make();
            var sheets = new Sheets();
            var names = new DefinedNames();
            uint number = 0;
            foreach (var table in report.Tables.Select(t => t.WithNotice(report.Notice)))
            {
                Add(table.Name, XlsxSheets.Table(table));
                names.Append(
                    new DefinedName
                    {
                        Name = "_xlnm._FilterDatabase",
                        LocalSheetId = number - 1,
                        Hidden = true,
                        Text = $"'{table.Name}'!{XlsxSheets.Range(table)}",
                    }
                );
                names.Append(
                    new DefinedName
                    {
                        Name = "_xlnm.Print_Titles",
                        LocalSheetId = number - 1,
                        Text = $"'{table.Name}'!$1:$1",
                    }
                );
            }

            Add(SourceSheet, XlsxSheets.Source(report));
            workbook.Workbook = new Workbook(sheets, names);

            void Add(string name, Worksheet sheet)
            {
                number++;
                workbook.AddNewPart<WorksheetPart>($"sheet{number}").Worksheet = sheet;
                sheets.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = number,
                        Id = $"sheet{number}",
                    }
                );
            }
        }

        return StableZip.Pack(memory.ToArray());
    }
}
