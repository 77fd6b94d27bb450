using System.IO.Compression;
using System.Text;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Pdf.Bounds;

namespace LpaFunctions.Reading.Tests.Pdf.Bounds;

/// <summary>What PdfPig would follow without end is cut before it sees the file, in place; sound files are handed on as they are. No input here harms any program: only the guard looks at it.</summary>
public sealed class ReferenceGuardTests
{
    private static string Look(string file) => Encoding.Latin1.GetString(ReferenceGuard.Look(Encoding.Latin1.GetBytes(file)).Span);

    [Theory]
    [InlineData("5 0 obj << /Length 6 0 R >> stream x endstream endobj 6 0 obj 12 endobj")]
    [InlineData("5 0 obj 6 0 R endobj 6 0 obj 7 0 R endobj 7 0 obj null endobj")]
    [InlineData("9 0 obj << /Type /XRef /W [1 2 1] /Index [0 5] /Size 5 >> stream x endstream endobj")]
    [InlineData("9 0 obj << /Type /Font /W [3 [500 600]] >> endobj")]
    [InlineData("9 0 obj << /FunctionType 3 /Functions [10 0 R 11 0 R] >> endobj 10 0 obj << /FunctionType 2 >> endobj")]
    public void Look_SoundReferences_StayAsTheyAre(string file) => Assert.Equal(file, Look(file));

    [Theory]
    [InlineData("5 0 obj 6 0 R endobj 6 0 obj 5 0 R endobj")]
    [InlineData("5 0 obj 5 0 R endobj")]
    public void Look_ReferencesInACircle_AreCutOnce(string file)
    {
        var looked = Look(file);

        Assert.Equal(file.Length, looked.Length);
        Assert.Single(looked.Split(' '), "null");
    }

    [Fact]
    public void Look_FunctionMadeOfItself_LosesItsParts() =>
        Assert.Equal(
            "6 0 obj << /FunctionType 3 /_unctions [6 0 R] >> endobj",
            Look("6 0 obj << /FunctionType 3 /Functions [6 0 R] >> endobj")
        );

    [Theory]
    [InlineData("/W [1 99 1] /Size 5")]
    [InlineData("/W [1 -2 1] /Size 5")]
    [InlineData("/W[1 2 1] /Index [0 9000000] /Size 5")]
    [InlineData("/W [1 2 1] /Size 99999999")]
    public void Look_WidthsAndCountsOutOfAllMeasure_LoseTheirName(string entries)
    {
        var looked = Look($"9 0 obj << /Type /XRef {entries} >> stream x endstream endobj");

        Assert.Contains("/_", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("/W", looked, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_SoundObjectsInAStream_StayAsTheyAre()
    {
        var file = Packed((7, "<< /FunctionType 3 /Functions [8 0 R] >>"), (8, "<< /FunctionType 2 /N 1 >>"));

        Assert.True(ReferenceGuard.Look(file).Span.SequenceEqual(file));
    }

    [Theory]
    [InlineData("<< /FunctionType 3 /Functions [8 0 R] >>", "<< /FunctionType 3 /Functions [7 0 R] >>")]
    [InlineData("<< /FunctionType 3 /Functions [7 0 R] >>", "null")]
    [InlineData("8 0 R", "7 0 R")]
    public void Look_ObjectsOfAStreamInACircle_AreRefused(string one, string other)
    {
        var file = Packed((7, one), (8, other));

        var fault = Assert.Throws<PdfException>(() => ReferenceGuard.Look(file));

        Assert.Equal(PdfFault.TooComplex, fault.Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Look_CircleBehindARowFilter_IsRefused(byte filter)
    {
        var file = Packed(data => Filtered(data, filter), "/DecodeParms << /Predictor 12 /Columns 4 >> ", (7, "8 0 R"), (8, "7 0 R"));

        var fault = Assert.Throws<PdfException>(() => ReferenceGuard.Look(file));

        Assert.Equal(PdfFault.TooComplex, fault.Fault);
    }

    [Theory]
    [InlineData("/DecodeParms << /Predictor 12 /Columns 4 >> ")]
    [InlineData("/DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 2147483647 /BitsPerComponent 2147483647 >> ")]
    [InlineData("/DecodeParms << /Predictor 2 /Columns 4 >> ")]
    public void Look_HarmlessObjectsBehindARowFilter_AreLeft(string parameters)
    {
        var file = Packed(data => Filtered(data, 2), parameters, (7, "<< /FunctionType 2 /N 1 >>"), (8, "null"));

        Assert.True(ReferenceGuard.Look(file).Span.SequenceEqual(file));
    }

    /// <summary>Rows of four bytes, each behind its filter's number, as a writer prepares them.</summary>
    private static byte[] Filtered(byte[] data, byte filter)
    {
        const int row = 4;
        var from = data.Concat(Enumerable.Repeat((byte)' ', (row - (data.Length % row)) % row)).ToArray();
        var to = new List<byte>();
        for (var i = 0; i < from.Length; i++)
        {
            int left = i % row == 0 ? 0 : from[i - 1];
            int above = i < row ? 0 : from[i - row];
            int corner = i % row == 0 || i < row ? 0 : from[i - row - 1];
            int[] neighbours = [left, above, corner];
            var guess = filter switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                _ => neighbours.MinBy(neighbour => Math.Abs(left + above - corner - neighbour)),
            };
            if (i % row == 0)
            {
                to.Add(filter);
            }

            to.Add(unchecked((byte)(from[i] - guess)));
        }

        return [.. to];
    }

    private static byte[] Packed(params (int Number, string Body)[] objects) => Packed(data => data, "", objects);

    /// <summary>A stream of objects, and nothing that leads to it: no program follows what it holds.</summary>
    private static byte[] Packed(Func<byte[], byte[]> prepared, string parameters, params (int Number, string Body)[] objects)
    {
        var table = "";
        var bodies = "";
        foreach (var (number, body) in objects)
        {
            table += $"{number} {bodies.Length} ";
            bodies += body + " ";
        }

        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(prepared(Encoding.Latin1.GetBytes(table + bodies)));
        }

        var data = packed.ToArray();
        var head =
            $"5 0 obj << /Type /ObjStm /N {objects.Length} /First {table.Length} /Filter /FlateDecode {parameters}/Length {data.Length} >> stream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. data, .. "\nendstream endobj"u8];
    }

    [Fact]
    public void Look_ChainLongerThanAnyFileNeeds_IsCut()
    {
        var file = string.Concat(Enumerable.Range(1, 100).Select(i => $"{i} 0 obj {i + 1} 0 R endobj "));

        Assert.Contains("null", Look(file), StringComparison.Ordinal);
    }
}
