using System.Buffers.Binary;

namespace LpaFunctions.Reading.Fonts;

/// <summary>
/// Outlines of a TrueType font (OpenType 1.9, glyf and loca), each cut down to one point in place, its box kept: asked for the box of one glyph,
/// PdfPig reads the points of all, a tenth of the time of a small file, and nothing here looks at outlines. A font with an outline that is not
/// sound stays as it is, so that it is read, or refused, as before.
/// </summary>
internal static class FontOutlines
{
    // Contours, four edges of the box, last point, length of the instructions, flags of the one point.
    private const int Shortest = 15;
    private const int BehindBox = 10;

    public static bool IsFont(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(file) is 0x00010000 or 0x74727565;

    /// <returns>Whether every outline is sound.</returns>
    public static bool Shorten(Span<byte> font)
    {
        var head = Table(font, "head"u8);
        var maxp = Table(font, "maxp"u8);
        var loca = Table(font, "loca"u8);
        var glyf = Table(font, "glyf"u8);
        var hasAll = head.Length >= 54 && maxp.Length >= 6 && loca.Length > 0 && glyf.Length > 0;
        if (!hasAll)
        {
            return false;
        }

        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(maxp[4..]);
        var isLong = BinaryPrimitives.ReadUInt16BigEndian(head[50..]);
        var hasPlaces = isLong <= 1 && loca.Length >= (glyphs + 1) * (isLong == 1 ? 4 : 2);
        if (!hasPlaces || !AreSound(glyf, loca, glyphs, isLong == 1))
        {
            return false;
        }

        for (var i = 0; i < glyphs; i++)
        {
            var (from, to) = Place(loca, i, isLong == 1);

            // A glyph of no contours has an empty box, whatever it says.
            if (to - from >= Shortest && BinaryPrimitives.ReadInt16BigEndian(glyf[from..]) != 0)
            {
                ReadOnlySpan<byte> rest = [0, 0, 0, 0, 0x31];
                BinaryPrimitives.WriteInt16BigEndian(glyf[from..], 1);
                rest.CopyTo(glyf[(from + BehindBox)..]);
            }
        }

        return true;
    }

    private static bool AreSound(ReadOnlySpan<byte> glyf, ReadOnlySpan<byte> loca, int glyphs, bool isLong)
    {
        long looked = 0;
        for (var i = 0; i < glyphs; i++)
        {
            var (from, to) = Place(loca, i, isLong);
            if (from < 0 || to < from || to > glyf.Length)
            {
                return false;
            }

            // Outlines that lie one over the other could be made to cost their number times their length.
            looked += to - from;
            if (looked > glyf.Length || !IsSound(glyf[from..to], glyphs))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSound(ReadOnlySpan<byte> outline, int glyphs)
    {
        if (outline.IsEmpty)
        {
            return true;
        }

        if (outline.Length < BehindBox)
        {
            return false;
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        var points = outline[BehindBox..];
        return contours >= 0 ? IsSimple(points, contours) : IsComposite(points, glyphs);
    }

    private static bool IsSimple(ReadOnlySpan<byte> data, int contours)
    {
        if (contours == 0)
        {
            return true;
        }

        if (data.Length < (2 * contours) + 2)
        {
            return false;
        }

        var points = BinaryPrimitives.ReadUInt16BigEndian(data[(2 * (contours - 1))..]) + 1;
        var at = (2 * contours) + 2 + BinaryPrimitives.ReadUInt16BigEndian(data[(2 * contours)..]);
        var coordinates = 0;
        for (var point = 0; point < points; point++)
        {
            if (at >= data.Length)
            {
                return false;
            }

            var flags = (PointFlags)data[at++];
            var repeats = 0;
            if ((flags & PointFlags.Repeats) != PointFlags.None)
            {
                if (at >= data.Length)
                {
                    return false;
                }

                repeats = data[at++];
            }

            var bytes = Bytes(flags, PointFlags.ShortX, PointFlags.SameX) + Bytes(flags, PointFlags.ShortY, PointFlags.SameY);
            coordinates += bytes * Math.Min(repeats + 1, points - point);
            point += repeats;
        }

        return at + coordinates <= data.Length;
    }

    // A short coordinate leaves no room for "the same as before": there the second flag is its sign.
    private static int Bytes(PointFlags flags, PointFlags isShort, PointFlags isSame)
    {
        if ((flags & isShort) != PointFlags.None)
        {
            return 1;
        }

        return (flags & isSame) != PointFlags.None ? 0 : 2;
    }

    private static bool IsComposite(ReadOnlySpan<byte> data, int glyphs)
    {
        for (var (at, flags) = (0, PartFlags.MoreParts); ; )
        {
            if ((flags & PartFlags.MoreParts) == PartFlags.None)
            {
                return true;
            }

            if (at + 4 > data.Length)
            {
                return false;
            }

            flags = (PartFlags)BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]) >= glyphs)
            {
                return false;
            }

            var place = (flags & PartFlags.PlaceOfWords) != PartFlags.None ? 4 : 2;
            at += 4 + place + Scale(flags);
            if (at > data.Length)
            {
                return false;
            }
        }
    }

    /// <summary>Bytes that the scale of a part takes.</summary>
    private static int Scale(PartFlags flags)
    {
        if ((flags & PartFlags.OneScale) != PartFlags.None)
        {
            return 2;
        }

        if ((flags & PartFlags.TwoScales) != PartFlags.None)
        {
            return 4;
        }

        return (flags & PartFlags.Matrix) != PartFlags.None ? 8 : 0;
    }

    private static OutlinePlace Place(ReadOnlySpan<byte> loca, int glyph, bool isLong)
    {
        if (isLong)
        {
            var longs = loca[(4 * glyph)..];
            return new(BinaryPrimitives.ReadInt32BigEndian(longs), BinaryPrimitives.ReadInt32BigEndian(longs[4..]));
        }

        var words = loca[(2 * glyph)..];
        return new(2 * BinaryPrimitives.ReadUInt16BigEndian(words), 2 * BinaryPrimitives.ReadUInt16BigEndian(words[2..]));
    }

    private static Span<byte> Table(Span<byte> font, ReadOnlySpan<byte> tag)
    {
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var i = 0; i < tables && 28 + (16 * i) <= font.Length; i++)
        {
            var entry = font.Slice(12 + (16 * i), 16);
            if (entry[..4].SequenceEqual(tag))
            {
                var (offset, length) = (
                    BinaryPrimitives.ReadUInt32BigEndian(entry[8..]),
                    BinaryPrimitives.ReadUInt32BigEndian(entry[12..])
                );
                return (long)offset + length <= font.Length ? font.Slice((int)offset, (int)length) : [];
            }
        }

        return [];
    }

    /// <summary>How a point of a simple outline is written.</summary>
    [Flags]
    private enum PointFlags
    {
        None = 0,
        ShortX = 0x02,
        ShortY = 0x04,
        Repeats = 0x08,
        SameX = 0x10,
        SameY = 0x20,
    }

    /// <summary>How a part of a composite outline is written.</summary>
    [Flags]
    private enum PartFlags
    {
        None = 0,
        PlaceOfWords = 0x01,
        OneScale = 0x08,
        MoreParts = 0x20,
        TwoScales = 0x40,
        Matrix = 0x80,
    }

    /// <summary>Where an outline lies in glyf.</summary>
    private readonly record struct OutlinePlace(int From, int To);
}
