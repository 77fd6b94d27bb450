using System.Buffers.Binary;

namespace LpaFunctions.Reading.Tests;

/// <summary>A TrueType font of empty glyphs whose cmap (format 4) names them: glyph 1 is the first character, glyph 2 the second.</summary>
internal static class TinyTrueType
{
    public static byte[] Of(string characters)
    {
        var glyphs = characters.Length + 1;
        var head = new byte[54];
        Put(head, 0, 1, 0);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(12), 0x5F0F3CF5);
        Put(head, 18, 1000);
        var hhea = new byte[36];
        Put(hhea, 0, 1, 0, 800, 200);
        Put(hhea, 34, glyphs);
        var maxp = new byte[32];
        Put(maxp, 0, 1, 0, glyphs);
        var hmtx = new byte[4 * glyphs];
        for (var i = 0; i < glyphs; i++)
        {
            Put(hmtx, 4 * i, 500);
        }

        return File(
            ("cmap", Cmap(characters)),
            ("glyf", new byte[4]),
            ("head", head),
            ("hhea", hhea),
            ("hmtx", hmtx),
            ("loca", new byte[2 * (glyphs + 1)]),
            ("maxp", maxp)
        );
    }

    private static byte[] Cmap(string characters)
    {
        var entries = characters
            .Select((c, i) => (Code: (int)c, Glyph: i + 1))
            .OrderBy(entry => entry.Code)
            .Append((Code: 0xFFFF, Glyph: 0))
            .ToArray();
        var n = entries.Length;
        var table = new byte[12 + 16 + (8 * n)];
        Put(table, 0, 0, 1, 3, 1, 0, 12);
        Put(table, 12, 4, 16 + (8 * n), 0, 2 * n);
        for (var i = 0; i < n; i++)
        {
            Put(table, 26 + (2 * i), entries[i].Code);
            Put(table, 28 + (2 * n) + (2 * i), entries[i].Code);
            Put(table, 28 + (4 * n) + (2 * i), (entries[i].Glyph - entries[i].Code) & 0xFFFF);
        }

        return table;
    }

    private static byte[] File(params (string Tag, byte[] Data)[] tables)
    {
        var file = new List<byte> { 0, 1, 0, 0, 0, (byte)tables.Length, 0, 0, 0, 0, 0, 0 };
        var place = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            var entry = new byte[16];
            System.Text.Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(8), place);
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(12), data.Length);
            file.AddRange(entry);
            place += (data.Length + 3) / 4 * 4;
        }

        foreach (var (_, data) in tables)
        {
            file.AddRange(data);
            file.AddRange(new byte[(4 - (data.Length % 4)) % 4]);
        }

        return [.. file];
    }

    private static void Put(byte[] table, int at, params int[] words)
    {
        foreach (var word in words)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)word);
            at += 2;
        }
    }
}
