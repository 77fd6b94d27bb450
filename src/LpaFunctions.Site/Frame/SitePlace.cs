using LpaFunctions.Site.Wording;

namespace LpaFunctions.Site.Frame;

/// <summary>Where a page lies. All links are relative, so that the site can lie in any folder of any host.</summary>
/// <param name="Path">Folder below the root of the language, with a '/' at the end; "" for its first page.</param>
public sealed record SitePlace(PageLanguage Language, string Path)
{
    private string UpToLanguage { get; } = string.Concat(Enumerable.Repeat("../", Path.Count(c => c == '/')));

    /// <summary>The file of the page below the site's root.</summary>
    public string File => $"{Language.Folder}{Path}index.html";

    /// <summary>From the page to the site's root; "./" where it lies there.</summary>
    public string ToSite => ToLanguage is "./" && Language.Folder.Length == 0 ? "./" : UpToLanguage + UpFromLanguage;

    /// <summary>From the page to the first page of its language.</summary>
    public string ToLanguage => UpToLanguage.Length == 0 ? "./" : UpToLanguage;

    /// <summary>From the page to the same page in the other language.</summary>
    public string ToOther => ToSite + Language.Other.Folder + Path;

    private string UpFromLanguage => Language.Folder.Length == 0 ? "" : "../";
}
