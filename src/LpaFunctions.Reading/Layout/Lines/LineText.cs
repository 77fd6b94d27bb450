using System.Runtime.CompilerServices;
using System.Text;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout.Runs;
using LpaFunctions.Reading.Layout.ThaiMarks;
using LpaFunctions.Reading.Text;

namespace LpaFunctions.Reading.Layout.Lines;

/// <summary>Text of a line as the glyphs say, before repair: explicit blanks kept, a blank where a gap stands, cut into spans at wide gaps.</summary>
internal sealed class LineText
{
    // Fractions of the em square: less than a quarter is spacing between letters, more than one is no blank between words.
    private const double BlankGap = 0.18;
    private const double SpanGap = 1.0;

    public required RawSpan[] Spans { get; init; }
    public required TextBox Box { get; init; }

    /// <summary>The line as one text, a blank between spans; nothing for an empty line.</summary>
    public IEnumerable<string> Joined =>
        Spans switch
        {
            [] => [],
            [var only] => [only.Text],
            _ => [string.Join(' ', Spans.Select(span => span.Text))],
        };

    /// <summary>As <see cref="Joined"/>, as its hand marks mean it.</summary>
    public IEnumerable<string> JoinedAsMeant => Spans.Length == 0 ? [] : [string.Join(' ', Spans.Select(span => span.Meant ?? span.Text))];

    public bool HasHandMarks => Array.Exists(Spans, span => span.Meant is not null);

    /// <summary>Words between blanks and check boxes, with their boxes.</summary>
    public RawSpan[] Words => Source is null ? [] : LineWords.Cut(Source);

    private InkLine? Source { get; set; }

    /// <summary>Lets go of the glyphs, and with them of <see cref="Words"/>.</summary>
    public void Release() => Source = null;

    /// <param name="line">With all its runs: its text is kept.</param>
    public static LineText Read(InkLine line) => (LineText)(line.Made ??= Make(line));

    private static LineText Make(InkLine line)
    {
        var scratch = LineScratch.Take();
        var (text, spans) = (scratch.Text, scratch.Spans);
        var meant = MeantText.For(line);
        var box = default(TextBox);
        double end = 0,
            pen = 0,
            size = 0;
        var blank = false;
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                if (glyph.IsBlank)
                {
                    blank = true;
                    continue;
                }

                var mark = glyph.IsMark;
                var gap = SpacingMarks.Gap(glyph, end, pen) - run.Spacing;
                var em = Math.Max(size, glyph.Size);
                if (text.Length > 0 && !mark && gap > SpanGap * em)
                {
                    spans.Add(Take(text, box, size, meant));
                    blank = false;
                }

                if (text.Length == 0)
                {
                    (box, size) = (new TextBox(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom), glyph.Size);
                }
                else if (blank || (gap > BlankGap * em && !ThaiInk.Follows(glyph.Text)))
                {
                    text.Append(' ');
                    meant?.AddBlank();
                }

                blank = false;
                text.Append(glyph.Text);
                meant?.Add(glyph);
                box = Around(box, glyph);
                size = Math.Max(size, glyph.Size);
                end = mark ? Math.Max(end, glyph.Start) : glyph.End;
                pen = mark && !glyph.MovesPen ? pen : glyph.End;
            }
        }

        if (text.Length > 0)
        {
            spans.Add(Take(text, box, size, meant));
        }

        return new LineText
        {
            Spans = [.. spans],
            Box = Union(spans),
            Source = line,
        };
    }

    /// <summary>The box with the ink of one more glyph in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextBox Around(in TextBox box, InkGlyph glyph) =>
        new(
            Math.Min(box.Left, glyph.Left),
            Math.Min(box.Top, glyph.Top),
            Math.Max(box.Right, glyph.Right),
            Math.Max(box.Bottom, glyph.Bottom)
        );

    /// <summary>The span that was put together, whose room is empty then.</summary>
    private static RawSpan Take(StringBuilder text, TextBox box, double size, MeantText? meant)
    {
        var span = new RawSpan(text.ToString(), box, size) { Meant = meant?.Take(text) };
        text.Clear();
        return span;
    }

    private static TextBox Union(List<RawSpan> spans)
    {
        if (spans.Count == 0)
        {
            return default;
        }

        var (left, top, right, bottom) = spans[0].Box;
        foreach (var span in spans)
        {
            (left, top) = (Math.Min(left, span.Box.Left), Math.Min(top, span.Box.Top));
            (right, bottom) = (Math.Max(right, span.Box.Right), Math.Max(bottom, span.Box.Bottom));
        }

        return new TextBox(left, top, right, bottom);
    }
}

/// <param name="Parted">Of a word: what parts it from the one before.</param>
internal readonly record struct RawSpan(string Text, TextBox Box, double Size, Parting Parted = Parting.Gap)
{
    /// <summary>The text as hand marks mean it (<see cref="MeantText"/>); null where there are none.</summary>
    public string? Meant { get; init; }
}
