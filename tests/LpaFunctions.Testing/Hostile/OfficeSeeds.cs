using System.Globalization;
using System.Security;
using System.Text;

namespace LpaFunctions.Testing.Hostile;

/// <summary>An innocent letter and an innocent table as office programs write them, in as few parts as they may have.</summary>
public static class OfficeSeeds
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Ooxml = "application/vnd.openxmlformats-officedocument";

    public static byte[] Letter() =>
        Pack(
            (
                "[Content_Types].xml",
                $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{Ooxml}.wordprocessingml.document.main+xml"/></Types>"""
            ),
            ("_rels/.rels", Link("officeDocument", "word/document.xml")),
            (
                "word/document.xml",
                $"""<w:document xmlns:w="{Words}"><w:body><w:p><w:r><w:t>องค์การบริหารส่วนตำบลทดสอบ จัดทำแผนแล้ว 10 โครงการ</w:t></w:r></w:p></w:body></w:document>"""
            )
        );

    /// <param name="rows">Cells as text; those that are numbers become numbers.</param>
    public static byte[] Table(IReadOnlyList<string[]> rows)
    {
        var data = new StringBuilder();
        foreach (var (row, number) in rows.Select((row, i) => (row, i + 1)))
        {
            data.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">""").AppendJoin("", row.Select(Cell)).Append("</row>");
        }

        return Pack(
            (
                "[Content_Types].xml",
                $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Ooxml}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Ooxml}.spreadsheetml.worksheet+xml"/></Types>"""
            ),
            ("_rels/.rels", Link("officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="ผล" sheetId="1" r:id="r1"/></sheets></workbook>"""
            ),
            ("xl/_rels/workbook.xml.rels", Link("worksheet", "worksheets/sheet1.xml")),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{data}</sheetData></worksheet>""")
        );
    }

    private static string Cell(string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? $"<c><v>{text}</v></c>"
            : $"""<c t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";

    private static string Link(string kind, string target) =>
        $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/{kind}" Target="{target}"/></Relationships>""";

    private static byte[] Pack(params (string Name, string Text)[] parts) =>
        PackageChanges.Pack(parts.Select(part => new PackageChanges.Part(part.Name, Encoding.UTF8.GetBytes(part.Text))));
}
