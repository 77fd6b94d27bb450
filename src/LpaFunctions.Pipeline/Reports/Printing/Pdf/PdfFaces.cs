using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LpaFunctions.Pipeline.Reports.Printing.Faces;

namespace LpaFunctions.Pipeline.Reports.Printing.Pdf;

/// <summary>The faces of a PDF: each holds the glyphs that were shown, and says which letters they stand for.</summary>
internal sealed class PdfFaces
{
    /// <summary>The graphics state in which the word of a draft is drawn.</summary>
    public const string Thin = "Thin";

    private readonly Dictionary<PrintFace, UsedFace> _faces = [];

    /// <summary>The name of the face on every page.</summary>
    public string Use(PrintFace face, ShapedText text)
    {
        if (!_faces.TryGetValue(face, out var used))
        {
            _faces[face] = used = new UsedFace($"/F{_faces.Count}");
        }

        used.Add(text);
        return used.Name;
    }

    /// <summary>Writes them; the resources of every page.</summary>
    public string Write(PdfObjects objects)
    {
        var fonts = string.Concat(_faces.Select(f => $"{f.Value.Name} {WriteFace(objects, f.Key, f.Value.Letters)} 0 R "));
        return $"<< /Font << {fonts}>> /ExtGState << /{Thin} << /ca 0.08 >> >> >>";
    }

    private static int WriteFace(PdfObjects objects, PrintFace face, SortedDictionary<int, string> letters)
    {
        var subset = FaceSubset.Write(face.Font, letters.Keys);
        var name = $"{Prefix(subset)}+{face.Name}";
        var file = objects.AddStream($"/Length1 {subset.Length}", subset);
        var head = face.Font.Find("head");
        var box = $"{head.Signed(36)} {head.Signed(38)} {head.Signed(40)} {head.Signed(42)}";

        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {PrintFace.Ascent} /Descent -{PrintFace.Descent} /CapHeight 700 /StemV 80 /FontFile2 {file} 0 R >>"
        );
        var widths = string.Concat(letters.Keys.Select(g => $"{g} [{face.Advance(g)}] "));
        var font = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 0 /W [{widths}] /CIDToGIDMap /Identity >>"
        );

        var unicode = objects.AddStream("", Encoding.Latin1.GetBytes(Letters(letters)));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{font} 0 R] /ToUnicode {unicode} 0 R >>"
        );
    }

    // Six letters that tell one subset from another (ISO 32000-1, 9.6.4).
    private static string Prefix(byte[] subset) => string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26))));

    private static string Letters(SortedDictionary<int, string> letters)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange

            """
        );
        foreach (var part in letters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, text) in part)
            {
                var unicode = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{unicode}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    private sealed class UsedFace(string name)
    {
        private readonly HashSet<ShapedText> _seen = new(ReferenceEqualityComparer.Instance);

        public string Name => name;
        public SortedDictionary<int, string> Letters { get; } = [];

        public void Add(ShapedText text)
        {
            if (!_seen.Add(text))
            {
                return;
            }

            foreach (var glyph in text.Glyphs)
            {
                Letters.TryAdd(glyph.Glyph, glyph.Text);
            }
        }
    }
}
