using System.Globalization;
using System.IO.Compression;
using System.Text;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;

namespace LpaFunctions.Benchmarks;

/// <summary>
/// A table as an OpenDocument text, laid out as the report prints it: A4 landscape, fixed column widths, the head on every page, the same font and size.
/// From HTML LibreOffice lays the same table out for minutes: that would compare with a fault of its HTML filter.
/// </summary>
internal static class OpenDocumentTable
{
    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"";
    private const double Millimetres = 269;

    public static void Write(ReportTable table, string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
        Add(
            zip,
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"
        );
        Add(
            zip,
            "styles.xml",
            $"<office:document-styles {Names} office:version=\"1.2\"><office:automatic-styles><style:page-layout style:name=\"L\"><style:page-layout-properties fo:page-width=\"297mm\" fo:page-height=\"210mm\" style:print-orientation=\"landscape\" fo:margin=\"14mm\"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"L\"/></office:master-styles></office:document-styles>"
        );
        Add(zip, "content.xml", Content(table));
    }

    private static string Content(ReportTable table)
    {
        var all = table.Columns.Sum(c => c.Weight);
        var xml = new StringBuilder(
            $"<office:document-content {Names} office:version=\"1.2\"><office:font-face-decls><style:font-face style:name=\"Sarabun\" svg:font-family=\"Sarabun\"/></office:font-face-decls><office:automatic-styles><style:style style:name=\"T\" style:family=\"table\"><style:table-properties style:width=\"{Millimetres}mm\" table:align=\"left\"/></style:style>"
        );
        foreach (var (i, column) in table.Columns.Index())
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<style:style style:name=\"T.{i}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{column.Weight * Millimetres / all:0.##}mm\"/></style:style>"
            );
        }

        xml.Append(
            "<style:style style:name=\"C\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.6mm\" fo:border=\"0.5pt solid #444444\"/></style:style><style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties style:font-name=\"Sarabun\" style:font-name-complex=\"Sarabun\" fo:font-size=\"9.5pt\" style:font-size-complex=\"9.5pt\" style:language-complex=\"th\" style:country-complex=\"TH\"/></style:style></office:automatic-styles><office:body><office:text><table:table table:name=\"T\" table:style-name=\"T\">"
        );
        for (var i = 0; i < table.Columns.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<table:table-column table:style-name=\"T.{i}\"/>");
        }

        Row(xml.Append("<table:table-header-rows>"), table.Columns.Select(c => c.Title));
        xml.Append("</table:table-header-rows>");
        foreach (var row in table.Rows)
        {
            Row(xml, row.Select(c => ThaiDigits.Write(c.Text)));
        }

        return xml.Append("</table:table></office:text></office:body></office:document-content>").ToString();
    }

    private static void Row(StringBuilder xml, IEnumerable<string> cells) =>
        xml.Append("<table:table-row>")
            .AppendJoin(
                "",
                cells.Select(c =>
                    $"<table:table-cell table:style-name=\"C\" office:value-type=\"string\"><text:p text:style-name=\"P\">{c}</text:p></table:table-cell>"
                )
            )
            .Append("</table:table-row>");

    private static void Add(ZipArchive zip, string name, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = zip.CreateEntry(name, level).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
