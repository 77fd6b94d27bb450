using System.Diagnostics.CodeAnalysis;
using LpaFunctions.Reading.Fonts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace LpaFunctions.Reading.Pdf;

/// <summary>
/// The resources of a document as PdfPig finds them, with fonts of usual kinds read by us (<see cref="EmbeddedFonts"/>): PdfPig never hears of these,
/// for it loads a font whole when it first meets its name.
/// </summary>
internal sealed class FontStore(IResourceStore pdfPig, IPdfTokenScanner scanner, EmbeddedFonts fonts) : IResourceStore
{
    private readonly Dictionary<IndirectReference, EmbeddedFont?> _known = [];
    private readonly Dictionary<DictionaryToken, Level> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Level> _levels = [];
    private NameToken? _lastName;
    private IFont? _lastFont;

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        (_lastName, _lastFont) = (null, null);
        if (!_seen.TryGetValue(resourceDictionary, out var level))
        {
            _seen[resourceDictionary] = level = Split(resourceDictionary);
        }

        pdfPig.LoadResourceDictionary(level.Rest);
        _levels.Push(level);
    }

    public void UnloadResourceDictionary()
    {
        (_lastName, _lastFont) = (null, null);
        pdfPig.UnloadResourceDictionary();
        _levels.TryPop(out _);
    }

    // Text that is shown before any font is chosen has no name of a font: PdfPig passes over it, and fails at it where a font was asked for before.
    public IFont? GetFont(NameToken name)
    {
        if (Equals(_lastName, name))
        {
            return _lastFont;
        }

        ArgumentNullException.ThrowIfNull(name);
        var isNamed = TryFind(name, out var font);
        if (isNamed || font is not null)
        {
            (_lastName, _lastFont) = (name, font);
        }

        return font;
    }

    /// <returns>Whether the name is that of an object of the file.</returns>
    private bool TryFind(NameToken name, out IFont? font)
    {
        foreach (var level in _levels)
        {
            if (level.Fonts is { } named && named.TryGetValue(name.Data, out var ours))
            {
                font = ours ?? pdfPig.GetFont(name);
                return true;
            }
        }

        font = pdfPig.GetFont(name);
        return false;
    }

    /// <summary>Takes our fonts out of the resources that PdfPig is to load.</summary>
    private Level Split(DictionaryToken resources)
    {
        if (!resources.TryGet(NameToken.Font, out var token) || !DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var named))
        {
            return new Level(resources, Fonts: null);
        }

        var all = new Dictionary<string, EmbeddedFont?>(named.Data.Count);
        var rest = new Dictionary<NameToken, IToken>();
        foreach (var (name, font) in named.Data)
        {
            var ours = font is IndirectReferenceToken reference ? Read(reference) : null;
            if (font is IndirectReferenceToken)
            {
                all[name] = ours;
            }

            if (ours is null)
            {
                rest[NameToken.Create(name)] = font;
            }
        }

        if (rest.Count == named.Data.Count)
        {
            return new Level(resources, all);
        }

        var left = rest.Count == 0 ? resources.Without(NameToken.Font) : resources.With(NameToken.Font, new DictionaryToken(rest));
        return new Level(left, all);
    }

    private EmbeddedFont? Read(IndirectReferenceToken reference)
    {
        if (!_known.TryGetValue(reference.Data, out var font))
        {
            var isFound = DirectObjectFinder.TryGet<DictionaryToken>(reference, scanner, out var own);
            _known[reference.Data] = font = isFound ? fonts.Read(own!) : null;
        }

        return font;
    }

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => pdfPig.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) =>
        pdfPig.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => pdfPig.GetExtendedGraphicsStateDictionary(name);

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken)
    {
        (_lastName, _lastFont) = (null, null);
        return pdfPig.GetFontDirectly(fontReferenceToken);
    }

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) =>
        pdfPig.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) =>
        pdfPig.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => pdfPig.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => pdfPig.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => pdfPig.GetPatterns();

    public Shading GetShading(NameToken name) => pdfPig.GetShading(name);

    /// <param name="Rest">What is left to PdfPig.</param>
    /// <param name="Fonts">Names of fonts that are objects of the file; null where PdfPig has the font.</param>
    private readonly record struct Level(DictionaryToken Rest, Dictionary<string, EmbeddedFont?>? Fonts);
}
