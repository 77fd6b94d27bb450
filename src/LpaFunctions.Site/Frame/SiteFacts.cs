namespace LpaFunctions.Site.Frame;

/// <summary>What the whole site needs to know beside its bundles.</summary>
public sealed record SiteFacts
{
    /// <summary>Address of open-data/ for links to files, with a '/' at the end: whole, or from the site's root.</summary>
    public string DataAddress { get; init; } = "open-data/";

    /// <summary>Whole address of the site with a '/' at the end, for sitemap and feed; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>From a page to open-data/.</summary>
    public string DataFrom(SitePlace place) =>
        DataAddress.Contains("://", StringComparison.Ordinal) || DataAddress.StartsWith('/') ? DataAddress : place.ToSite + DataAddress;
}
