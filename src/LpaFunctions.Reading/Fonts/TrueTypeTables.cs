using System.Buffers.Binary;
using System.Text;

namespace LpaFunctions.Reading.Fonts;

/// <summary>Where the tables of a TrueType font lie (OpenType 1.9, table directory).</summary>
internal readonly struct TrueTypeTables
{
    private const int EntryLength = 16;
    private const int FirstEntry = 12;

    // Tables that PdfPig opens. Of those that are not asked for here it is only known that they lie in the file.
    private static readonly byte[][] Names =
    [
        [.. "head"u8],
        [.. "hhea"u8],
        [.. "maxp"u8],
        [.. "post"u8],
        [.. "loca"u8],
        [.. "glyf"u8],
        [.. "cmap"u8],
        [.. "hmtx"u8],
        [.. "name"u8],
        [.. "OS/2"u8],
        [.. "kern"u8],
    ];

    private readonly TrueTypeTable[] _tables;

    private TrueTypeTables(TrueTypeTable[] tables) => _tables = tables;

    public TrueTypeTable Head => _tables[0];

    public TrueTypeTable Hhea => _tables[1];

    public TrueTypeTable Maxp => _tables[2];

    public TrueTypeTable Post => _tables[3];

    public TrueTypeTable Loca => _tables[4];

    public TrueTypeTable Glyf => _tables[5];

    public TrueTypeTable Cmap => _tables[6];

    public TrueTypeTable Hmtx => _tables[7];

    /// <summary>Null where a table lies outside of the file, stands there twice or under a name in other letters, or where outlines are PostScript's.</summary>
    public static TrueTypeTables? Read(ReadOnlySpan<byte> font)
    {
        var count = font.Length < FirstEntry ? 0 : BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        if (count == 0 || font.Length < FirstEntry + (EntryLength * count))
        {
            return null;
        }

        var tables = new TrueTypeTable[Names.Length];
        for (var i = 0; i < count; i++)
        {
            var entry = font.Slice(FirstEntry + (EntryLength * i), EntryLength);
            if (!Take(entry, font.Length, tables))
            {
                return null;
            }
        }

        return new TrueTypeTables(tables);
    }

    private static bool Take(ReadOnlySpan<byte> entry, int fileLength, TrueTypeTable[] tables)
    {
        var name = entry[..4];
        var (offset, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
        if (Ascii.EqualsIgnoreCase(name, "CFF "u8))
        {
            return false;
        }

        for (var i = 0; i < Names.Length; i++)
        {
            if (length > 0 && Ascii.EqualsIgnoreCase(name, Names[i]))
            {
                var isSound = name.SequenceEqual(Names[i]) && !tables[i].Exists && (long)offset + length <= fileLength;
                tables[i] = isSound ? new TrueTypeTable((int)offset, (int)length) : default;
                return isSound;
            }
        }

        return true;
    }
}
