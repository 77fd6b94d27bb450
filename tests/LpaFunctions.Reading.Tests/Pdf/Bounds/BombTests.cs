using System.IO.Compression;
using LpaFunctions.Reading.Assembling;
using LpaFunctions.Reading.Documents.Limits;

namespace LpaFunctions.Reading.Tests.Pdf.Bounds;

/// <summary>Small files that would unpack to more than there is memory for end at the limit, not at the memory.</summary>
public sealed class BombTests
{
    private static readonly ReadingLimits Limits = new() { MaxStreamBytes = 16 * 1024 * 1024 };

    private static PdfFault FaultOf(byte[] file) =>
        Assert.Throws<PdfException>(() => PdfDocumentReader.Read(file, Limits, TestContext.Current.CancellationToken)).Fault;

    /// <summary>A page whose content is one stream behind these filters.</summary>
    private static byte[] PageOf(string filters, byte[] data, string more = "")
    {
        var pdf = new TinyPdf();
        var form = pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Filter {filters} {more}", data);
        pdf.ResourceEntries = $"/XObject << /X {form} 0 R >>";
        return pdf.Page("/X Do").Bytes();
    }

    [Fact]
    public void Read_OneKilobyteThatUnpacksToAGigabyte_IsTooComplex()
    {
        var file = PageOf("[/FlateDecode /FlateDecode /FlateDecode]", Deflate(Deflate(Zeros(1L << 30))));

        Assert.InRange(file.Length, 500, 4096);
        Assert.Equal(PdfFault.TooComplex, FaultOf(file));
    }

    [Fact]
    public void Read_RunLengthsBehindDeflate_AreTooComplex()
    {
        // 300,000 runs of 128 letters: 0.6 MB that grow to 38.
        var runs = new byte[600_000];
        for (var i = 0; i < runs.Length; i += 2)
        {
            (runs[i], runs[i + 1]) = (129, (byte)' ');
        }

        Assert.Equal(PdfFault.TooComplex, FaultOf(PageOf("[/FlateDecode /RunLengthDecode]", Deflate(runs))));
    }

    [Fact]
    public void Read_FaxOfABillionPixelsAsContent_IsTooComplex() =>
        Assert.Equal(
            PdfFault.TooComplex,
            FaultOf(PageOf("/CCITTFaxDecode", [0x00, 0x10, 0x01], "/DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>"))
        );

    [Fact]
    public void Read_PredictorRowOfAGigabyte_IsTooComplex() =>
        Assert.Equal(
            PdfFault.TooComplex,
            FaultOf(PageOf("/FlateDecode", Deflate([2, 0, 0, 0]), "/DecodeParms << /Predictor 12 /Columns 1000000000 >>"))
        );

    /// <summary>PdfPig leaves out parameters that stand elsewhere in the file, so no row is taken for them; should it learn to follow them, this fails.</summary>
    [Theory]
    [InlineData("<< /Predictor 12 /Columns 1000000000 >>", "/FlateDecode", "{0}")]
    [InlineData("<< /Predictor 12 /Columns 1000000000 >>", "[/FlateDecode]", "[{0}]")]
    public void Read_PredictorByReference_IsNotFollowed(string body, string filters, string parameters)
    {
        var pdf = new TinyPdf();
        var reference = parameters.Replace("{0}", pdf.Add(body) + " 0 R", StringComparison.Ordinal);
        var form = pdf.AddStream(
            $"/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /Font << /F 3 0 R >> >> /Filter {filters} /DecodeParms {reference}",
            Deflate("BT /F 12 Tf 10 10 Td (seen) Tj ET"u8.ToArray())
        );
        pdf.ResourceEntries = $"/XObject << /X {form} 0 R >>";

        var page = Assert.Single(PdfDocumentReader.Read(pdf.Page("/X Do").Bytes(), Limits, TestContext.Current.CancellationToken).Pages);
        Assert.Equal("seen", Assert.Single(page.Lines).Text);
    }

    private static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    /// <summary>Zeros as RFC 1951 packs them with the fixed code: a literal, then runs of 258 in 13 bits (length 285, distance 1).</summary>
    private static byte[] Zeros(long count)
    {
        var bits = new List<bool> { true, true, false };
        Put(bits, 0b00110000, 8);
        for (var run = 0; run < 8; run++)
        {
            Put(bits, 0b11000101, 8);
            Put(bits, 0, 5);
        }
        // After 11 bits the same 104 bits come again and again: bytes 3 to 15 are one period.
        while (bits.Count < 8 * 15)
        {
            bits.Add(bits[^104]);
        }

        var file = new byte[2 + (int)(count / 2064 * 13)];
        (file[0], file[1]) = (0x78, 0x9C);
        for (var i = 2; i < file.Length; i++)
        {
            file[i] = i < 17 ? Byte(bits, i - 2) : file[i - 13];
        }

        return file;
    }

    private static void Put(List<bool> bits, int code, int length)
    {
        for (var i = length - 1; i >= 0; i--)
        {
            bits.Add((code >> i & 1) == 1);
        }
    }

    private static byte Byte(List<bool> bits, int at) => (byte)Enumerable.Range(0, 8).Sum(i => bits[(8 * at) + i] ? 1 << i : 0);
}
