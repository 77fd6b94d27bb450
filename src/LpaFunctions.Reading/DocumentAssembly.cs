using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Pdf;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Pdf.Forms;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig;

namespace LpaFunctions.Reading;

/// <summary>Reads all pages of an open file: ink and layout page by page, then repair, which looks over the whole document first.</summary>
internal static class DocumentAssembly
{
    public static Document Read(ReadOnlyMemory<byte> bytes, BoundedParsingOptions options)
    {
        var budget = options.Budget;
        using var pdf = PdfDocument.Open(bytes, options);
        if (pdf.NumberOfPages > budget.Limits.MaxPages)
        {
            throw new PdfException(PdfFault.TooManyPages, "document", $"{pdf.NumberOfPages} pages, more than {budget.Limits.MaxPages}.");
        }

        pdf.AddPageFactory<PageInk, PageInkFactory>();
        var form = FormReader.Read(pdf);
        var fields = new List<FormField>();
        var pages = new List<RawPage>(pdf.NumberOfPages);
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            budget.BeginPage(number);
            var ink = pdf.GetPage<PageInk>(number);
            fields.AddRange(FormInk.Paint(ink, form));
            AnnotationInk.Paint(ink, pdf.Structure.TokenScanner);
            pages.Add(PageBuilder.Settle(PageLayout.Of(PageTurn.Upright(ink))));
        }

        fields.AddRange(form.Select(left => left.Field));
        var profile = ThaiRepair.Survey(pages.SelectMany(page => page.Lines).SelectMany(line => line.Joined));
        return new Document
        {
            Pages = [.. pages.Select(page => PageBuilder.Build(page, profile))],
            FormFields = fields,
            Title = pdf.Information.Title,
            Producer = pdf.Information.Producer,
            Reader = PdfDocumentReader.Version,
        };
    }
}
