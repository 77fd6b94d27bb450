using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Runs;

namespace LpaFunctions.Reading.Layout.ThaiMarks;

/// <summary>
/// Marks of fonts that give every glyph one width (Tlwg Mono and Typewriter): their ink fills a cell of its own beside the letter, so it does not
/// tell the letter that they belong to; the order of the content does.
/// </summary>
internal static class SpacingMarks
{
    // In em. A mark of other fonts has no advance, or less than this.
    private const double LeastAdvance = 0.3;

    /// <summary>In em: how far a glyph may begin from where the one before it ended and still follow it.</summary>
    public const double SamePen = 0.06;

    public static bool Is(InkGlyph glyph) => glyph.End - glyph.Start > LeastAdvance * glyph.Size && glyph.IsMark;

    /// <summary>
    /// Marks the marks that move the pen. Programs that shape Thai go on where the letter ended, others behind the mark; a blank that no glyph
    /// stands for may be as wide as a mark, so it is told by the font as a whole.
    /// </summary>
    public static void Survey(List<InkGlyph> glyphs)
    {
        Dictionary<string, int>? moved = null;
        for (var i = 0; i + 1 < glyphs.Count; i++)
        {
            var (mark, next) = (glyphs[i], glyphs[i + 1]);
            if (Is(mark) && Math.Abs(next.Baseline - mark.Baseline) < SamePen * mark.Size)
            {
                var (stays, moves) = (
                    Math.Abs(next.Start - mark.Start) < SamePen * mark.Size,
                    Math.Abs(next.Start - mark.End) < SamePen * mark.Size
                );
                var vote = (moves, stays) switch
                {
                    (true, _) => 1,
                    (false, true) => -1,
                    _ => 0,
                };
                moved ??= [];
                moved[mark.Font] = moved.GetValueOrDefault(mark.Font) + vote;
            }
        }

        if (moved is null)
        {
            return;
        }

        foreach (var glyph in glyphs)
        {
            glyph.MovesPen = moved.GetValueOrDefault(glyph.Font) > 0 && Is(glyph);
        }
    }

    /// <summary>Whether a mark with an advance of its own goes on where the run stopped writing, or where its last letter did.</summary>
    public static bool Follows(InkRun run, InkGlyph mark) =>
        Is(mark)
        && Math.Abs(mark.Baseline - run.Baseline) < SamePen * mark.Size
        && (Math.Abs(mark.Start - run.Pen) < SamePen * mark.Size || Math.Abs(mark.Start - run.End) < SamePen * mark.Size);

    /// <summary>The gap before a glyph: none where the mark before it moved the pen there.</summary>
    public static double Gap(InkGlyph glyph, double end, double pen) =>
        Math.Abs(glyph.Start - pen) < SamePen * glyph.Size ? 0 : glyph.Start - end;
}
