using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Grids;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Text that does not run left to right, read in its own direction and apart from the rest.</summary>
internal static class RotatedText
{
    /// <param name="glyphs">None that runs left to right.</param>
    public static IEnumerable<LineText> Lines(List<InkGlyph> glyphs)
    {
        foreach (var group in glyphs.GroupBy(glyph => glyph.Turn).OrderBy(group => group.Key))
        {
            var turned = group.Select(glyph => PageTurn.Turn(glyph, group.Key, 0, 0)).ToList();

            foreach (var line in TextLineFinder.Find(RunFinder.Find(turned, GridSet.None)))
            {
                var text = LineText.Read(line);
                if (text.Spans.Length > 0)
                {
                    yield return new LineText
                    {
                        Spans = [.. text.Spans.Select(span => span with { Box = PageTurn.Back(span.Box, group.Key) })],
                        Box = PageTurn.Back(text.Box, group.Key),
                    };
                }
            }
        }
    }
}
