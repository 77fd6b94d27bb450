using System.Xml;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Reads the visible sheets of an xlsx file as text, whoever wrote it, within limits that are counted while it unpacks.</summary>
public static class WorkbookSheets
{
    /// <exception cref="ImportException">The file is no xlsx workbook, or over a limit.</exception>
    public static IReadOnlyList<ImportSheet> Read(byte[] content, string fileName, SheetLimits limits)
    {
        try
        {
            var budget = new SheetBudget(fileName, limits);
            using var package = new WorkbookPackage(content, budget);
            var texts = new SheetTexts(Shared(package, budget), Formats(package, budget));
            return [.. package.Sheets.Where(sheet => sheet.IsVisible).Select(sheet => Read(package, sheet, texts, budget))];
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or ArgumentException or NotSupportedException)
        {
            throw NoWorkbook(fileName, wrong);
        }
    }

    private static ImportSheet Read(WorkbookPackage package, WorkbookSheet sheet, SheetTexts texts, SheetBudget budget)
    {
        using var reader = package.Open(sheet.Part);
        return new SheetRows(sheet.Name, texts, budget).Read(reader);
    }

    private static NumberFormats Formats(WorkbookPackage package, SheetBudget budget)
    {
        if (package.Styles is not { } part)
        {
            return NumberFormats.None;
        }

        using var reader = package.Open(part);
        return NumberFormats.Read(reader, part, budget);
    }

    private static List<string> Shared(WorkbookPackage package, SheetBudget budget)
    {
        var shared = new List<string>();
        if (package.SharedStrings is not { } part)
        {
            return shared;
        }

        using var reader = package.Open(part);
        while (reader.Read())
        {
            if (reader.Opens("si"))
            {
                shared.Add(reader.Text($"ข้อความร่วมที่ {shared.Count + 1:N0}"));
                budget.SharedString(shared[^1]);
            }
        }

        return shared;
    }

    private static ImportException NoWorkbook(string fileName, Exception wrong) =>
        new(
            $"เปิดไฟล์ {fileName} เป็นสมุดงาน Excel (.xlsx) ไม่ได้ ถ้าเป็น .xls หรือ .ods หรือตั้งรหัสผ่านไว้ ให้เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx ที่ไม่มีรหัสผ่านก่อน ถ้าเป็น .xlsx อยู่แล้ว ไฟล์อาจเสียหรือคัดลอกมาไม่ครบ",
            wrong
        );
}
