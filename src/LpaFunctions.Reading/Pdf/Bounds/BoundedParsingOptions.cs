using UglyToad.PdfPig;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>PdfPig's options with the budget of the document, so that page factory and filters, which PdfPig makes, find it.</summary>
internal sealed class BoundedParsingOptions : ParsingOptions
{
    public BoundedParsingOptions(ReadingBudget budget, bool keepInvisibleText)
    {
        Budget = budget;
        KeepInvisibleText = keepInvisibleText;
        UseLenientParsing = true;
        SkipMissingFonts = true;
        ClipPaths = false;
        // The scanner takes /ActualText itself: it needs the glyphs of the span, not only its first.
        UseActualText = false;
        MaxStackDepth = budget.Limits.MaxDepth;
        FilterProvider = new BoundedFilterProvider(budget);
    }

    public ReadingBudget Budget { get; }

    public bool KeepInvisibleText { get; }

    /// <summary>Also keeps the images themselves, to decode them while the file is open.</summary>
    public bool KeepPictures { get; init; }
}
