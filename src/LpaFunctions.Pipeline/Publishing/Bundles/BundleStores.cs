namespace LpaFunctions.Pipeline.Publishing.Bundles;

/// <summary>Which <see cref="IBundleStore"/> is meant where a host has two: the one without a key holds open-data/.</summary>
public static class BundleStores
{
    /// <summary>Key of the store over reports/.</summary>
    public const string Reports = "reports";

    /// <summary>The public site: pages only, made of what lies in open-data/.</summary>
    public const string Site = "site";

    /// <summary>What an office sets itself: people and their access.</summary>
    public const string Config = "config";
}
