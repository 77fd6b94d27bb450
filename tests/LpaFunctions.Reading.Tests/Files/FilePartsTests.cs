using System.IO.Compression;
using System.Text;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Files;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Files;

public sealed class FilePartsTests
{
    private static readonly byte[] Pdf = File.ReadAllBytes(RepoFiles.Fixture("reading/acroform.pdf"));
    private static readonly byte[] Photo = File.ReadAllBytes(RepoFiles.Fixture("scans/photo.jpg"));

    [Fact]
    public void Split_Pdf_IsTakenAsItIs()
    {
        var part = Assert.Single(Parts("แผน.pdf", Pdf));

        Assert.False(part.IsPicture);
        Assert.Equal(Pdf.Length, part.Bytes.Length);
    }

    [Fact]
    public void Split_PhotoNamedPdf_IsToldByItsBytes()
    {
        var part = Assert.Single(Parts("ภาพ.pdf", Photo));

        Assert.True(part.IsPicture);
    }

    [Fact]
    public void Split_ZipOfPdfAndPhoto_GivesBothInTheOrderOfTheirNames()
    {
        var zip = Zip(("ข/ภาพ.jpg", Photo), ("ก.pdf", Pdf), ("__MACOSX/._ก.pdf", [1, 2, 3]));

        var parts = Parts("หลักฐาน.zip", zip);

        Assert.Equal(["ก.pdf", "ข/ภาพ.jpg"], parts.Select(part => part.Name));
        Assert.Equal([false, true], parts.Select(part => part.IsPicture));
    }

    [Fact]
    public void Split_ZipWithAFileThatIsNone_SaysSoOfThatFileAndKeepsTheOthers()
    {
        var parts = Parts("หลักฐาน.zip", Zip(("ก.pdf", Pdf), ("โปรแกรม.exe", Encoding.ASCII.GetBytes("MZ not a document"))));

        Assert.Null(parts[0].Problem);
        Assert.Contains("PDF", parts[1].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("แผน.docx", "Word หรือ Excel นี้เสียหาย")]
    [InlineData("ตาราง.XLSX", "Word หรือ Excel นี้เสียหาย")]
    [InlineData("นำเสนอ.pptx", "บันทึกเป็น PDF")]
    public void Split_OfficeFileThatCannotBeOne_IsNotCalledAZip(string name, string expected)
    {
        var cut = Zip(("[Content_Types].xml", [1, 2, 3])).AsMemory(0, 40).ToArray();

        var fault = Assert.Throws<FileException>(() => Parts(name, cut));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("บีบอัด", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_ZipInAZip_IsRefusedWithWhatToDo()
    {
        var fault = Assert.Throws<FileException>(() => Parts("นอก.zip", Zip(("ใน.zip", Zip(("ก.pdf", Pdf))))));

        Assert.Contains("ZIP ซ้อน", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_ZipThatUnpacksToMoreThanTheLimit_IsRefused()
    {
        var zip = Zip(("ก.pdf", new byte[300_000]));

        var fault = Assert.Throws<FileException>(() =>
            FileParts.Split("ก.zip", zip, new FileLimits { MaxUnpacked = 100_000 }, CancellationToken.None)
        );

        Assert.Equal(FileFault.TooLarge, fault.Fault);
    }

    [Fact]
    public void Split_ZipWhoseOnlyFileIsOfAnotherKind_IsToldOfAsAZip()
    {
        var zip = Zip(("โปรแกรม.exe", Encoding.ASCII.GetBytes("MZ not a document")));

        var fault = Assert.Throws<FileException>(() => FileParts.Split("ก.zip", zip, new FileLimits(), CancellationToken.None));

        Assert.Contains("ใน ZIP", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("โปรดเปิดไฟล์นี้", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_ZipOfMoreFilesThanTheLimit_IsRefused()
    {
        var zip = Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}.pdf", Pdf))]);

        var fault = Assert.Throws<FileException>(() =>
            FileParts.Split("ก.zip", zip, new FileLimits { MaxEntries = 4 }, CancellationToken.None)
        );

        Assert.Equal(FileFault.TooLarge, fault.Fault);
    }

    [Fact]
    public void Split_ZipCutShort_IsDamaged()
    {
        var zip = Zip(("ก.pdf", Pdf));

        var fault = Assert.Throws<FileException>(() => Parts("ก.zip", zip[..(zip.Length / 2)]));

        Assert.Equal(FileFault.Damaged, fault.Fault);
    }

    [Theory]
    [InlineData("หนังสือ.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 }, "รุ่นเก่า")]
    [InlineData("บันทึก.txt", new byte[] { 0x61, 0x62 }, "PDF")]
    public void Split_WhatIsNeverRead_SaysWhatToHandIn(string name, byte[] bytes, string says)
    {
        var fault = Assert.Throws<FileException>(() => Parts(name, bytes));

        Assert.Equal(FileFault.Unsupported, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_Workbook_BecomesAPdfWhereLibreOfficeIsElseSaysSo()
    {
        var workbook = Workbook("จำนวนโครงการในแผน", "125");

        if (!File.Exists("/usr/bin/soffice"))
        {
            Assert.Contains(
                "LibreOffice",
                Assert.Throws<FileException>(() => Parts("ผล.xlsx", workbook)).Message,
                StringComparison.Ordinal
            );
            return;
        }

        var part = Assert.Single(Parts("ผล.xlsx", workbook));
        var document = PdfDocumentReader.Read(part.Bytes, new ReadingLimits(), CancellationToken.None);
        Assert.Contains("125", string.Join(' ', document.Pages[0].Lines.Select(line => line.Text)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<FilePart> Parts(string name, byte[] bytes) =>
        FileParts.Split(name, bytes, new FileLimits(), CancellationToken.None);

    private static byte[] Workbook(string label, string value) =>
        Zip(
            (
                "[Content_Types].xml",
                Xml(
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                    """
                )
            ),
            (
                "_rels/.rels",
                Xml(
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                    """
                )
            ),
            (
                "xl/workbook.xml",
                Xml(
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
                    """
                )
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Xml(
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                    """
                )
            ),
            (
                "xl/worksheets/sheet1.xml",
                Xml(
                    $"""
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{label}</t></is></c><c r="B1"><v>{value}</v></c></row></sheetData></worksheet>
                    """
                )
            )
        );

    private static byte[] Xml(string body) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + body);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
