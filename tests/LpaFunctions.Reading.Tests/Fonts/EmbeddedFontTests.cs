using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Fonts;

/// <summary>
/// Embedded fonts of usual kinds are read by us where they are compressed, and by PdfPig where they are not: both say the same of every code, and
/// what is expected here.
/// </summary>
public sealed class EmbeddedFontTests
{
    private const string CodeSpace = "1 begincodespacerange <0000> <FFFF> endcodespacerange ";

    [Theory]
    [InlineData("1 beginbfchar <0001> <0E01> endbfchar", "ก")]
    [InlineData("2 beginbfchar <0001> <0E01> <0001> <0E02> endbfchar", "ก")]
    [InlineData("2 beginbfchar <0001> <0E01> <01> <0E02> endbfchar", "ข")]
    [InlineData("2 beginbfchar <0001> <0E01> endbfchar", "ก")]
    [InlineData("1 beginbfchar <0001> <0E01> <0001> <0E02> endbfchar", "ก")]
    [InlineData("1 beginbfchar <0001> <0E400E01> endbfchar", "เก")]
    [InlineData("1 beginbfchar <00 01> <0e 01> endbfchar", "ก")]
    [InlineData("1 beginbfchar <0001> <41> endbfchar", "A")]
    [InlineData("1 beginbfrange <0000> <0003> <0E01> endbfrange", "ข")]
    [InlineData("1 beginbfrange <0000> <0003> <00FF> endbfrange", "Ā")]
    [InlineData("1 beginbfrange <0000> <0001> [<0E01> <0E02> <0E03>] endbfrange", "ข")]
    [InlineData("1 beginbfrange <0001> <0000> <0E01> endbfrange", "ก")]
    [InlineData("2 beginbfrange <0000> <0001> <0E01> endbfrange", "ข")]
    [InlineData("% a note\n1 beginbfchar<0001><0E01>endbfchar", "ก")]
    public void Read_MapOfCodes_SaysWhatPdfPigSays(string map, string text)
    {
        var glyphs = AssertAlike(ours => Composite(ours, Header + CodeSpace + map));

        Assert.Equal(text, glyphs[0].Text);
    }

    [Theory]
    [InlineData("1 beginbfchar <0001> <0E0> endbfchar")]
    [InlineData("1 beginbfchar <0001> /a endbfchar")]
    [InlineData("1 beginbfrange <0000> <0001> [<0E01>] endbfrange")]
    [InlineData("1 beginbfrange <0001> <02> <0E01> endbfrange")]
    [InlineData("beginbfchar <0001> <0E01> endbfchar")]
    [InlineData("1 beginbfchar <0001>")]
    [InlineData("/Identity-H usecmap 1 beginbfchar <0001> <0E01> endbfchar")]
    [InlineData("1 begincidrange <0000> <FFFF> 0 endcidrange 1 beginbfchar <0001> <0E01> endbfchar")]
    [InlineData("1 beginbfchar <0001> <0E01> endbfchar )")]
    public void Read_MapThatIsOdd_IsReadOrRefusedAsByPdfPig(string map) => AssertAlike(ours => Composite(ours, Header + CodeSpace + map));

    [Theory]
    [InlineData("/W [1 [700 300]]", 0.7)]
    [InlineData("/W [1 2 700]", 0.7)]
    [InlineData("/W [1 2 700 1 [300]]", 0.3)]
    [InlineData("/W [3 [700]] /DW 450", 0.45)]
    [InlineData("", 1)]
    public void Read_WidthsOfIdentifiers_MoveThePen(string widths, double em)
    {
        var glyphs = AssertAlike(ours => Composite(ours, Header + CodeSpace + "1 beginbfrange <0001> <0002> <0E01> endbfrange", widths));

        Assert.Equal(em * 10, glyphs[1].Box.Left - glyphs[0].Box.Left, 6);
    }

    [Theory]
    [InlineData("/W [1 [700 (a)]]")]
    [InlineData("/W [1]")]
    [InlineData("/W [0 200000 500]")]
    [InlineData("/DW2 [880 -1000] /W2 [1 [-500 250 800]]")]
    [InlineData("/CIDToGIDMap 99 0 R")]
    public void Read_EntriesThatAreOdd_AreReadOrRefusedAsByPdfPig(string entries) =>
        AssertAlike(ours => Composite(ours, Header + CodeSpace + "1 beginbfchar <0001> <0E01> endbfchar", entries));

    [Theory]
    [InlineData(4, "/Encoding /WinAnsiEncoding")]
    [InlineData(32, "/Encoding /WinAnsiEncoding")]
    [InlineData(32, "/Encoding /MacRomanEncoding")]
    [InlineData(4, "")]
    [InlineData(32, "/Encoding << /Differences [65 /kokaithai] >>")]
    public void Read_CodesOfOneByte_FindTheGlyphsOfPdfPig(int flags, string encoding)
    {
        foreach (var symbols in new[] { false, true })
        {
            var font = TinyTrueType.Of("ABกข");
            if (symbols)
            {
                AsSymbols(font);
            }

            var glyphs = AssertAlike(ours => Simple(ours, font, flags, encoding));
            Assert.Equal(4, glyphs.Count);
        }
    }

    [Theory]
    [InlineData("cmap", 2, 0xFFFF)]
    [InlineData("cmap", 12, 2)]
    [InlineData("cmap", 14, 8)]
    [InlineData("cmap", 36, 0xFF)]
    [InlineData("hhea", 32, 1)]
    [InlineData("hhea", 34, 0)]
    [InlineData("hhea", 34, 0x7FFF)]
    [InlineData("head", 12, 0)]
    [InlineData("head", 18, 3)]
    [InlineData("maxp", 4, 2)]
    public void Read_DamagedTables_AreReadOrRefusedAsByPdfPig(string table, int at, int value)
    {
        var font = TinyTrueType.Of("ABกข");
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(Offset(font, table) + at), (ushort)value);

        AssertAlike(ours => Simple(ours, font, 4, "/Encoding /WinAnsiEncoding"));
        AssertAlike(ours => Composite(ours, Header + CodeSpace + "1 beginbfrange <0000> <00FF> <0E01> endbfrange", font: font));
    }

    [Fact]
    public void Read_FormWithAFontOfTheSameName_TakesItsOwnAndGoesBack()
    {
        byte[] Both(bool ours)
        {
            var pdf = new TinyPdf();
            var map = pdf.AddStream("", Encoding.Latin1.GetBytes(Header + CodeSpace + "1 beginbfchar <0001> <0E04> endbfchar"));
            var inForm = pdf.Add(CompositeFont(pdf, AddFont(pdf, TinyTrueType.Of("ABกข"), !ours), map, ""));
            var form = pdf.AddStream(
                $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 {inForm} 0 R >> >>",
                "BT /F1 10 Tf 30 650 Td <0001> Tj ET"u8.ToArray()
            );
            pdf.ResourceEntries = $"/XObject << /X {form} 0 R >>";
            var names = pdf.AddStream("", Encoding.Latin1.GetBytes(Header + CodeSpace + "1 beginbfchar <0001> <0E01> endbfchar"));
            pdf.FontObject = CompositeFont(pdf, AddFont(pdf, TinyTrueType.Of("ABกข"), ours), names, "");
            return pdf.Page("BT /F1 10 Tf 30 700 Td <0001> Tj ET /X Do BT /F1 10 Tf 30 600 Td <0001> Tj ET").Bytes();
        }

        var glyphs = AssertAlike(Both);

        Assert.Equal(["ก", "ค", "ก"], glyphs.Select(glyph => glyph.Text));
    }

    [Theory]
    [InlineData("BT 30 700 Td <0001> Tj /F1 10 Tf <0001> Tj ET")]
    [InlineData("BT /F1 10 Tf % not plain\n 30 700 Td <00010002> Tj [<0001> -200 <0002>] TJ ET")]
    [InlineData("BT /F1 10 Tf 30 700 Td <0001> Tj /F9 10 Tf <0001> Tj /F1 10 Tf <0002> Tj ET")]
    public void Read_ContentThatIsNotUsual_ShowsWhatPdfPigShows(string content)
    {
        var map = Header + CodeSpace + "1 beginbfrange <0001> <0002> <0E01> endbfrange";

        var glyphs = AssertAlike(ours => Composite(ours, map, content: content));

        Assert.NotEmpty(glyphs);
    }

    private const string Header =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
        + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def ";

    private static IReadOnlyList<Glyph> AssertAlike(Func<bool, byte[]> pdf)
    {
        var (ours, theirs) = (Read(pdf(true)), Read(pdf(false)));
        Assert.Equal(theirs.Glyphs.Select(glyph => glyph.ToString()), ours.Glyphs.Select(glyph => glyph.ToString()));
        return [.. ours.Glyphs];
    }

    private static Page Read(byte[] pdf) =>
        PdfDocumentReader.Read(pdf, new ReadingLimits(), TestContext.Current.CancellationToken).Pages[0];

    private static byte[] Composite(bool ours, string map, string entries = "", byte[]? font = null, string content = "")
    {
        var pdf = new TinyPdf();
        var names = pdf.AddStream("", Encoding.Latin1.GetBytes(map));
        pdf.FontObject = CompositeFont(pdf, AddFont(pdf, font ?? TinyTrueType.Of("ABกข"), ours), names, entries);
        return pdf.Page(content.Length > 0 ? content : "BT /F1 10 Tf 30 700 Td <000100020003> Tj ET").Bytes();
    }

    private static string CompositeFont(TinyPdf pdf, int file, int names, string entries)
    {
        var descriptor = Descriptor(pdf, file, 4);
        var descendant = pdf.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tiny /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R {entries} >>"
        );
        return $"<< /Type /Font /Subtype /Type0 /BaseFont /Tiny /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {names} 0 R >>";
    }

    private static byte[] Simple(bool ours, byte[] font, int flags, string encoding)
    {
        var pdf = new TinyPdf();
        var descriptor = Descriptor(pdf, AddFont(pdf, font, ours), flags);
        var names = pdf.AddStream(
            "",
            Encoding.Latin1.GetBytes(Header + "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <A1> <0E01> endbfchar")
        );
        pdf.FontObject =
            $"<< /Type /Font /Subtype /TrueType /BaseFont /Tiny /FirstChar 65 /LastChar 66 /Widths [600 500] /FontDescriptor {descriptor} 0 R /ToUnicode {names} 0 R {encoding} >>";
        return pdf.Page("BT /F1 10 Tf 30 700 Td <4142A1A2> Tj ET").Bytes();
    }

    private static int Descriptor(TinyPdf pdf, int file, int flags) =>
        pdf.Add(
            $"<< /Type /FontDescriptor /FontName /Tiny /Flags {flags} /FontBBox [0 -300 1000 1200] /ItalicAngle 0 /Ascent 1000 /Descent -300 /CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >>"
        );

    private static int AddFont(TinyPdf pdf, byte[] font, bool isPacked)
    {
        if (!isPacked)
        {
            return pdf.AddStream($"/Length1 {font.Length}", font);
        }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(font);
        }

        return pdf.AddStream($"/Length1 {font.Length} /Filter /FlateDecode", packed.ToArray());
    }

    /// <summary>Makes its character table one of symbols.</summary>
    private static void AsSymbols(byte[] font) => BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(Offset(font, "cmap") + 6), 0);

    private static int Offset(byte[] font, string table)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (Encoding.ASCII.GetString(font, entry, 4) == table)
            {
                return (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8));
            }
        }
    }
}
