using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Faces;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Headings, paragraphs, lists and what stands on a cover.</summary>
/// <param name="width">Of the text, in points.</param>
/// <param name="pageHeight">Longer paragraphs are parted between lines.</param>
internal sealed class TextPieces(TextSetter texts, double width, double pageHeight)
{
    private const double Over = 0.6 * PrintSheet.Millimetre;

    private readonly ReportStyles _styles = ReportStyles.Shared;

    public IEnumerable<FlowPiece> Heading(HeadingBlock heading, PdfTag tag, Action<PdfPage, double> bookmark)
    {
        var style = _styles.Heading(heading.Level);
        var lines = Balanced(style, texts.Shown(heading.Text), heading.Level == 1);
        var (before, over, after) = heading.Level switch
        {
            1 => (0, 0, 3),
            2 => (5.6, 1.4, 2),
            _ => (2.6, 1.4, 1.0),
        };
        var part = tag.Add($"H{heading.Level}");

        yield return new FlowPiece
        {
            Height = (lines.Count * style.LineHeight) + (over * PrintSheet.Millimetre),
            Before = before * PrintSheet.Millimetre,
            After = after * PrintSheet.Millimetre,
            KeepWithNext = heading.Level > 1,
            Draw = (page, at) =>
            {
                bookmark(page, at.Y);
                DrawLines(page, part, new(lines, style, false), at with { Y = at.Y + (over * PrintSheet.Millimetre) });
            },
        };
    }

    /// <param name="isUnderTable">It stands nearer to a table before it.</param>
    public IEnumerable<FlowPiece> Paragraph(ReportText text, PdfTag tag, bool isUnderTable)
    {
        var style = text.Role == TextRole.Note ? _styles.Note : _styles.Body;
        var lines = texts.Lines(style, texts.Shown(text.Text), width, Wrapping.Prose);
        var pieces = Parted(new(lines, style, false), tag.Add("P"), 1.4 * PrintSheet.Millimetre);
        var before = isUnderTable && text.Role == TextRole.Note ? -3 * PrintSheet.Millimetre : 0;
        return pieces.Index().Select(p => p.Index == 0 ? p.Item with { Before = before } : p.Item);
    }

    public IEnumerable<FlowPiece> List(ListBlock list, PdfTag tag)
    {
        const double indent = 6 * PrintSheet.Millimetre;
        var style = _styles.Body;
        var all = tag.Add("L");

        foreach (var (i, item) in list.Items.Index())
        {
            var part = all.Add("LI");
            var body = part.Add("LBody");
            var lines = texts.Lines(style, texts.Shown(item), width - indent, Wrapping.Prose);
            yield return new FlowPiece
            {
                Height = (lines.Count * style.LineHeight) + Over,
                After = (i == list.Items.Count - 1 ? 3 : 0.4) * PrintSheet.Millimetre,
                Draw = (page, at) =>
                {
                    var bullet = new PageSpot(at.X + indent - (0.86 * style.Size), at.Y + Over + style.Baseline - (0.33 * style.Size));
                    page.BeginArtifact().Disc(bullet, 0.16 * style.Size).End();
                    DrawLines(page, body, new(lines, style, false), new(at.X + indent, at.Y + Over));
                },
            };
        }
    }

    /// <summary>That illustrative marks count, in a frame.</summary>
    public FlowPiece Notice(string notice, PdfTag tag)
    {
        const double across = 2.5 * PrintSheet.Millimetre,
            down = 1.5 * PrintSheet.Millimetre;
        var style = _styles.Notice;
        var lines = texts.Lines(style, texts.Shown(notice), width - (2 * across), Wrapping.Prose);
        var part = tag.Add("P");
        var height = (lines.Count * style.LineHeight) + (2 * down);

        return new FlowPiece
        {
            Height = height,
            After = 3 * PrintSheet.Millimetre,
            Draw = (page, at) =>
            {
                page.BeginArtifact();
                page.StrokeRoundBox(new(at.X, at.Y, width, height), down, new(style.Color, ReportStyles.BorderWidth)).End();
                DrawLines(page, part, new(lines, style, false), new(at.X + across, at.Y + down));
            },
        };
    }

    /// <summary>What the report was made from, under a line.</summary>
    /// <param name="before">In millimetres.</param>
    public FlowPiece Provenance(ProvenanceBlock provenance, PdfTag tag, double before)
    {
        const double down = 1.5 * PrintSheet.Millimetre;
        var style = _styles.Provenance;
        var paragraphs = provenance
            .Lines.Select(l => new SetLines(texts.Lines(style, l, width, Wrapping.Words), style, false))
            .Select(lines => new TaggedLines(lines, tag.Add("P")))
            .ToArray();

        return new FlowPiece
        {
            Height = paragraphs.Sum(p => p.Lines.Height) + down,
            Before = before * PrintSheet.Millimetre,
            Draw = (page, at) =>
            {
                page.BeginArtifact();
                page.Line(at, at with { X = at.X + width }, new(ReportStyles.Border, ReportStyles.BorderWidth)).End();
                var y = at.Y + down;
                foreach (var paragraph in paragraphs)
                {
                    DrawLines(page, paragraph.Tag, paragraph.Lines, at with { Y = y });
                    y += paragraph.Lines.Height;
                }
            },
        };
    }

    public IEnumerable<FlowPiece> Cover(CoverBlock cover, PdfTag tag, Action<PdfPage, double> bookmark)
    {
        yield return FlowPiece.Gap(55 * PrintSheet.Millimetre);
        var title = Centred(Balanced(_styles.CoverTitle, texts.Shown(cover.Title), isBalanced: true), _styles.CoverTitle, tag.Add("H1"), 0);
        yield return title with
        {
            After = 3 * PrintSheet.Millimetre,
            Draw = (page, at) =>
            {
                bookmark(page, at.Y);
                title.Draw(page, at);
            },
        };

        yield return CoverLine(cover.Year, _styles.CoverYear, tag);
        yield return CoverLine(cover.Place, _styles.CoverPlace, tag);
        yield return FlowPiece.Gap(70 * PrintSheet.Millimetre);
        foreach (var line in cover.Lines)
        {
            yield return CoverLine(line, _styles.CoverLine, tag);
        }
    }

    private FlowPiece CoverLine(string text, TextStyle style, PdfTag tag)
    {
        var lines = texts.Lines(style, texts.Shown(text), width, Wrapping.Prose);
        return Centred(lines, style, tag.Add("P"), Over) with { After = 1.4 * PrintSheet.Millimetre };
    }

    private FlowPiece Centred(IReadOnlyList<ShapedText> lines, TextStyle style, PdfTag tag, double over) =>
        new()
        {
            Height = (lines.Count * style.LineHeight) + over,
            Draw = (page, at) => DrawLines(page, tag, new(lines, style, true), at with { Y = at.Y + over }),
        };

    // Lines of a heading as even as they can be without one more.
    private IReadOnlyList<ShapedText> Balanced(TextStyle style, string text, bool isBalanced)
    {
        const double step = 2;
        var lines = texts.Lines(style, text, width, Wrapping.Prose);
        for (var narrower = width - step; isBalanced && lines.Count > 1 && narrower > 0; narrower -= step)
        {
            var next = texts.Lines(style, text, narrower, Wrapping.Prose);
            if (next.Count > lines.Count)
            {
                break;
            }

            lines = next;
        }

        return lines;
    }

    private IEnumerable<FlowPiece> Parted(SetLines lines, PdfTag tag, double after)
    {
        var atOnce = lines.Height + Over <= pageHeight ? lines.Lines.Count : 1;
        foreach (var (i, part) in lines.Lines.Chunk(Math.Max(1, atOnce)).Index())
        {
            var over = i == 0 ? Over : 0;
            var own = new SetLines(part, lines.Style, lines.IsCentred);
            yield return new FlowPiece
            {
                Height = own.Height + over,
                After = (i + 1) * atOnce >= lines.Lines.Count ? after : 0,
                Draw = (page, at) => DrawLines(page, tag, own, at with { Y = at.Y + over }),
            };
        }
    }

    private void DrawLines(PdfPage page, PdfTag tag, SetLines lines, PageSpot at)
    {
        page.Begin(tag);
        var y = at.Y + lines.Style.Baseline;
        foreach (var line in lines.Lines)
        {
            var x = lines.IsCentred ? at.X + ((width - lines.Style.Width(line)) / 2) : at.X;
            page.Text(lines.Style, line, x, y);
            y += lines.Style.LineHeight;
        }

        page.End();
    }

    private sealed record SetLines(IReadOnlyList<ShapedText> Lines, TextStyle Style, bool IsCentred)
    {
        public double Height => Lines.Count * Style.LineHeight;
    }

    private sealed record TaggedLines(SetLines Lines, PdfTag Tag);
}
