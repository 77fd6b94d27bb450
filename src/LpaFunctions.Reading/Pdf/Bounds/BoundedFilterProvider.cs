using LpaFunctions.Reading.Fonts;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>PdfPig's filters, each behind a check of what the stream grows to.</summary>
internal sealed class BoundedFilterProvider(ReadingBudget budget) : BaseFilterProvider(Wrap(budget))
{
    private static readonly string[] Names =
    [
        "ASCII85Decode",
        "A85",
        "ASCIIHexDecode",
        "AHx",
        "CCITTFaxDecode",
        "CCF",
        "DCTDecode",
        "DCT",
        "FlateDecode",
        "Fl",
        "JBIG2Decode",
        "JPXDecode",
        "RunLengthDecode",
        "RL",
        "LZWDecode",
        "LZW",
    ];

    private static readonly Dictionary<string, IFilter> Inner = Names.ToDictionary(
        name => name,
        name => DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0],
        StringComparer.Ordinal
    );

    private static Dictionary<string, IFilter> Wrap(ReadingBudget budget)
    {
        var fonts = new DecodedFonts();
        var wrapped = new Dictionary<string, IFilter>(Inner.Count, StringComparer.Ordinal);
        foreach (var (name, filter) in Inner)
        {
            wrapped[name] = new BoundedFilter(name, filter, budget, fonts);
        }

        return wrapped;
    }
}
