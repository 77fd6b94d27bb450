using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Reads a CSV file (UTF-8, with or without byte-order mark; divided by commas, semicolons or TABs) as one sheet.</summary>
internal static class CsvSheets
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static ImportSheet Read(Stream content, string fileName)
    {
        try
        {
            using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            var text = reader.ReadToEnd();
            using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = DelimiterOf(text), BadDataFound = null });
            var rows = new List<ImportSheetRow>();
            while (csv.Read())
            {
                rows.Add(new ImportSheetRow(csv.RawRow, csv.Record ?? []));
            }
            return new ImportSheet(fileName, "CSV", rows);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or CsvHelperException)
        {
            throw new ImportException($"อ่านไฟล์ {fileName} เป็น CSV แบบ UTF-8 ไม่ได้ ให้เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกใหม่เป็น \"CSV UTF-8\"", wrong);
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
