using LpaFunctions.Reading.Fonts;
using LpaFunctions.Reading.Ink;
using LpaFunctions.Reading.Pdf.Bounds;
using LpaFunctions.Reading.Pdf.Content;
using LpaFunctions.Reading.Pdf.Painting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf;

/// <summary>Lets PdfPig parse a page and hands its operations to our scanner.</summary>
internal sealed class PageInkFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
)
    : BasePageFactory<PageInk>(
        pdfScanner,
        new FontStore(resourceStore, pdfScanner, new EmbeddedFonts(pdfScanner, filterProvider, DecodedBy(parsingOptions))),
        filterProvider,
        new ContentParser(pageContentParser),
        parsingOptions
    )
{
    // One factory reads all pages of a document, whose pages share their fonts.
    private readonly Dictionary<IFont, FontText> _fonts = new(ReferenceEqualityComparer.Instance);

    private static DecodedFonts DecodedBy(ParsingOptions options) => ((BoundedFilterProvider)options.FilterProvider!).Fonts;

    protected override PageInk ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var scanner = new PageScanner(
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            (BoundedParsingOptions)ParsingOptions,
            _fonts
        );
        var ink = scanner.Process(pageNumber, operations);
        if (dictionary.TryGet<ArrayToken>(NameToken.Annots, PdfScanner, out var annotations))
        {
            ink.Annotations.AddRange(annotations.Data.OfType<IndirectReferenceToken>().Select(reference => reference.Data));
        }

        return ink;
    }
}
