namespace LpaFunctions.Site;

/// <summary>The stylesheet and the script, which lie beside the code and go out as they are.</summary>
public static class SiteAssets
{
    public static IReadOnlyList<string> Names { get; } = ["site.css", "site.js"];

    public static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"LpaFunctions.Site.Assets.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
