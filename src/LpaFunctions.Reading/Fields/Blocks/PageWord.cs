using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Blocks;

/// <summary>A word of a page with its place, or a mark that stands alone.</summary>
internal sealed record PageWord(string Text, TextBox Box)
{
    // In em: a mark is alone where no letter stands nearer.
    private const double Alone = 0.3;

    // Glyphs looked at before and behind a mark: its neighbours on the line.
    private const int Near = 4;

    public double Middle => (Box.Left + Box.Right) / 2;
    public double Width => Box.Right - Box.Left;

    /// <summary>The words of a line; their places within a span by the number of letters, as marks over and under letters take no room.</summary>
    public static List<PageWord> Cut(TextLine line)
    {
        var words = new List<PageWord>();
        foreach (var span in line.Spans)
        {
            var letters = span.Text.Count(TakesRoom);
            var width = (span.Box.Right - span.Box.Left) / Math.Max(1, letters);
            var at = 0;
            foreach (var word in span.Text.Split(' '))
            {
                var length = word.Count(TakesRoom);
                if (length > 0)
                {
                    var left = span.Box.Left + (at * width);
                    words.Add(new PageWord(word, span.Box with { Left = left, Right = left + (length * width) }));
                }

                at += length + 1;
            }
        }

        return words;
    }

    /// <summary>Ticks, slashes and filled boxes of a page that stand alone; of a page image, spans that are nothing else.</summary>
    public static IReadOnlyList<PageWord> MarksOf(Page page)
    {
        var painted = page.CheckBoxes.Where(box => box.Checked).Select(box => new PageWord("☑", box.Box));
        var written = page.Glyphs.Count > 0 ? MarksAmong(page.Glyphs) : MarksAmong(page.Lines);
        return [.. written, .. painted];
    }

    private static IEnumerable<PageWord> MarksAmong(IReadOnlyList<Glyph> glyphs)
    {
        var alone = glyphs.Index().Where(glyph => IsAlone(glyphs, glyph.Index));
        return alone.Select(glyph => new PageWord(glyph.Item.Text, glyph.Item.Box));
    }

    private static IEnumerable<PageWord> MarksAmong(IReadOnlyList<TextLine> lines)
    {
        var marks = lines.SelectMany(line => line.Spans).Where(span => Ticks.IsMark(span.Text));
        return marks.Select(span => new PageWord(span.Text, span.Box));
    }

    private static bool IsAlone(IReadOnlyList<Glyph> glyphs, int at)
    {
        var mark = glyphs[at];
        if (!Ticks.IsMark(mark.Text) || Parts(glyphs, at))
        {
            return false;
        }

        var isBeginning = at == 0 || IsApart(glyphs[at - 1], mark);
        var isEnd = at + 1 == glyphs.Count || IsApart(glyphs[at + 1], mark);
        return isBeginning && isEnd;
    }

    /// <summary>"มี / ไม่มี": a slash with a word close on either side parts two choices.</summary>
    private static bool Parts(IReadOnlyList<Glyph> glyphs, int at)
    {
        const double close = 0.9;
        var mark = glyphs[at];
        if (mark.Text.Trim() != "/")
        {
            return false;
        }

        var (from, to) = (Math.Max(0, at - Near), Math.Min(glyphs.Count, at + Near + 1));
        var near = Enumerable.Range(from, to - from).Where(i => i != at).Select(i => glyphs[i]);
        var beside = near.Where(other => !string.IsNullOrWhiteSpace(other.Text) && IsLevel(other, mark)).ToList();
        return beside.Exists(glyph => IsClose(mark.Box.Left - glyph.Box.Right))
            && beside.Exists(glyph => IsClose(glyph.Box.Left - mark.Box.Right));

        bool IsClose(double gap) => gap > -1 && gap < close * mark.FontSize;
    }

    private static bool IsApart(Glyph other, Glyph mark)
    {
        var gap = Math.Max(other.Box.Left - mark.Box.Right, mark.Box.Left - other.Box.Right);
        return !IsLevel(other, mark) || string.IsNullOrWhiteSpace(other.Text) || gap > Alone * mark.FontSize;
    }

    private static bool IsLevel(Glyph other, Glyph mark) => other.Box.Top < mark.Box.Bottom && mark.Box.Top < other.Box.Bottom;

    private static bool TakesRoom(char c) => !Reading.Text.ThaiLetters.IsMark(c);
}
