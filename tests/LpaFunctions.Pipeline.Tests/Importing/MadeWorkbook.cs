using System.IO.Compression;
using System.Text;

namespace LpaFunctions.Pipeline.Tests.Importing;

/// <summary>The smallest workbook of one sheet, part by part, so that a test can change any of them.</summary>
internal sealed class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Name of a part to its text.</summary>
    public Dictionary<string, string> Parts { get; } =
        new(StringComparer.Ordinal)
        {
            ["_rels/.rels"] =
                $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/workbook.xml"] =
                $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="ผล" sheetId="1" r:id="r1"/></sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = $"""
                <Relationships xmlns="{Package}">
                <Relationship Id="r1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="{Relationships}/sharedStrings" Target="/xl/sharedStrings.xml"/>
                </Relationships>
                """,
            ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}"/>""",
        };

    public MadeWorkbook WithRows(string rows)
    {
        Parts["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""";
        return this;
    }

    public MadeWorkbook WithShared(string items)
    {
        Parts["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{items}</sst>""";
        return this;
    }

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }
}
