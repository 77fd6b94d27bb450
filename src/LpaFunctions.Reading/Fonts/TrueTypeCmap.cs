using System.Buffers.Binary;

namespace LpaFunctions.Reading.Fonts;

/// <summary>The character table of an embedded TrueType font, read backwards: from glyph to character (OpenType 1.9, cmap).</summary>
internal static class TrueTypeCmap
{
    private const int MostGlyphs = 65_536;

    /// <summary>Empty where the font has no table that can be read. Of a symbol table characters F0xx come as they are.</summary>
    public static Dictionary<int, char> GlyphToCharacter(ReadOnlySpan<byte> font)
    {
        var map = new Dictionary<int, char>();
        try
        {
            var tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
            for (var i = 0; i < tables; i++)
            {
                var entry = font.Slice(12 + (16 * i), 16);
                if (entry[..4].SequenceEqual("cmap"u8))
                {
                    Read(font[(int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])..], map);
                }
            }
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or OverflowException)
        {
            // A cut-off table: what was read of it holds.
        }

        return map;
    }

    private static void Read(ReadOnlySpan<byte> cmap, Dictionary<int, char> map)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(cmap[2..]);

        for (var i = 0; i < count; i++)
        {
            var table = cmap[(int)BinaryPrimitives.ReadUInt32BigEndian(cmap[(8 + (8 * i))..])..];
            switch (BinaryPrimitives.ReadUInt16BigEndian(table))
            {
                case 4:
                    ReadSegments(table, map);
                    break;
                case 6:
                    ReadTrimmed(table, map);
                    break;
                case 12:
                    ReadGroups(table, map);
                    break;
            }
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, Dictionary<int, char> map)
    {
        var segments = BinaryPrimitives.ReadUInt16BigEndian(table[6..]) / 2;
        var ends = table[14..];
        var starts = table[(16 + (2 * segments))..];
        var deltas = starts[(2 * segments)..];
        var offsets = deltas[(2 * segments)..];

        for (var s = 0; s < segments; s++)
        {
            int start = BinaryPrimitives.ReadUInt16BigEndian(starts[(2 * s)..]),
                end = BinaryPrimitives.ReadUInt16BigEndian(ends[(2 * s)..]);
            int delta = BinaryPrimitives.ReadUInt16BigEndian(deltas[(2 * s)..]),
                offset = BinaryPrimitives.ReadUInt16BigEndian(offsets[(2 * s)..]);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : BinaryPrimitives.ReadUInt16BigEndian(offsets[((2 * s) + offset + (2 * (c - start)))..]);
                if (glyph != 0)
                {
                    Add(map, (glyph + delta) & 0xFFFF, c);
                }
            }
        }
    }

    private static void ReadTrimmed(ReadOnlySpan<byte> table, Dictionary<int, char> map)
    {
        int first = BinaryPrimitives.ReadUInt16BigEndian(table[6..]),
            count = BinaryPrimitives.ReadUInt16BigEndian(table[8..]);
        for (var i = 0; i < count; i++)
        {
            Add(map, BinaryPrimitives.ReadUInt16BigEndian(table[(10 + (2 * i))..]), first + i);
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, Dictionary<int, char> map)
    {
        var groups = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[12..]), MostGlyphs);
        for (var g = 0; g < groups; g++)
        {
            var group = table[(16 + (12 * g))..];
            var (start, end) = (BinaryPrimitives.ReadUInt32BigEndian(group), BinaryPrimitives.ReadUInt32BigEndian(group[4..]));
            var glyph = BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var c = start; c <= end && c < 0xFFFF; c++)
            {
                Add(map, (int)Math.Min(glyph + (c - start), 0xFFFF), (int)c);
            }
        }
    }

    // Thai wins over another character of the same glyph; the first one wins over later ones.
    private static void Add(Dictionary<int, char> map, int glyph, int character)
    {
        if (glyph == 0 || map.Count >= MostGlyphs)
        {
            return;
        }

        if (!map.TryGetValue(glyph, out var other) || (other is < '\u0E00' or > '\u0E7F' && character is >= 0x0E00 and <= 0x0E7F))
        {
            map[glyph] = (char)character;
        }
    }
}
