using System.Buffers.Binary;

namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>A part of a font file: numbers of two and four bytes, the high one first, at places counted from where the part begins (OpenType 1.9).</summary>
internal readonly struct FontTable(ReadOnlyMemory<byte> bytes)
{
    private const int FirstEntry = 12;
    private const int EntryLength = 16;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public int Number(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[at..]);

    public int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(bytes.Span[at..]);

    public int Long(int at) => (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[at..]);

    public FontTable From(int at) => new(bytes[at..]);

    /// <summary>The part whose place stands at <paramref name="at"/>.</summary>
    public FontTable Behind(int at) => From(Number(at));

    /// <summary>The parts whose places stand behind their count.</summary>
    public IEnumerable<FontTable> List(int at)
    {
        var count = Number(at);
        for (var i = 0; i < count; i++)
        {
            yield return Behind(at + 2 + (2 * i));
        }
    }

    /// <summary>Numbers behind their count.</summary>
    public int[] Numbers(int at) => Numbers(at + 2, Number(at));

    public int[] Numbers(int at, int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Number(at + (2 * i));
        }

        return numbers;
    }

    /// <summary>A table of the file, by its tag of four letters.</summary>
    /// <exception cref="InvalidDataException">The font has none.</exception>
    public FontTable Find(string tag)
    {
        var tables = Number(4);
        for (var i = 0; i < tables; i++)
        {
            var entry = FirstEntry + (EntryLength * i);
            if (System.Text.Encoding.ASCII.GetString(bytes.Span.Slice(entry, 4)) == tag)
            {
                return new(bytes.Slice(Long(entry + 8), Long(entry + 12)));
            }
        }

        throw new InvalidDataException($"The font has no table {tag}.");
    }

    /// <summary>A coverage: each glyph with its place in it.</summary>
    public Dictionary<int, int> Coverage()
    {
        const int ranges = 2;
        var places = new Dictionary<int, int>();
        var count = Number(2);
        for (var i = 0; i < count; i++)
        {
            if (Number(0) != ranges)
            {
                places[Number(4 + (2 * i))] = i;
                continue;
            }

            var range = From(4 + (6 * i));
            for (var glyph = range.Number(0); glyph <= range.Number(2); glyph++)
            {
                places[glyph] = range.Number(4) + glyph - range.Number(0);
            }
        }

        return places;
    }

    /// <summary>A class definition: the class of each glyph that is not in class 0.</summary>
    public Dictionary<int, int> Classes()
    {
        var classes = new Dictionary<int, int>();
        if (Number(0) == 1)
        {
            var all = Numbers(4);
            for (var i = 0; i < all.Length; i++)
            {
                classes[Number(2) + i] = all[i];
            }

            return classes;
        }

        var count = Number(2);
        for (var i = 0; i < count; i++)
        {
            var range = From(4 + (6 * i));
            for (var glyph = range.Number(0); glyph <= range.Number(2); glyph++)
            {
                classes[glyph] = range.Number(4);
            }
        }

        return classes;
    }
}
