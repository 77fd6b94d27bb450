namespace LpaFunctions.Pipeline.Reports.Printing.Faces;

/// <summary>Glyphs by character (cmap, format 4: all that the face has).</summary>
internal static class CharacterMap
{
    private const int Segments = 4;
    private const int Last = 0xFFFF;

    public static Dictionary<int, int> Read(FontTable cmap)
    {
        var glyphs = new Dictionary<int, int>();
        var tables = cmap.Number(2);
        for (var i = 0; i < tables; i++)
        {
            var table = cmap.From(cmap.Long(8 + (8 * i)));
            if (table.Number(0) == Segments)
            {
                ReadSegments(table, glyphs);
            }
        }

        return glyphs;
    }

    private static void ReadSegments(FontTable table, Dictionary<int, int> glyphs)
    {
        int length = table.Number(6),
            starts = 16 + length,
            deltas = starts + length,
            offsets = deltas + length;

        for (var s = 0; s < length; s += 2)
        {
            int start = table.Number(starts + s),
                delta = table.Number(deltas + s),
                offset = table.Number(offsets + s);
            for (var c = start; c <= table.Number(14 + s) && c != Last; c++)
            {
                var glyph = offset == 0 ? c : table.Number(offsets + s + offset + (2 * (c - start)));
                if (glyph != 0)
                {
                    glyphs[c] = (glyph + delta) & Last;
                }
            }
        }
    }
}
