using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;

namespace LpaFunctions.Pipeline.Reports.Printing.Pieces;

/// <summary>Charts with their captions. Read aloud a chart is its numbers.</summary>
internal sealed class ChartPieces(TextSetter texts, double width)
{
    public FlowPiece Bars(BarChart chart, PdfTag tag)
    {
        var drawing = new BarsDrawing(texts, chart);
        var said = chart.Bars.Select(b => b.SecondShown is { } second ? $"{b.Label} {b.Shown} {second}" : $"{b.Label} {b.Shown}");
        return Piece(chart.Caption, Said(chart.Caption, said), drawing.Size, drawing.Draw, tag);
    }

    public FlowPiece Radar(RadarChart chart, PdfTag tag)
    {
        var drawing = new RadarDrawing(texts, chart);
        var said = chart.Axes.Select(a => $"{a.Label} {RadarDrawing.Shown(a)}");
        return Piece(chart.Caption, Said(chart.Caption, said), RadarDrawing.Size, drawing.Draw, tag);
    }

    private string Said(string caption, IEnumerable<string> numbers) => texts.Shown($"{caption}: {string.Join(", ", numbers)}");

    private FlowPiece Piece(string caption, string said, Box size, Action<PdfPage, DrawingScale> draw, PdfTag tag)
    {
        const double under = 1 * PrintSheet.Millimetre;
        var style = ReportStyles.Shared.FigureCaption;
        var lines = texts.Lines(style, texts.Shown(caption), width, Wrapping.Prose);
        var head = (lines.Count * style.LineHeight) + under;
        var scale = width / size.Width;
        var (captionTag, figure) = (tag.Add("P"), tag.Add("Figure", $"/Alt {PdfObjects.Text(said)}"));
        return new FlowPiece
        {
            // A browser sets a drawing like a letter, on a line with room under it.
            Height = head + (size.Height * scale) + ReportStyles.Shared.Body.LineHeight - ReportStyles.Shared.Body.Baseline,
            Before = 2 * PrintSheet.Millimetre,
            After = 5 * PrintSheet.Millimetre,
            Draw = (page, at) =>
            {
                page.Begin(captionTag);
                for (var i = 0; i < lines.Count; i++)
                {
                    page.Text(style, lines[i], at.X, at.Y + (i * style.LineHeight) + style.Baseline);
                }

                page.End().Begin(figure);
                draw(page, new(new(at.X - (size.X * scale), at.Y + head - (size.Y * scale)), scale));
                page.End();
            },
        };
    }
}
