using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Reads a rule-book workbook that an officer edited; every fault at once, in Thai, and in the column of its own row.</summary>
public static class ReadBookWorkbook
{
    /// <exception cref="ImportException">The file is no xlsx workbook.</exception>
    public static BookImport Read(byte[] content, string fileName) => Read(content, fileName, SheetLimits.Default);

    /// <exception cref="ImportException">The file is no xlsx workbook, or over a limit.</exception>
    public static BookImport Read(byte[] content, string fileName, SheetLimits limits)
    {
        var faults = new List<BookFault>();
        var sheets = WorkbookSheets.Read(content, fileName, limits);
        var reader = new SheetsToBook(faults);
        var json = reader.Read(sheets);
        RuleBook? book = null;
        if (faults.Count == 0)
        {
            var (read, problems) = RuleBookJson.Check(json.ToJsonString(), fileName);
            book = problems.Count == 0 ? read : null;
            faults.AddRange(
                problems.Select(p =>
                {
                    var (sheet, row) = reader.PlaceOf(json, p.Path);
                    return new BookFault(sheet, row, $"{p.Thai} [{p.Rule}]");
                })
            );
        }

        var marked = faults.Count == 0 ? null : FaultColumn.Write(content, sheets, faults, limits);
        return new BookImport(book, faults, marked);
    }
}
