using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Printing.Pdf;
using LpaFunctions.Pipeline.Reports.Printing.Pieces;

namespace LpaFunctions.Pipeline.Reports.Printing;

/// <summary>
/// Prints reports of covers and sections as PDF without a browser: laid out as report.css has it, tagged, with bookmarks. Letters and
/// certificates it does not know (docs/adr/0160).
/// </summary>
public static class SectionPrinter
{
    // Sections have a little room at both sides, in which half of a table's outer line lies.
    private const double Side = 0.3;

    private static readonly PrintSheet CoverPaper = Margins(false, 28, 22, 28, 22);
    private static readonly PrintSheet PortraitPaper = Margins(false, 20, 18, 18, 22);
    private static readonly PrintSheet LandscapePaper = Margins(true, 18, 14, 16, 14);

    /// <summary>Whether every section is of a shape that it knows.</summary>
    public static bool Prints(Report report) =>
        report.Sections.All(s => s.Shape is PageShape.Cover or PageShape.Portrait or PageShape.Landscape);

    /// <exception cref="ArgumentException">The report has a letter or a certificate.</exception>
    public static byte[] Print(Report report)
    {
        if (!Prints(report))
        {
            throw new ArgumentException("The report has sections of another shape.", nameof(report));
        }

        var document = new PdfDocument(report.Title);
        var texts = new TextSetter(report);
        var numbered = new List<PdfPage>();
        foreach (var section in report.Sections)
        {
            var first = document.Pages.Count;
            PrintSection(document, report, section, texts);
            if (section.Shape != PageShape.Cover)
            {
                numbered.AddRange(document.Pages.Skip(first));
            }
        }

        var margins = new PageMargins(report, texts);
        foreach (var page in numbered)
        {
            margins.Draw(page, document);
        }

        if (report.Draft)
        {
            margins.DrawDraft(document.Pages);
        }

        return document.Write();
    }

    private static void PrintSection(PdfDocument document, Report report, ReportSection section, TextSetter texts)
    {
        var paper = section.Shape switch
        {
            PageShape.Cover => CoverPaper,
            PageShape.Portrait => PortraitPaper,
            _ => LandscapePaper,
        };
        var pieces = new BlockPieces(document, texts, paper, document.Root.Add("Sect"));
        if (report.Notice is { } notice)
        {
            pieces.AddNotice(notice);
        }

        foreach (var block in section.Blocks)
        {
            pieces.Add(block);
        }

        new PageFlow(document, paper).Add(pieces.All);
    }

    // Margins in millimetres, in the order of a style sheet.
    private static PrintSheet Margins(bool isLandscape, double top, double right, double bottom, double left) =>
        new()
        {
            IsLandscape = isLandscape,
            Top = top * PrintSheet.Millimetre,
            Right = (right + Side) * PrintSheet.Millimetre,
            Bottom = bottom * PrintSheet.Millimetre,
            Left = (left + Side) * PrintSheet.Millimetre,
        };
}
