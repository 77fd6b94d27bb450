using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Reads a CSV file (UTF-8 with or without byte-order mark, else Windows-874, in which a Thai Excel saves; divided by commas, semicolons or TABs) as one sheet.</summary>
internal static class CsvSheets
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static ImportSheet Read(Stream content, string fileName)
    {
        try
        {
            var text = Text(content);
            using var csv = new CsvParser(
                new StringReader(text),
                new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = DelimiterOf(text), BadDataFound = null }
            );
            var rows = new List<ImportSheetRow>();
            while (csv.Read())
            {
                rows.Add(new ImportSheetRow(csv.RawRow, csv.Record ?? []));
            }

            return new ImportSheet(fileName, "CSV", rows);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or CsvHelperException)
        {
            throw new ImportException(
                $"อ่านไฟล์ {fileName} เป็น CSV แบบ UTF-8 ไม่ได้ ให้เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกใหม่เป็น \"CSV UTF-8\"",
                wrong
            );
        }
    }

    // Text that is no UTF-8 and in which every byte is a letter of the Thai code page can hardly be anything else; names are held against the registry anyway.
    private static string Text(Stream content)
    {
        var start = content.Position;
        try
        {
            using var reader = new StreamReader(
                content,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
                detectEncodingFromByteOrderMarks: true,
                bufferSize: -1,
                leaveOpen: true
            );
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException noUtf8)
        {
            content.Position = start;
            using var reader = new StreamReader(
                content,
                CodePagesEncodingProvider.Instance.GetEncoding(874, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
            );
            var text = reader.ReadToEnd();
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
