using System.Buffers.Binary;

namespace LpaFunctions.Reading.Fonts;

/// <summary>The substitutions of a font that stand for themselves: one glyph for another, one for several, several for one (OpenType 1.9, GSUB types 1, 2 and 4).</summary>
internal static class GlyphSubstitutions
{
    // Thai fonts have a few hundred.
    private const int Most = 20_000;
    private const int Single = 1;
    private const int Multiple = 2;
    private const int Ligature = 4;
    private const int Extension = 7;

    /// <summary>In the order of the font; of a damaged table what could be read.</summary>
    public static List<(int[] From, int[] To)> Read(ReadOnlySpan<byte> font)
    {
        var found = new List<(int[], int[])>();
        try
        {
            if (Table(font) is { Length: > 0 } table)
            {
                Read(table, found);
            }
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or OverflowException or IndexOutOfRangeException)
        {
            // A cut-off table: what was read of it holds.
        }

        return found;
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font)
    {
        var tables = Number(font, 4);
        for (var i = 0; i < tables; i++)
        {
            var entry = font.Slice(12 + (16 * i), 16);
            if (entry[..4].SequenceEqual("GSUB"u8))
            {
                return font[(int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..])..];
            }
        }

        return [];
    }

    private static void Read(ReadOnlySpan<byte> table, List<(int[], int[])> found)
    {
        var lookups = table[Number(table, 8)..];
        var count = Number(lookups, 0);
        for (var i = 0; i < count; i++)
        {
            var lookup = lookups[Number(lookups, 2 + (2 * i))..];
            var (kind, parts) = (Number(lookup, 0), Number(lookup, 4));
            for (var j = 0; j < parts && found.Count < Most; j++)
            {
                ReadPart(lookup[Number(lookup, 6 + (2 * j))..], kind, found);
            }
        }
    }

    private static void ReadPart(ReadOnlySpan<byte> part, int kind, List<(int[], int[])> found)
    {
        if (kind == Extension)
        {
            kind = Number(part, 2);
            part = part[(int)BinaryPrimitives.ReadUInt32BigEndian(part[4..])..];
        }

        if (kind is not (Single or Multiple or Ligature))
        {
            return;
        }

        var format = Number(part, 0);
        var covered = Coverage(part[Number(part, 2)..]);
        for (var i = 0; i < covered.Count && found.Count < Most; i++)
        {
            switch (kind)
            {
                case Single:
                    var to = format == 1 ? (covered[i] + Number(part, 4)) & 0xFFFF : Number(part, 6 + (2 * i));
                    found.Add(([covered[i]], [to]));
                    break;
                case Multiple:
                    found.Add(([covered[i]], Glyphs(part[Number(part, 6 + (2 * i))..], 0, 2)));
                    break;
                default:
                    ReadLigatures(part[Number(part, 6 + (2 * i))..], covered[i], found);
                    break;
            }
        }
    }

    private static void ReadLigatures(ReadOnlySpan<byte> set, int first, List<(int[], int[])> found)
    {
        var count = Number(set, 0);
        for (var i = 0; i < count && found.Count < Most; i++)
        {
            var ligature = set[Number(set, 2 + (2 * i))..];
            var rest = Glyphs(ligature[2..], -1, 2);
            found.Add(([first, .. rest], [Number(ligature, 0)]));
        }
    }

    /// <summary>A list behind its count; ligatures count the first glyph, which is not in the list.</summary>
    private static int[] Glyphs(ReadOnlySpan<byte> list, int more, int start)
    {
        const int longest = 8;
        var glyphs = new int[Math.Clamp(Number(list, 0) + more, 0, longest)];
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = Number(list, start + (2 * i));
        }

        return glyphs;
    }

    private static List<int> Coverage(ReadOnlySpan<byte> table)
    {
        var (format, count) = (Number(table, 0), Number(table, 2));
        var glyphs = new List<int>(count);
        for (var i = 0; i < count && glyphs.Count < Most; i++)
        {
            if (format == 1)
            {
                glyphs.Add(Number(table, 4 + (2 * i)));
                continue;
            }

            var range = table[(4 + (6 * i))..];
            for (var glyph = Number(range, 0); glyph <= Number(range, 2) && glyphs.Count < Most; glyph++)
            {
                glyphs.Add(glyph);
            }
        }

        return glyphs;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
}
