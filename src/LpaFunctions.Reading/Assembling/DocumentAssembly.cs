using LpaFunctions.Core.Evidence;
using LpaFunctions.Reading.Documents;
using LpaFunctions.Reading.Documents.Frames;
using LpaFunctions.Reading.Documents.Limits;
using LpaFunctions.Reading.Fonts;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Layout;
using LpaFunctions.Reading.Layout.Lines;
using LpaFunctions.Reading.Pages;
using LpaFunctions.Reading.Pdf;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Pdf.Forms;
using LpaFunctions.Reading.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace LpaFunctions.Reading.Assembling;

/// <summary>Reads all pages of an open file: ink and layout page by page, then repair, which looks over the whole document first.</summary>
internal static class DocumentAssembly
{
    private const string DamagedPage = "เสียหาย อ่านไม่ได้ โปรดส่งไฟล์ที่บันทึกเป็น PDF ใหม่ หรือให้เจ้าหน้าที่ตรวจหน้านี้เอง";

    // Fewer pages are read before a second thread has begun.
    private const int FewestForTwo = 8;

    // Letters and strokes of a page; a dense page has 8,000.
    private const int MostInkAhead = 20_000;

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
        var laid = LayOut(pdf, form, budget);
        var fields = new List<FormField>();
        var pages = new List<RawPage>(pdf.NumberOfPages);
        var damaged = new Dictionary<int, Exception>();
        foreach (var (page, placed, fault) in laid)
        {
            // A damaged page costs itself; a document of damaged pages is none.
            if (fault is not null)
            {
                damaged.Add(pages.Count + 1, fault);
            }

            pages.Add(page ?? Damaged(pages.Count + 1));
            fields.AddRange(placed);
        }

        if (damaged.Count == pages.Count && damaged.Count > 0)
        {
            throw damaged[1];
        }

        fields.AddRange(form.Select(left => left.Field));
        var profile = ThaiRepair.Survey(pages.SelectMany(page => page.Lines).SelectMany(line => line.Joined));
        return new Document
        {
            Pages = [.. pages.Select(page => Build(page, profile, damaged.ContainsKey(page.Ink.Number)))],
            FormFields = fields,
            Title = pdf.Information.Title,
            Producer = pdf.Information.Producer,
            Reader = PdfDocumentReader.Version,
        };
    }

    private static Page Build(RawPage raw, RepairProfile profile, bool isDamaged)
    {
        var page = PageBuilder.Build(raw, profile);
        return isDamaged ? page with { Unread = DamagedPage } : page;
    }

    /// <summary>All pages: of a long document a second thread lays out what this one has parsed. The file, its fonts and its limits are this one's alone.</summary>
    private static LaidPage[] LayOut(PdfDocument pdf, List<PlacedField> form, ReadingBudget budget)
    {
        var laid = new LaidPage[pdf.NumberOfPages];
        using var second = laid.Length >= FewestForTwo && Environment.ProcessorCount > 1 ? new SecondThread() : null;
        for (var i = 0; i < laid.Length; i++)
        {
            var (index, number) = (i, i + 1);
            budget.BeginPage(number);
            try
            {
                var ink = pdf.GetPage<PageInk>(number);
                var painted = FormInk.Paint(ink, form);
                AnnotationInk.Paint(ink, pdf.Structure.TokenScanner);
                if (second is not null && IsUsual(ink) && KnowsItsFonts(ink))
                {
                    second.Do(() => laid[index] = LayOut(ink, painted));
                }
                else
                {
                    laid[index] = LayOut(ink, painted);
                }
            }
            catch (Exception fault) when (IsOfItsPage(fault))
            {
                laid[index] = new LaidPage(Page: null, [], fault);
            }
        }

        second?.Finish();
        return Array.Find(laid, page => page.Fault is { } fault && !IsOfItsPage(fault)).Fault is { } fatal ? throw fatal : laid;
    }

    private static bool IsOfItsPage(Exception fault) => fault is not (PdfException or OperationCanceledException or OutOfMemoryException);

    /// <summary>Whether a few such pages may wait for their layout at once: the memory that a document may cost is counted for one.</summary>
    private static bool IsUsual(PageInk ink) =>
        ink.Glyphs.Count + ink.Unseen.Count + ink.Rules.Count + ink.Boxes.Count + ink.Strokes.Count + ink.Shapes.Count < MostInkAhead;

    /// <summary>Asks the fonts of the page what its layout will want to know of them: they look it up in the file, which is one thread's.</summary>
    private static bool KnowsItsFonts(PageInk ink)
    {
        try
        {
            Ask(ink.Glyphs);
            Ask(ink.Unseen);
            return true;
        }
        catch (Exception fault) when (IsOfItsPage(fault))
        {
            // Perhaps the layout never asks.
            return false;
        }
    }

    private static void Ask(List<InkGlyph> glyphs)
    {
        FontText? last = null;
        foreach (var glyph in glyphs)
        {
            if (!ReferenceEquals(glyph.FontText, last))
            {
                last = glyph.FontText;
                _ = last?.IsSilent;
            }
        }
    }

    private static LaidPage LayOut(PageInk ink, IReadOnlyList<FormField> painted)
    {
        FormField[] fields = [];
        try
        {
            var layer = HiddenLayer.Uncover(ink);
            var upright = PageTurn.Upright(layer ?? ink);
            // Their boxes stand on the page as shown, and are said in the frame that the page is read in.
            fields = [.. painted.Select(field => field with { Box = Read(upright, field.Box) })];

            var page = PageLayout.Arrange(upright);
            page = Said(page, isHidden: layer is not null, isOutlined: OutlinedText.Is(ink));
            var settled = PageBuilder.Settle(page);
            GlyphStock.Return(ink.Glyphs);
            GlyphStock.Return(ink.Unseen);
            return new LaidPage(settled, fields, Fault: null);
        }
#pragma warning disable CA1031 // Perhaps on another thread than the one that is to hear of it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new LaidPage(Page: null, fields, fault);
        }
    }

    private static RawPage Said(RawPage page, bool isHidden, bool isOutlined) =>
        (isHidden, isOutlined) switch
        {
            (true, _) => page with { IsHiddenText = true },
            (_, true) => page with { IsOutlined = true },
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

    /// <param name="Page">Null where there is a fault.</param>
    private readonly record struct LaidPage(RawPage? Page, IReadOnlyList<FormField> Fields, Exception? Fault);
}
