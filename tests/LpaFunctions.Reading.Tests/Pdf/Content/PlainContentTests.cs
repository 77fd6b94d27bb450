using System.Text;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Testing.Reading;

namespace LpaFunctions.Reading.Tests.Pdf.Content;

/// <summary>Content of plain syntax is read in one pass by our own code. A comment sends the same content through PdfPig's parser: both ways give the same page.</summary>
public sealed class PlainContentTests
{
    private const string Everything = """
        q 1 0 0 1 10 -5.5 cm 0.5 w [3 2] 0 d 1 0 0 RG /GS0 gs 0 0 1 rg
        50 700 m 250 700 l S 50 680 m 250.25 680 l S 50 660 m 250 660. l S 50 660 m 50 700 l S 150 660 m 150 700 l S 250 660 m 250 700 l S
        300 700 10 10 re S 302 702 m 306 706 l 308 703 310 704 311 705 c S 320 700 12 12 re f* h n
        Q BT /F1 12 Tf 1 0 0 1 72 600 Tm 2 Tc 3 Tw 90 Tz 14 TL 1.5 Ts
        (plain \(nested\) and (bare) \101\102\7z \n\\) Tj T* [(with) -250.5 (moves) 120 <4142 43 4> -.5 ()] TJ
        (next) ' 1 0.25 (spaced) " 0 -20 TD 3 Tr (unseen) Tj 0 Tr 0 Ts
        /Span <</ActualText <FEFF0E010E32>>> BDC (ab) Tj EMC /Span <</ActualText (\376\377\0A) /Lang (th)>> BDC (cd) Tj EMC
        /P <</MCID 4 /Attached [/Top 1 (x)]>> BDC (marked) Tj EMC /Artifact BMC (plain) Tj EMC /OC /MC0 BDC (named) Tj EMC
        /F2 11 Tf 1 0 -0.2 1 72 400 Tm [<00240025>-30<0026>]TJ 20 0 Td <002400250> Tj ET
        q 0 1 -1 0 300 300 cm BT /F1 9 Tf 10 10 Td (turned) Tj ET Q BT /F1 10 Tf 90 90 Td (left open) Tj
        """;

    private static string Read(string content)
    {
        var pdf = new TinyPdf();
        var descendant = pdf.Add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 500 800] /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /ItalicAngle 0 >> >>"
        );
        var names = pdf.AddStream(
            "",
            Encoding.Latin1.GetBytes("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007F> <0040> endbfrange")
        );
        pdf.FontEntries =
            $"/F2 << /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {names} 0 R >>";
        pdf.ResourceEntries = "/ExtGState << /GS0 << /LW 2 >> >> /Properties << /MC0 << /ActualText (given) >> >>";
        try
        {
            var page = PdfDocumentReader.Read(pdf.Page(content).Bytes(), new ReadingLimits(), TestContext.Current.CancellationToken).Pages[
                0
            ];
            return Text(page);
        }
        catch (PdfException fault)
        {
            return $"{fault.Fault} {fault.Place} {fault.Message}";
        }
    }

    private static string Text(Page page) =>
        string.Join(
            '\n',
            page.Glyphs.Select(glyph => glyph.ToString())
                .Concat(page.Tables.SelectMany(table => table.Cells).Select(cell => cell.ToString()))
                .Concat(page.CheckBoxes.Select(box => box.ToString()))
        );

    private static void AssertReadAlike(string content) => Assert.Equal(Read("%\n" + content), Read(content));

    [Fact]
    public void Read_AllOperatorsOfTextAndPaths_BothWaysAlike()
    {
        Assert.Contains("Text = ก,", Read(Everything), StringComparison.Ordinal);
        AssertReadAlike(Everything);
    }

    [Theory]
    [InlineData("BT /F1 12 Tf 72 700 Td (ends at once)Tj")]
    [InlineData("BT /F1 12 Tf 72 700 Td (last byte is lost) Tj 5 q")]
    [InlineData("BT /F1 12 Tf 72 700 Td (bracket) ] TJ (after) Tj ET")]
    [InlineData("BT /F1 12 Tf 72 700 Td (numbers) Tj 1-2 --3 Td (odd) Tj 1.2.3 4 Td (damaged) Tj 1e1 0 Td (power) Tj ET")]
    [InlineData(
        "BT /F1 12 Tf 72 700 Td (a) Tj 0.00000000000000006123233995736767 1 -1 .0000000000000000001 200 300 Tm (b) Tj 12345678901234567890 0 Td (c) Tj ET"
    )]
    [InlineData("BT /F1 12 Tf 1 0 0 1 72 Tm (short) Tj 1 0 0 1 72 700 9 Tm (long) Tj 72 Td (one) Tj 10 20 30 Td (three) Tj ET")]
    [InlineData("BT /F1 12 Tf 72 700 Td [(a) /Name (b)] TJ (c) TJ (d) (e) Tj 5 Tj [[(f)]] TJ ET")]
    [InlineData("BT /F#31 12 Tf 72 700 Td (escaped name) Tj /F1 12 Tf (\\8\\400x) Tj <4> Tj <> Tj <4G> Tj ET")]
    [InlineData("BT /F1 12 Tf 72 700 Td (line \\\r\n goes on) Tj (\\)\r/x) Tj (a (b)\r\n/x) Tj ET")]
    [InlineData("BT /F1 12 Tf 72 700 Td (þÿ\0A\0B) Tj [(þÿ\0A)] TJ <FEFF0041> Tj ET")]
    [InlineData(
        "BT /F1 12 Tf 72 700 Td /Span <</ActualText 5>> BDC (a) Tj EMC /Span <</ActualText (x) /ActualText <0041>>> BDC (b) Tj EMC EMC ET"
    )]
    [InlineData(
        "BT /F1 12 Tf 72 700 Td /Span <</ActualText (ï»¿x)>> BDC (a) Tj EMC /Span <</A <</B 1>> /ActualText (y)>> BDC (b) Tj EMC ET"
    )]
    [InlineData(
        "BT /F1 12 Tf 72 700 Td (before) Tj ET q 10 0 0 10 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q BT /F1 12 Tf 72 600 Td (behind) Tj ET"
    )]
    [InlineData("BT /F1 12 Tf 72 700 Td inf 0 Td (inf) Tj true 5 Td (true) Tj null false Td BX unknown EX (known) Tj {x} (y) Tj ET")]
    [InlineData("BT /F9 12 Tf 72 700 Td (no such font) Tj [(a)] TJ /F1 12 Tf (there) Tj Q Q Q (deep) Tj ET EMC EMC")]
    public void Read_ContentWithOddPlaces_BothWaysAlike(string content) => AssertReadAlike(content);

    [Fact]
    public void Read_MutatedContent_BothWaysAlike()
    {
        var whole = Encoding.Latin1.GetBytes(Everything);

        for (var seed = 0; seed < 150; seed++)
        {
            AssertReadAlike(Encoding.Latin1.GetString(Mutation.Of(whole, seed)));
        }
    }
}
