using LpaFunctions.Site.Markup;

namespace LpaFunctions.Site.Pages;

/// <summary>sitemap.xml: every page of both languages.</summary>
internal sealed class Sitemap(string address)
{
    private readonly HtmlPage _page = new HtmlPage().Write(
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );

    public void Add(string folder) => _page.Write($"<url><loc>{address}{folder}</loc></url>\n");

    public ReadOnlyMemory<byte> End() => _page.Write($"</urlset>\n").Bytes;
}
