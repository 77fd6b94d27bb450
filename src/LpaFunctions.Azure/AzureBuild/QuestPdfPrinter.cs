using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Content;
using LpaFunctions.Pipeline.Reports.Rendering;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace LpaFunctions.Azure.AzureBuild;

/// <summary>Prints reports where no browser can run: in the function app. The same content as the HTML, plainer: charts are their numbers with bars of text beside them.</summary>
public sealed class QuestPdfPrinter : IPdfPrinter
{
    static QuestPdfPrinter()
    {
        Settings.License = LicenseType.Community;
        foreach (var font in ReportFonts.Open())
        {
            using (font)
            {
                FontManager.RegisterFont(font);
            }
        }
    }

    public string? WhyUnavailable => null;

    public Task<byte[]> PrintAsync(Report report, CancellationToken cancellationToken)
    {
        var document = Document.Create(pages =>
        {
            foreach (var section in report.Sections)
            {
                pages.Page(page => Section(page, report, section));
            }
        }).WithMetadata(new DocumentMetadata { Title = report.Title });
        return Task.FromResult(document.GeneratePdf());
    }

    private static void Section(PageDescriptor page, Report report, ReportSection section)
    {
        page.Size(section.Shape is PageShape.Landscape or PageShape.Certificate ? PageSizes.A4.Landscape() : PageSizes.A4);
        page.Margin(18, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(ReportFonts.Family).FontSize(11).LineHeight(1.4f));
        if (section.Shape is PageShape.Portrait or PageShape.Landscape)
        {
            page.Header().Text(Digits(report, report.RunningHead)).FontSize(9);
            page.Footer().AlignCenter().Text(text =>
            {
                text.Span("หน้า ");
                text.CurrentPageNumber().Format(n => Digits(report, $"{n}"));
                text.Span(" จาก ");
                text.TotalPages().Format(n => Digits(report, $"{n}"));
            });
        }
        if (report.Draft)
        {
            page.Foreground().AlignCenter().AlignMiddle().Text("ร่าง").FontSize(140).FontColor("#14000000");
        }
        page.Content().Column(column =>
        {
            column.Spacing(6);
            foreach (var block in section.Blocks)
            {
                QuestPdfBlocks.Write(column.Item(), report, block);
            }
        });
    }

    internal static string Digits(Report report, string text) => report.Digits == ReportDigits.Thai ? ThaiDigits.Of(text) : text;
}
