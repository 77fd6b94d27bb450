using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;
using LpaFunctions.Pipeline.Reports.Printing.Pieces;

namespace LpaFunctions.Pipeline.Reports.Printing;

/// <summary>What stands in the margins of pages that are numbered, and over those of a draft.</summary>
internal sealed class PageMargins(Report report, TextSetter texts)
{
    private const double DraftTurn = 35;

    public void Draw(PdfPage page, PdfDocument document)
    {
        var (paper, style) = (page.Paper, ReportStyles.Shared.Running);
        var number = document.Pages.Index().First(p => p.Item == page).Index + 1;
        var head = texts.Shape(style, texts.Shown(report.RunningHead));
        var foot = texts.Shape(style, texts.Shown($"หน้า {number} จาก {document.Pages.Count}"));

        page.BeginArtifact();
        page.Text(style, head, paper.Left, ((paper.Top - style.LineHeight) / 2) + style.Baseline);
        page.Text(
            style,
            foot,
            paper.Left + ((paper.TextWidth - style.Width(foot)) / 2),
            paper.Height - ((paper.Bottom + style.LineHeight) / 2) + style.Baseline
        );
        page.End();
    }

    public void DrawDraft(IReadOnlyList<PdfPage> pages)
    {
        var style = ReportStyles.Shared.Draft;
        var word = texts.Shape(style, "ร่าง");
        foreach (var page in pages)
        {
            var paper = page.Paper;
            var middle = paper.Top + (0.4 * paper.TextHeight) + (style.LineHeight / 2);
            page.BeginArtifact();
            page.Watermark(style, word, new(paper.Left + (paper.TextWidth / 2), middle), DraftTurn).End();
        }
    }
}
