using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Pdf;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Pdf.Forms;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace LpaFunctions.Reading;

/// <summary>Reads all pages of an open file: ink and layout page by page, then repair, which looks over the whole document first.</summary>
internal static class DocumentAssembly
{
    private const string DamagedPage = "เสียหาย อ่านไม่ได้ โปรดส่งไฟล์ที่บันทึกเป็น PDF ใหม่ หรือให้เจ้าหน้าที่ตรวจหน้านี้เอง";

    public static Document Read(ReadOnlyMemory<byte> bytes, BoundedParsingOptions options)
    {
        var budget = options.Budget;
        using var pdf = PdfDocument.Open(ReferenceGuard.Look(bytes), options);
        if (pdf.NumberOfPages > budget.Limits.MaxPages)
        {
            throw new PdfException(PdfFault.TooManyPages, "document", $"{pdf.NumberOfPages} pages, more than {budget.Limits.MaxPages}.");
        }

        pdf.AddPageFactory<PageInk, PageInkFactory>();
        var form = FormReader.Read(pdf);
        var fields = new List<FormField>();
        var pages = new List<RawPage>(pdf.NumberOfPages);
        var damaged = new Dictionary<int, Exception>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            budget.BeginPage(number);
            try
            {
                pages.Add(Page(pdf, number, form, fields));
            }
            catch (Exception fault) when (fault is not (PdfException or OperationCanceledException or OutOfMemoryException))
            {
                // A damaged page costs itself; a document of damaged pages is none.
                damaged.Add(number, fault);
                pages.Add(Damaged(number));
            }
        }

        if (damaged.Count == pages.Count && damaged.Count > 0)
        {
            throw damaged[1];
        }

        fields.AddRange(form.Select(left => left.Field));
        var profile = ThaiRepair.Survey(pages.SelectMany(page => page.Lines).SelectMany(line => line.Joined));
        return new Document
        {
            Pages =
            [
                .. pages.Select(page =>
                    damaged.ContainsKey(page.Ink.Number)
                        ? PageBuilder.Build(page, profile) with
                        {
                            Unread = DamagedPage,
                        }
                        : PageBuilder.Build(page, profile)
                ),
            ],
            FormFields = fields,
            Title = pdf.Information.Title,
            Producer = pdf.Information.Producer,
            Reader = PdfDocumentReader.Version,
        };
    }

    private static RawPage Page(PdfDocument pdf, int number, List<PlacedField> form, List<FormField> fields)
    {
        var ink = pdf.GetPage<PageInk>(number);
        var painted = FormInk.Paint(ink, form);
        AnnotationInk.Paint(ink, pdf.Structure.TokenScanner);
        var layer = HiddenLayer.Of(ink);
        var upright = PageTurn.Upright(layer ?? ink);
        // Their boxes stand on the page as shown, and are said in the frame that the page is read in.
        fields.AddRange(painted.Select(field => field with { Box = Read(upright, field.Box) }));
        var page = PageLayout.Of(upright);
        return PageBuilder.Settle(Said(page, isHidden: layer is not null, isOutlined: OutlinedText.Is(ink)));
    }

    private static RawPage Said(RawPage page, bool isHidden, bool isOutlined) =>
        (isHidden, isOutlined) switch
        {
            (true, _) => page.AsHiddenText(),
            (_, true) => page.AsOutlined(),
            _ => page,
        };

    private static TextBox? Read(PageInk ink, TextBox? shown) =>
        shown is { } box && ink.Shown is { } page ? ShownPage.Turned(ink.Width, ink.Height, 4 - page.Quarters).Place(box) : shown;

    /// <summary>An empty page of A4 in the place of one that cannot be read.</summary>
    private static RawPage Damaged(int number) =>
        new()
        {
            Ink = new PageInk
            {
                Number = number,
                Width = 595,
                Height = 842,
                User = TransformationMatrix.Identity,
                Left = 0,
                Top = 842,
            },
            Lines = [],
            Tables = [],
            CheckBoxes = [],
        };
}
