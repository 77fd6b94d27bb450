using LpaFunctions.Reading.Fonts;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf.Bounds;

/// <summary>PdfPig's filters, each behind a check of what the stream grows to.</summary>
internal sealed class BoundedFilterProvider : BaseFilterProvider
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

    public BoundedFilterProvider(ReadingBudget budget)
        : this(budget, new DecodedFonts()) { }

    private BoundedFilterProvider(ReadingBudget budget, DecodedFonts fonts)
        : base(Wrap(budget, fonts)) => Fonts = fonts;

    /// <summary>The fonts that the filters have unpacked.</summary>
    public DecodedFonts Fonts { get; }

    private static Dictionary<string, IFilter> Wrap(ReadingBudget budget, DecodedFonts fonts)
    {
        var wrapped = new Dictionary<string, IFilter>(Inner.Count, StringComparer.Ordinal);
        foreach (var (name, filter) in Inner)
        {
            wrapped[name] = new BoundedFilter(name, filter, budget, fonts);
        }

        return wrapped;
    }
}
