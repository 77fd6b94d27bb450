using System.Globalization;
using System.Text;
using LpaFunctions.Core.Publishing;

namespace LpaFunctions.Pipeline.Publishing.Packages;

/// <summary>
/// All tables as one workbook, a sheet each, with a sheet that explains every column. Written part by part, since the packaging library puts the
/// time of the day into what it writes.
/// </summary>
public static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private const string PackageRelations =
        $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"{Package}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

    public static byte[] Write(string title, string creator, DateOnly date, IReadOnlyList<PublishedTable> tables)
    {
        var parts = new List<(string, ReadOnlyMemory<byte>)>();
        IReadOnlyList<PublishedTable> sheets = [.. tables, Dictionary.Build(tables)];
        Add("[Content_Types].xml", ContentTypes(sheets.Count));
        Add("_rels/.rels", PackageRelations);
        Add("docProps/core.xml", CoreProperties(title, creator, date));
        Add("xl/workbook.xml", WorkbookXml(sheets));
        Add("xl/_rels/workbook.xml.rels", WorkbookRelations(sheets.Count));
        Add("xl/styles.xml", WorkbookStyles.Xml);
        for (var i = 0; i < sheets.Count; i++)
        {
            Add($"xl/worksheets/sheet{i + 1}.xml", Sheet.Xml(sheets[i], i == 0));
        }

        return PlainZip.Write(parts, date);

        void Add(string name, string xml) => parts.Add((name, Encoding.UTF8.GetBytes(xml)));
    }

    private static string ContentTypes(int sheets)
    {
        const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var overrides = string.Concat(
            Enumerable
                .Range(1, sheets)
                .Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Spreadsheet}.worksheet+xml\"/>")
        );
        return $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Spreadsheet}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Spreadsheet}.styles+xml\"/>{overrides}</Types>";
    }

    private static string CoreProperties(string title, string creator, DateOnly date)
    {
        var time = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"{Head}<cp:coreProperties xmlns:cp=\"{Package}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{Xml.Text(title)}</dc:title><dc:creator>{Xml.Text(creator)}</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:modified></cp:coreProperties>";
    }

    private static string WorkbookXml(IReadOnlyList<PublishedTable> sheets)
    {
        var list = string.Concat(
            sheets.Select((s, i) => $"<sheet name=\"{Xml.Text(s.Spec.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")
        );
        return $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{list}</sheets></workbook>";
    }

    private static string WorkbookRelations(int sheets)
    {
        var list = string.Concat(
            Enumerable
                .Range(1, sheets)
                .Select(i => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")
        );
        return $"{Head}<Relationships xmlns=\"{Package}/relationships\">{list}<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>";
    }
}
