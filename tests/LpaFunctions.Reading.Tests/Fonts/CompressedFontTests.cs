using System.Buffers.Binary;
using System.IO.Compression;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing;

namespace LpaFunctions.Reading.Tests.Fonts;

/// <summary>Outlines of compressed TrueType fonts are cut short before PdfPig reads them; of a font that is not compressed they are not. Both give the same page.</summary>
public sealed class CompressedFontTests
{
    private static readonly string Sarabun = Path.Combine(
        RepoFiles.Root,
        "src",
        "LpaFunctions.Pipeline",
        "Reports",
        "Fonts",
        "Sarabun-Regular.ttf"
    );

    [Fact]
    public void Read_SoundFont_GivesEveryGlyphTheSameBox()
    {
        var page = AssertReadAlike(File.ReadAllBytes(Sarabun));

        // Boxes of many heights: they come from the outlines and not from the font as a whole.
        Assert.True(page.Glyphs.Count > 300, $"{page.Glyphs.Count} glyphs");
        Assert.True(page.Glyphs.Select(glyph => glyph.Box.Bottom - glyph.Box.Top).Distinct().Count() > 20);
    }

    [Theory]
    [InlineData("glyf", 0, 0x7FFF)]
    [InlineData("loca", 8, 0xFFFF)]
    [InlineData("loca", 40, 0)]
    [InlineData("head", 50, 7)]
    public void Read_DamagedFont_IsReadOrRefusedAlike(string table, int at, int value)
    {
        var font = File.ReadAllBytes(Sarabun);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(Offset(font, table) + at), (ushort)value);

        AssertReadAlike(font);
    }

    private static Page AssertReadAlike(byte[] font)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(font);
        }

        var plain = Read($"/Length1 {font.Length}", font);
        var compressed = Read($"/Length1 {font.Length} /Filter /FlateDecode", packed.ToArray());
        Assert.Equal(plain.Glyphs.Select(glyph => glyph.ToString()), compressed.Glyphs.Select(glyph => glyph.ToString()));
        return compressed;
    }

    private static Page Read(string entries, byte[] stream)
    {
        var pdf = new TinyPdf();
        var file = pdf.AddStream(entries, stream);
        var descriptor = pdf.Add(
            $"<< /Type /FontDescriptor /FontName /Sarabun /Flags 4 /FontBBox [0 -300 1000 1200] /ItalicAngle 0 /Ascent 1000 /Descent -300 /CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >>"
        );
        var descendant = pdf.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sarabun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 600 /FontDescriptor {descriptor} 0 R >>"
        );
        var names = pdf.AddStream(
            "",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <01FF> <4E00> endbfrange"u8.ToArray()
        );
        pdf.FontObject =
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Sarabun /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {names} 0 R >>";
        var lines = Enumerable
            .Range(0, 20)
            .Select(line =>
                $"1 0 0 1 30 {800 - (30 * line)} Tm <{string.Concat(Enumerable.Range(20 * line, 20).Select(glyph => glyph.ToString("X4")))}> Tj"
            );
        return PdfDocumentReader
            .Read(
                pdf.Page($"BT /F1 12 Tf {string.Join(' ', lines)} ET").Bytes(),
                new ReadingLimits(),
                TestContext.Current.CancellationToken
            )
            .Pages[0];
    }

    private static int Offset(byte[] font, string table)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (System.Text.Encoding.ASCII.GetString(font, entry, 4) == table)
            {
                return (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8));
            }
        }
    }
}
