using System.Buffers.Binary;

namespace LpaFunctions.Reading.Fonts;

/// <summary>The character table of an embedded TrueType font (OpenType 1.9, cmap), read from character to glyph as PdfPig does: formats 0, 4 and 6.</summary>
internal sealed class GlyphIndexes
{
    private const int Windows = 3;
    private const int Macintosh = 1;
    private const int FirstRecord = 4;
    private const int RecordLength = 8;
    private const int HeadOfBytes = 6;
    private const int HeadOfSegments = 16;
    private const int HeadOfRun = 10;

    // Where fonts of symbols have the codes of one byte.
    private static readonly int[] SymbolRanges = [0xF000, 0xF100, 0xF200];

    private readonly ReadOnlyMemory<byte> _font;
    private readonly List<Part> _parts;

    private GlyphIndexes(ReadOnlyMemory<byte> font, List<Part> parts)
    {
        (_font, _parts) = (font, parts);
        Symbols = Find(Windows, encoding: 0);
        Unicode = Find(Windows, encoding: 1);
        Roman = Find(Macintosh, encoding: 0);
    }

    /// <summary>The part for codes of symbols, for Unicode and for Mac Roman; -1 where there is none.</summary>
    public int Symbols { get; }

    public int Unicode { get; }

    public int Roman { get; }

    /// <param name="offset">Where the table begins in the font.</param>
    /// <returns>Null where a part is cut off or of format 2.</returns>
    public static GlyphIndexes? Read(ReadOnlyMemory<byte> font, int offset)
    {
        var bytes = font.Span;
        if (bytes.Length < offset + FirstRecord)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes[(offset + 2)..]);
        var parts = new List<Part>(count);
        if (bytes.Length < offset + FirstRecord + (RecordLength * count))
        {
            return null;
        }

        for (var i = 0; i < count; i++)
        {
            var record = bytes[(offset + FirstRecord + (RecordLength * i))..];
            var start = offset + (long)BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            if (start + HeadOfRun > bytes.Length)
            {
                return null;
            }

            var part = new Part((int)start, BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)start..]))
            {
                Platform = BinaryPrimitives.ReadUInt16BigEndian(record),
                Encoding = BinaryPrimitives.ReadUInt16BigEndian(record[2..]),
            };
            if (!IsWhole(bytes[part.Start..], part.Format))
            {
                return null;
            }

            // Other formats PdfPig leaves out.
            if (part.Format is 0 or 4 or 6)
            {
                parts.Add(part);
            }
        }

        return new GlyphIndexes(font, parts);
    }

    /// <summary>The glyph of a code by the first part that has one; of a font of symbols also by the codes that stand for one byte.</summary>
    public bool TryGet(int code, out int glyph)
    {
        var symbols = -1;
        for (var i = 0; i < _parts.Count; i++)
        {
            glyph = Glyph(i, code);
            if (glyph != 0)
            {
                return true;
            }

            symbols = _parts[i] is { Platform: Windows, Encoding: 0 } ? i : symbols;
        }

        glyph = 0;
        return symbols >= 0 && code is >= 0 and <= 255 && TryGetSymbol(symbols, code, out glyph);
    }

    public bool TryGetSymbol(int part, int code, out int glyph)
    {
        glyph = 0;
        foreach (var range in SymbolRanges)
        {
            glyph = Glyph(part, code + range);
            if (glyph != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>0 where the part has no glyph of the code.</summary>
    /// <exception cref="InvalidDataException">The part leads outside of itself.</exception>
    public int Glyph(int part, int code)
    {
        var (start, format) = _parts[part];
        var table = _font.Span[start..];
        return format switch
        {
            0 => GlyphOfByte(table, code),
            4 => GlyphOfSegment(table, code),
            _ => GlyphOfRun(table, code),
        };
    }

    private static int GlyphOfByte(ReadOnlySpan<byte> table, int code) =>
        code >= 0 && code < Number(table, 2) - HeadOfBytes ? table[HeadOfBytes + code] : 0;

    private static int GlyphOfSegment(ReadOnlySpan<byte> table, int code)
    {
        var segments = Number(table, 6) / 2;
        var ends = table[14..];
        var starts = table[(16 + (2 * segments))..];
        var deltas = starts[(2 * segments)..];
        var offsets = deltas[(2 * segments)..];
        for (var i = 0; i < segments; i++)
        {
            var start = Number(starts, 2 * i);
            if (Number(ends, 2 * i) < code || start > code)
            {
                continue;
            }

            var offset = Number(offsets, 2 * i);
            if (offset == 0)
            {
                return (code + BinaryPrimitives.ReadInt16BigEndian(deltas[(2 * i)..])) & 0xFFFF;
            }

            var glyphs = (Number(table, 2) - HeadOfSegments - (8 * segments)) / 2;
            var index = (offset / 2) + (code - start) - segments + i;
            return index < 0 || index >= glyphs
                ? throw new InvalidDataException($"The character table leads from {code} out of itself.")
                : Number(offsets, 2 * (segments + index));
        }

        return 0;
    }

    private static int GlyphOfRun(ReadOnlySpan<byte> table, int code)
    {
        var index = code - Number(table, 6);
        return index >= 0 && index < Number(table, 8) ? Number(table, HeadOfRun + (2 * index)) : 0;
    }

    private static bool IsWhole(ReadOnlySpan<byte> table, int format)
    {
        var length = Number(table, 2);
        switch (format)
        {
            case 0:
                return length >= HeadOfBytes && table.Length >= length;
            case 2:
                return false;
            case 4:
                return length >= HeadOfSegments + (8 * (Number(table, 6) / 2)) && table.Length >= length;
            case 6:
                return table.Length >= HeadOfRun + (2 * Number(table, 8));
            default:
                return true;
        }
    }

    private int Find(int platform, int encoding) => _parts.FindIndex(part => part.Platform == platform && part.Encoding == encoding);

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private readonly record struct Part(int Start, int Format)
    {
        public int Platform { get; init; }

        public int Encoding { get; init; }
    }
}
