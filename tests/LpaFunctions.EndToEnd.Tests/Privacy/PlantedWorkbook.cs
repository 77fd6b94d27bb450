using System.IO.Compression;
using System.Net;
using System.Text;
using LpaFunctions.Testing;

namespace LpaFunctions.EndToEnd.Tests.Privacy;

/// <summary>The results table of Chanthaburi as a workbook, with columns that an office added for itself and a sheet of its notes.</summary>
internal static class PlantedWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(string planted)
    {
        var rows = MadeUpTables.Chanthaburi.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(','));
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes);
            Add(zip, "_rels/.rels", Links($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{Sheet(1)}{Sheet(2)}</sheets></workbook>"
            );
            Add(zip, "xl/_rels/workbook.xml.rels", Links(SheetLink(1) + SheetLink(2)));
            Add(zip, "xl/worksheets/sheet1.xml", Cells(rows.Select((r, i) => (string[])[.. r, i == 0 ? "ผู้บันทึก" : planted])));
            Add(
                zip,
                "xl/worksheets/sheet2.xml",
                Cells([
                    ["บันทึกของผู้ทำตาราง"],
                    [planted],
                ])
            );
        }

        return stream.ToArray();
    }

    private static string ContentTypes =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}.worksheet+xml\"/>"
        + $"<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>";

    private static string Sheet(int number) => $"<sheet name=\"แผ่น {number}\" sheetId=\"{number}\" r:id=\"s{number}\"/>";

    private static string SheetLink(int number) =>
        $"<Relationship Id=\"s{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>";

    private static string Links(string links) => $"<Relationships xmlns=\"{Package}\">{links}</Relationships>";

    private static string Cells(IEnumerable<string[]> rows) =>
        $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>";

    private static string Row(string[] cells, int row) =>
        $"<row r=\"{row + 1}\">{string.Concat(cells.Select((c, i) => Cell($"{Column(i)}{row + 1}", c)))}</row>";

    private static string Cell(string place, string text) =>
        $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(text)}</t></is></c>";

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"A{(char)('A' + index - 26)}";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
