using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Faces;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Key figures, three in a row, each in a frame.</summary>
internal sealed class FigurePieces(TextSetter texts, double width)
{
    private const int InRow = 3;
    private const double Gap = 3 * PrintSheet.Millimetre,
        Across = (3 * PrintSheet.Millimetre) + ReportStyles.BorderWidth,
        Down = (2 * PrintSheet.Millimetre) + ReportStyles.BorderWidth,
        Corner = 1.5 * PrintSheet.Millimetre;

    private readonly ReportStyles _styles = ReportStyles.Shared;
    private readonly double _boxWidth = (width - ((InRow - 1) * Gap)) / InRow;

    public IEnumerable<FlowPiece> Rows(FiguresBlock figures, PdfTag tag)
    {
        var rows = figures.Figures.Chunk(InRow).ToArray();

        foreach (var (i, row) in rows.Index())
        {
            var boxes = row.Select(f => Lines(f, tag)).ToArray();
            var height = boxes.Max(b => b.Sum(l => l.Style.LineHeight)) + (2 * Down);
            yield return new FlowPiece
            {
                Height = height,
                Before = i == 0 ? 2 * PrintSheet.Millimetre : Gap,
                After = i == rows.Length - 1 ? 5 * PrintSheet.Millimetre : Gap,
                Draw = (page, at) =>
                {
                    foreach (var (place, box) in boxes.Index())
                    {
                        Draw(page, new(at.X + (place * (_boxWidth + Gap)), at.Y, _boxWidth, height), box);
                    }
                },
            };
        }
    }

    private static void Draw(PdfPage page, Box box, IReadOnlyList<FigureLine> lines)
    {
        page.BeginArtifact().StrokeRoundBox(box, Corner, new(ReportStyles.Border, ReportStyles.BorderWidth)).End();
        var y = box.Y + Down;
        foreach (var line in lines)
        {
            page.Begin(line.Tag).Text(line.Style, line.Text, box.X + Across, y + line.Style.Baseline).End();
            y += line.Style.LineHeight;
        }
    }

    private List<FigureLine> Lines(KeyFigure figure, PdfTag tag)
    {
        var lines = new List<FigureLine>();
        Add(lines, figure.Label, _styles.FigureLabel, tag);
        Add(lines, figure.Value, _styles.FigureValue, tag);
        if (figure.Note is { } note)
        {
            Add(lines, note, _styles.FigureNote, tag);
        }

        return lines;
    }

    private void Add(List<FigureLine> lines, string text, TextStyle style, PdfTag tag)
    {
        var part = tag.Add("P");
        foreach (var line in texts.Lines(style, texts.Shown(text), _boxWidth - (2 * Across), Wrapping.Prose))
        {
            lines.Add(new(line, style, part));
        }
    }

    private sealed record FigureLine(ShapedText Text, TextStyle Style, PdfTag Tag);
}
