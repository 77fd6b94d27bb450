using System.Text;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Importing.Files;

namespace LpaFunctions.Pipeline.RuleBooks.Workbooks;

/// <summary>Reads a rule book that somebody hands in, as workbook or as JSON: what a file is, it says in its first bytes.</summary>
public static class ReadBookFile
{
    /// <summary>The book, or its faults in Thai; a book of another year than the one asked for is a fault.</summary>
    public static BookImport Read(byte[] content, AssessmentYear year)
    {
        var import = content.AsSpan().StartsWith("PK"u8) ? ReadWorkbook(content) : ReadJson(content);
        return import.Book is { } book && book.Year != year
            ? Wrong($"สมุดเกณฑ์เป็นของปี {book.Year} แต่ที่อยู่เป็นปี {year} แก้ให้ตรงกัน")
            : import;
    }

    private static BookImport ReadWorkbook(byte[] content)
    {
        try
        {
            return ReadBookWorkbook.Read(content, "rulebook.xlsx");
        }
        catch (ImportException wrong)
        {
            return Wrong(wrong.Message);
        }
    }

    private static BookImport ReadJson(byte[] content)
    {
        var (book, problems) = RuleBookJson.Check(Encoding.UTF8.GetString(content), "rulebook.json");
        BookFault[] faults = [.. problems.Select(p => new BookFault(p.Path, 0, $"{p.Thai} [{p.Rule}]"))];
        return new BookImport(faults.Length == 0 ? book : null, faults, null);
    }

    private static BookImport Wrong(string message) => new(null, [new BookFault("", 0, message)], null);
}
