using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace LpaFunctions.Reading.Pdf;

/// <summary>What the codes of one font stand for.</summary>
internal sealed class FontText
{
    private readonly IFont font;

    public FontText(IFont font, IPdfTokenScanner scanner, ILookupFilterProvider filters)
    {
        this.font = font;
        _ = scanner;
        _ = filters;
        Name = font.Name?.Data ?? "";
    }

    public string Name { get; }

    public (string Text, bool Guessed) Of(int code, string unicode)
    {
        _ = font;
        _ = code;
        return (unicode, false);
    }
}
