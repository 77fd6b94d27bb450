using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LpaFunctions.Pipeline.Importing.Files;

/// <summary>Reads a CSV file (UTF-8 with or without byte-order mark, else Windows-874, in which a Thai Excel saves; divided by commas, semicolons or TABs) as one sheet.</summary>
public static class CsvSheets
{
    private const string SheetName = "CSV";
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <exception cref="ImportException">The file is no text that can be read, or over a limit.</exception>
    public static ImportSheet Read(byte[] content, string fileName, SheetLimits limits)
    {
        SheetBudget.CheckBytes(fileName, content.LongLength, limits);

        try
        {
            var text = Text(content);
            var budget = new SheetBudget(fileName, limits);
            CheckLines(text, budget);
            using var csv = new CsvParser(new StringReader(text), Configuration(text, limits));
            return new ImportSheet(fileName, SheetName, Rows(csv, budget));
        }
        catch (MaxFieldSizeException)
        {
            throw new ImportException(
                $"{fileName}: มีช่องที่ข้อความยาวเกิน {limits.MaxTextLength:N0} ตัวอักษร อาจมีเครื่องหมายคำพูด (\") ที่ไม่ปิด ตรวจไฟล์แล้วนำเข้าใหม่"
            );
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or CsvHelperException)
        {
            throw new ImportException(
                $"อ่านไฟล์ {fileName} เป็น CSV แบบ UTF-8 ไม่ได้ ให้เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกใหม่เป็น \"CSV UTF-8\"",
                wrong
            );
        }
    }

    private static CsvConfiguration Configuration(string text, SheetLimits limits) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            BadDataFound = null,
            MaxFieldSize = limits.MaxTextLength,
        };

    // The parser makes an object of each field of a line before anybody can count them.
    private static void CheckLines(string text, SheetBudget budget)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            budget.Line(++number, line.Length);
        }
    }

    private static List<ImportSheetRow> Rows(CsvParser csv, SheetBudget budget)
    {
        var rows = new List<ImportSheetRow>();
        while (csv.Read())
        {
            var cells = csv.Record ?? [];
            for (var column = 0; column < cells.Length; column++)
            {
                // Commas without anything between them reach to the edge of what a spreadsheet saved.
                if (cells[column].Length > 0 || column < budget.Limits.MaxColumns)
                {
                    budget.Cell(SheetName, csv.RawRow, column, 0, cells[column]);
                }
            }

            if (rows.Count < budget.Limits.MaxRows || Array.Exists(cells, cell => cell.Length > 0))
            {
                rows.Add(new ImportSheetRow(csv.RawRow, cells));
                budget.Row(SheetName, rows.Count, rows.Count);
            }
        }

        return rows;
    }

    // Text that is no UTF-8 and in which every byte is a letter of the Thai code page can hardly be anything else; names are held against the registry anyway.
    private static string Text(byte[] content)
    {
        try
        {
            using var reader = new StreamReader(
                new MemoryStream(content, writable: false),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: true
            );

            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException noUtf8)
        {
            var thai = CodePagesEncodingProvider.Instance.GetEncoding(
                874,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!;
            var text = thai.GetString(content);
            return text.Any(c => c is >= '\u0080' and < '\u0E00')
                ? throw new DecoderFallbackException("The text holds bytes that are no Thai letters.", noUtf8)
                : text;
        }
    }

    // Excel divides by what the machine's region says; the first line of a table has more of it than of anything else.
    private static string DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(d => header.Count(c => c == d)).ToString();
    }
}
