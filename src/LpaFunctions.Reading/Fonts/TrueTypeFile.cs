using System.Buffers.Binary;

namespace LpaFunctions.Reading.Fonts;

/// <summary>
/// What is asked of an embedded TrueType font (OpenType 1.9), read where it lies when it is asked for: boxes of outlines, advances, glyphs of
/// characters. PdfPig reads all of a font when the font is loaded.
/// </summary>
internal sealed class TrueTypeFile
{
    private const uint Magic = 0x5F0F3CF5;
    private const uint NamesOfOffsets = 0x00028000;
    private const uint NoNames = 0x00030000;
    private const int ShortestHead = 54;
    private const int ShortestHhea = 36;
    private const int ShortestPost = 32;

    private readonly ReadOnlyMemory<byte> _font;
    private readonly TrueTypeTable _glyf;
    private readonly TrueTypeTable _loca;
    private readonly TrueTypeTable _hmtx;
    private readonly bool _isLong;
    private readonly int _glyphs;
    private readonly int _advances;

    private TrueTypeFile(ReadOnlyMemory<byte> font, in TrueTypeTables tables, GlyphIndexes? indexes)
    {
        var bytes = font.Span;
        _font = font;
        (_glyf, _loca, _hmtx) = (tables.Glyf, tables.Loca, tables.Hmtx);
        UnitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(bytes[(tables.Head.Offset + 18)..]);
        _isLong = BinaryPrimitives.ReadUInt16BigEndian(bytes[(tables.Head.Offset + 50)..]) == 1;
        _glyphs = BinaryPrimitives.ReadUInt16BigEndian(bytes[(tables.Maxp.Offset + 4)..]);
        _advances = BinaryPrimitives.ReadUInt16BigEndian(bytes[(tables.Hhea.Offset + 34)..]);
        Indexes = indexes;
        HasPost = tables.Post.Exists;
        HasNames = HasPost && BinaryPrimitives.ReadUInt32BigEndian(bytes[tables.Post.Offset..]) != NoNames;
    }

    public int UnitsPerEm { get; }

    /// <summary>Null where the font has no character table.</summary>
    public GlyphIndexes? Indexes { get; }

    public bool HasPost { get; }

    /// <summary>Whether its glyphs may have names.</summary>
    public bool HasNames { get; }

    /// <param name="font">Its outlines have been found sound (<see cref="FontOutlines"/>).</param>
    /// <returns>Null for a font that PdfPig may refuse, or read in a way of its own.</returns>
    public static TrueTypeFile? Read(ReadOnlyMemory<byte> font)
    {
        var bytes = font.Span;
        if (TrueTypeTables.Read(bytes) is not { } tables || !AreUsual(bytes, tables))
        {
            return null;
        }

        if (!tables.Cmap.Exists)
        {
            return new TrueTypeFile(font, tables, indexes: null);
        }

        return GlyphIndexes.Read(font, tables.Cmap.Offset) is { } indexes ? new TrueTypeFile(font, tables, indexes) : null;
    }

    /// <summary>The box of a glyph, in units; of one that has no width a line as long as its advance.</summary>
    public bool TryGetBox(int glyph, out GlyphBox box)
    {
        box = default;
        if (glyph < 0 || glyph >= _glyphs)
        {
            return false;
        }

        var bytes = _font.Span;
        var (from, to) = (Place(bytes, glyph), Place(bytes, glyph + 1));
        if (to > from)
        {
            var outline = bytes[(_glyf.Offset + from)..];
            if (BinaryPrimitives.ReadInt16BigEndian(outline) != 0)
            {
                box = new GlyphBox(Number(outline, 2), Number(outline, 4), Number(outline, 6), Number(outline, 8));
            }
        }

        if (box.Width == 0 && TryGetAdvance(glyph, out var advance))
        {
            box = new GlyphBox(0, 0, advance, 0);
        }

        return true;
    }

    /// <summary>The advance of a glyph, in units.</summary>
    public bool TryGetAdvance(int glyph, out double advance)
    {
        advance = 0;
        if (!_hmtx.Exists)
        {
            return false;
        }

        // Glyphs behind the last that has an advance of its own take that one's.
        var entry = 4 * Math.Min(glyph, _advances - 1);
        advance = BinaryPrimitives.ReadUInt16BigEndian(_font.Span[(_hmtx.Offset + entry)..]);
        return true;
    }

    private int Place(ReadOnlySpan<byte> bytes, int glyph) =>
        _isLong
            ? BinaryPrimitives.ReadInt32BigEndian(bytes[(_loca.Offset + (4 * glyph))..])
            : 2 * BinaryPrimitives.ReadUInt16BigEndian(bytes[(_loca.Offset + (2 * glyph))..]);

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    private static bool AreUsual(ReadOnlySpan<byte> bytes, in TrueTypeTables tables)
    {
        var hasLengths = tables.Head.Length >= ShortestHead && tables.Hhea.Length >= ShortestHhea && tables.Maxp.Length >= 6;
        if (!hasLengths || !tables.Loca.Exists || !tables.Glyf.Exists)
        {
            return false;
        }

        var head = bytes[tables.Head.Offset..];
        var units = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        if (BinaryPrimitives.ReadUInt32BigEndian(head[12..]) != Magic || units is < 16 or > 16_384)
        {
            return false;
        }

        var hhea = bytes[tables.Hhea.Offset..];
        var advances = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        var hasAdvances = !tables.Hmtx.Exists || (advances > 0 && tables.Hmtx.Length >= 4 * advances);
        return BinaryPrimitives.ReadUInt16BigEndian(hhea[32..]) == 0 && hasAdvances && HasUsualNames(bytes, tables.Post);
    }

    private static bool HasUsualNames(ReadOnlySpan<byte> bytes, TrueTypeTable post) =>
        !post.Exists || (post.Length >= ShortestPost && BinaryPrimitives.ReadUInt32BigEndian(bytes[post.Offset..]) != NamesOfOffsets);
}
