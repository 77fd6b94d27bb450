using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>
/// Two provinces as a site: Phuket computed from evidence, with every state an indicator can have and LGOs without any result; Chanthaburi
/// imported, without indicators.
/// </summary>
public sealed class SiteFixture : IAsyncLifetime
{
    /// <summary>What the third LGO of Phuket says of its result.</summary>
    public const string Comment = "น้ำท่วม 62 วัน <b>จึง</b> \"ส่งช้า\"\nจะส่งให้ครบในปีหน้า";

    public PublishingHost Host { get; } = new();

    /// <summary>Files of the site, by path.</summary>
    public Dictionary<string, byte[]> Files { get; private set; } = [];

    public IEnumerable<KeyValuePair<string, string>> Pages =>
        Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key, Page(f.Key)));

    /// <summary>A page as it is written, without the marks of words that stay whole.</summary>
    public string Page(string path) =>
        Encoding.UTF8.GetString(Files[path]).Replace("<w-w>", "", StringComparison.Ordinal).Replace("</w-w>", "", StringComparison.Ordinal);

    public async ValueTask InitializeAsync()
    {
        Host.PutRuleBook(PublicFields.In(Host.Get<RuleBookLibrary>().Get(PublishingHost.Year)));
        await ComputedResults.PutAsync(Host, PublishingHost.Phuket, lgos: 6);
        await Host.SayAsync(Host.Lgos(PublishingHost.Phuket)[2], Comment);
        await Host.AnnounceAsync(PublishingHost.Phuket);
        await Host.ImportAsync(PublishingHost.Chanthaburi, Host.Lgos(PublishingHost.Chanthaburi));
        await Host.AnnounceAsync(PublishingHost.Chanthaburi);
        await Host.PublishAsync();
        Files = await MakeAsync();
    }

    public async Task<Dictionary<string, byte[]>> MakeAsync()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var http = new HttpClient();
        var published = await OpenData.OpenAsync(new BundleReader(Host.OpenData, http), CancellationToken.None);
        var site = new MakeSite(published.Read, Keep, new SiteFacts { Address = "https://lpa.example/" });
        await site.RunAsync(published.Pointers, _ => false, CancellationToken.None);
        return files;

        ValueTask Keep(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            files.Add(path, content.ToArray());
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask DisposeAsync()
    {
        Host.Dispose();
        return ValueTask.CompletedTask;
    }
}
