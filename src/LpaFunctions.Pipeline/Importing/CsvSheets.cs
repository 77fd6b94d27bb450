using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>Reads a CSV file (UTF-8, with or without byte-order mark) as one sheet.</summary>
internal static class CsvSheets
{
    public static ImportSheet Read(Stream content, string fileName)
    {
        try
        {
            using var reader = new StreamReader(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ",", BadDataFound = null });
            var rows = new List<ImportSheetRow>();
            while (csv.Read())
            {
                rows.Add(new ImportSheetRow(csv.RawRow, csv.Record ?? []));
            }
            return new ImportSheet(fileName, "CSV", rows);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or CsvHelperException)
        {
            throw new ImportException($"อ่านไฟล์ {fileName} เป็น CSV แบบ UTF-8 ไม่ได้ ให้บันทึกใหม่เป็น \"CSV UTF-8\"", wrong);
        }
    }
}
