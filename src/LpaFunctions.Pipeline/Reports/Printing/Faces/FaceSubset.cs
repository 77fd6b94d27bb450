using System.Buffers.Binary;
using System.Text;

namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>A font with the outlines of some glyphs alone; glyphs keep their numbers.</summary>
internal static class FaceSubset
{
    private const int TableEntry = 16;
    private const int LongPlaces = 50;
    private static readonly string[] Kept = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    public static byte[] Write(FontTable font, IEnumerable<int> glyphs)
    {
        var places = Places(font);
        var outlines = font.Find("glyf");
        var used = WithParts(outlines, places, glyphs);
        var count = places.Length - 1;
        var glyf = new List<byte>();
        var loca = new byte[4 * places.Length];

        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * glyph), glyf.Count);
            if (used.Contains(glyph))
            {
                glyf.AddRange(outlines.Bytes.Span[places[glyph]..places[glyph + 1]]);
                glyf.AddRange(new byte[-glyf.Count & 3]);
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * count), glyf.Count);
        var head = font.Find("head").Bytes.ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(LongPlaces), 1);
        return Join(tag =>
            tag switch
            {
                "glyf" => glyf.ToArray(),
                "loca" => loca,
                "head" => head,
                _ => font.Find(tag).Bytes,
            }
        );
    }

    private static int[] Places(FontTable font)
    {
        var (count, table) = (font.Find("maxp").Number(4), font.Find("loca"));
        var isLong = font.Find("head").Number(LongPlaces) == 1;
        var places = new int[count + 1];
        for (var i = 0; i <= count; i++)
        {
            places[i] = isLong ? table.Long(4 * i) : 2 * table.Number(2 * i);
        }

        return places;
    }

    // A glyph may be made of others: they come along.
    private static HashSet<int> WithParts(FontTable outlines, int[] places, IEnumerable<int> glyphs)
    {
        var used = new HashSet<int> { 0 };
        var waiting = new Stack<int>(glyphs);
        while (waiting.TryPop(out var glyph))
        {
            if (used.Add(glyph) && places[glyph] < places[glyph + 1])
            {
                foreach (var part in Parts(outlines.From(places[glyph])))
                {
                    waiting.Push(part);
                }
            }
        }

        return used;
    }

    private static IEnumerable<int> Parts(FontTable outline)
    {
        const int words = 1,
            scaled = 8,
            more = 32,
            scaledTwice = 64,
            turned = 128;
        if (outline.Signed(0) >= 0)
        {
            yield break;
        }

        for (int at = 10, flags = more; (flags & more) != 0; )
        {
            flags = outline.Number(at);
            yield return outline.Number(at + 2);
            at += (flags & words) != 0 ? 8 : 6;
            at += (flags & (scaled | scaledTwice | turned)) switch
            {
                scaled => 2,
                scaledTwice => 4,
                turned => 8,
                _ => 0,
            };
        }
    }

    private static byte[] Join(Func<string, ReadOnlyMemory<byte>> content)
    {
        var tables = Kept.Select(tag => (Tag: tag, Content: content(tag))).ToArray();
        var start = 12 + (TableEntry * tables.Length);
        var file = new List<byte>();
        var header = new byte[start];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(4), (short)tables.Length);

        foreach (var (i, table) in tables.Index())
        {
            var entry = header.AsSpan(12 + (TableEntry * i));
            Encoding.ASCII.GetBytes(table.Tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], start + file.Count);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Content.Length);
            file.AddRange(table.Content.Span);
            file.AddRange(new byte[-file.Count & 3]);
        }

        return [.. header, .. file];
    }
}
