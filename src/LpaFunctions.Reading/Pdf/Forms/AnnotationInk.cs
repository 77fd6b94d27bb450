using LpaFunctions.Reading.Ink;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Forms;

/// <summary>Paints what was typed onto a page as FreeText annotations (ISO 32000-2, 12.5.6.6): how a printed form is filled in with a PDF viewer.</summary>
internal static class AnnotationInk
{
    // Bits of /F (12.5.3): hidden, and shown on paper only.
    private const int Hidden = 1 << 1;
    private const int NoView = 1 << 5;
    private const int LongestText = 4_000;

    public static void Paint(PageInk ink, IPdfTokenScanner scanner)
    {
        foreach (var reference in ink.Annotations)
        {
            if (scanner.Get(reference)?.Data is DictionaryToken annotation && Typed(annotation, scanner) is { } typed)
            {
                var box = ink.Place(typed.Box);
                FormInk.PaintText(ink, box, typed.Text, PrintedLine(ink, box));
            }
        }
    }

    /// <summary>The baseline of the print beside a box, which is placed by hand and seldom level with it; null where none runs through it.</summary>
    private static double? PrintedLine(PageInk ink, InkBox box)
    {
        const double near = 200;
        var middle = (box.Top + box.Bottom) / 2;
        var beside = ink.Glyphs.Where(glyph => IsLevel(glyph, box) && Distance(glyph, box) < near);
        return beside
            .OrderBy(glyph => Math.Abs(glyph.Baseline - (0.3 * glyph.Size) - middle))
            .Select(glyph => (double?)glyph.Baseline)
            .FirstOrDefault();
    }

    private static bool IsLevel(InkGlyph glyph, InkBox box) =>
        glyph is { Turn: 0, IsBlank: false } && glyph.Baseline > box.Top && glyph.Baseline - (0.7 * glyph.Size) < box.Bottom;

    private static double Distance(InkGlyph glyph, InkBox box) => Math.Max(0, Math.Max(box.Left - glyph.End, glyph.Start - box.Right));

    private static (string Text, PdfRectangle Box)? Typed(DictionaryToken annotation, IPdfTokenScanner scanner)
    {
        var isFreeText = annotation.TryGet<NameToken>(NameToken.Subtype, scanner, out var kind) && kind.Data == "FreeText";
        if (!isFreeText || IsHidden(annotation, scanner) || Text(annotation, scanner) is not { } text)
        {
            return null;
        }

        if (!annotation.TryGet<ArrayToken>(NameToken.Rect, scanner, out var rect))
        {
            return null;
        }

        var corners = rect.Data.OfType<NumericToken>().Select(number => number.Double).ToArray();
        return corners is [var x0, var y0, var x1, var y1]
            ? (text, new PdfRectangle(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1)))
            : null;
    }

    private static bool IsHidden(DictionaryToken annotation, IPdfTokenScanner scanner) =>
        annotation.TryGet<NumericToken>(NameToken.F, scanner, out var flags) && (flags.Int & (Hidden | NoView)) != 0;

    private static string? Contents(DictionaryToken annotation, IPdfTokenScanner scanner)
    {
        if (annotation.TryGet<StringToken>(NameToken.Contents, scanner, out var words))
        {
            return words.Data;
        }

        return annotation.TryGet<HexToken>(NameToken.Contents, scanner, out var hex) ? hex.Data : null;
    }

    private static string? Text(DictionaryToken annotation, IPdfTokenScanner scanner)
    {
        var text = Contents(annotation, scanner);
        return string.IsNullOrWhiteSpace(text) || text.Length > LongestText ? null : text.Replace('\r', '\n').Trim();
    }
}
