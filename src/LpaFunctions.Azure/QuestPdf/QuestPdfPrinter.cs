using LpaFunctions.Azure.Settings;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.QuestPdf;

/// <summary>Prints reports where no browser can run: in the function app. The same content as the HTML, plainer: a radar is its numbers, and nothing is tagged.</summary>
public sealed class QuestPdfPrinter : IPdfPrinter
{
    // A report that says the same is the same file: the hour of printing stays out of it.
    private static readonly DateTimeOffset Undated = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _family;

    public QuestPdfPrinter(AzureOptions options)
    {
        Settings.License = LicenseType.Community;
        var font = PrinterFont.In(options.ReportFontFolder);
        _family = font.Family;
        foreach (var file in font.Open())
        {
            using (file)
            {
                FontManager.RegisterFont(file);
            }
        }
    }

    public string? WhyUnavailableFor(ReportKind kind) => null;

    public Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken)
    {
        var document = Document
            .Create(pages =>
            {
                foreach (var section in report.Sections)
                {
                    pages.Page(page => Section(page, report, section));
                }
            })
            .WithMetadata(
                new DocumentMetadata
                {
                    Title = report.Title,
                    Language = "th-TH",
                    CreationDate = Undated,
                    ModifiedDate = Undated,
                }
            );

        return Task.FromResult(document.GeneratePdf());
    }

    private void Section(PageDescriptor page, Report report, ReportSection section)
    {
        var paper = section.Shape is PageShape.Landscape or PageShape.Certificate ? PageSizes.A4.Landscape() : PageSizes.A4;
        page.Size(paper);
        page.Margin(18, Unit.Millimetre);
        page.MarginLeft(section.Shape == PageShape.Letter ? 30 : 18, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(_family).FontSize(11).LineHeight(1.4f));
        if (section.Shape is PageShape.Portrait or PageShape.Landscape)
        {
            page.Header().Text(PrintedText.Prepare(report, report.RunningHead)).FontSize(9);
            page.Footer()
                .AlignCenter()
                .Text(text =>
                {
                    text.Span("หน้า ");
                    text.CurrentPageNumber().Format(n => Number(report, n));
                    text.Span(" จาก ");
                    text.TotalPages().Format(n => Number(report, n));
                });
        }
        if (report.Draft)
        {
            page.Foreground().AlignCenter().AlignMiddle().Text("ร่าง").FontSize(140).FontColor("#14000000");
        }
        page.Content()
            .Column(column =>
            {
                column.Spacing(6);
                // A letter says it in a paragraph of its own.
                if (report.Notice is { } notice && section.Shape != PageShape.Letter)
                {
                    QuestPdfBlocks.Lines(column.Item(), report, [notice]);
                }

                foreach (var block in section.Blocks)
                {
                    QuestPdfBlocks.Write(column.Item(), report, block);
                }
            });
    }

    // Before the pages are counted there is no number: the room that one takes is kept free.
    private static string Number(Report report, int? page) => PrintedText.Prepare(report, $"{page ?? 99}");
}
