using System.Collections.Concurrent;

namespace LpaFunctions.Reading.Ink;

/// <summary>
/// Glyphs of pages that have settled, for the pages after them. A page has thousands, and new ones for each were a fifth of all memory that reading took,
/// which the garbage collector moved about while a few pages waited for their layout.
/// </summary>
internal static class GlyphStock
{
    // What is kept when nobody reads: at most some 5 MB.
    private const int MostGlyphs = 32_000;

    private static readonly ConcurrentStack<List<InkGlyph>> Pages = new();
    private static readonly List<InkGlyph> None = [];
    private static int kept;

    /// <summary>
    /// Glyphs that nobody else holds, as if they were new; to be taken from the end. None where the stock is empty. What a page leaves of them is returned,
    /// so a list may hold few, and a page of many asks again.
    /// </summary>
    public static List<InkGlyph> Take()
    {
        if (!Pages.TryPop(out var glyphs))
        {
            return None;
        }

        Interlocked.Add(ref kept, -glyphs.Count);
        return glyphs;
    }

    /// <param name="glyphs">Each of them once; nobody may hold one of them, or the list, any longer.</param>
    public static void Return(List<InkGlyph> glyphs)
    {
        if (glyphs.Count == 0)
        {
            return;
        }

        if (Interlocked.Add(ref kept, glyphs.Count) > MostGlyphs)
        {
            Interlocked.Add(ref kept, -glyphs.Count);
            return;
        }

        foreach (var glyph in glyphs)
        {
            glyph.Forget();
        }

        Pages.Push(glyphs);
    }
}
