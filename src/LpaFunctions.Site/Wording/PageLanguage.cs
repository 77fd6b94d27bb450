using LpaFunctions.Site.Markup;

namespace LpaFunctions.Site.Wording;

/// <summary>
/// One of the two languages of the site. Both stand beside each other where they are used, so that neither can be forgotten; what comes from a
/// bundle (names, bands, rules, reasons) is Thai in both and says so on English pages.
/// </summary>
public sealed class PageLanguage
{
    private static readonly HtmlText InThai = new(" lang=\"th\"");
    private readonly bool _isThai;

    private PageLanguage(bool isThai) => _isThai = isThai;

    public static PageLanguage Thai { get; } = new(isThai: true);

    public static PageLanguage English { get; } = new(isThai: false);

    public static IReadOnlyList<PageLanguage> Both { get; } = [Thai, English];

    public string Code => _isThai ? "th" : "en";

    /// <summary>Folder of the language below the site's root, with a '/' at the end; "" for Thai.</summary>
    public string Folder => _isThai ? "" : "en/";

    public PageLanguage Other => _isThai ? English : Thai;

    /// <summary>Name of this language, in itself.</summary>
    public string Name => _isThai ? "ภาษาไทย" : "English";

    /// <summary>Marks an element as Thai where the page around it is not.</summary>
    public HtmlText ThaiHere => _isThai ? HtmlText.Nothing : InThai;

    public string Say(string thai, string english) => _isThai ? thai : english;
}
