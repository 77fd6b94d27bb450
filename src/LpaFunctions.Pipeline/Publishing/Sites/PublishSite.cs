using LpaFunctions.Core.Bundles;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Settings;
using LpaFunctions.Site;
using LpaFunctions.Site.Bundles;
using LpaFunctions.Site.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace LpaFunctions.Pipeline.Publishing.Sites;

/// <summary>
/// Brings the public site up to date with the published bundles: it reads what is published and nothing else, and writes the pages of the
/// provinces that changed. Pages of what is no longer published go. The list of what was made is written last, so that a site that was left half made is made again.
/// </summary>
public sealed class PublishSite(
    IBundleStore bundles,
    [FromKeyedServices(BundleStores.Site)] IBundleStore pages,
    PublisherLibrary publisher,
    PipelineOptions options,
    StorageInfo storage
)
{
    /// <summary>Lies in the site's root. Programs of another build make their pages anew.</summary>
    public const string MadeFile = "made.json";
    private const int SideBySide = 16;

    /// <returns>How many pages were written; 0 where nothing had changed, or where no site is wanted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var isWanted = options.PublicSite ?? storage.Name == StorageInfo.Embedded;
        if (!isWanted || await bundles.GetAsync("catalog.json", cancellationToken) is not { } catalogue)
        {
            return 0;
        }

        var pointers = await OpenData.PointersAsync(ReadAsync, catalogue.Content, cancellationToken);
        var facts = FactsOf(publisher.Current);
        var wanted = SiteRecord.For(pointers, facts);
        var there = SiteRecord.Parse((await pages.GetAsync(MadeFile, cancellationToken))?.Content);
        if (wanted.Equals(there))
        {
            return 0;
        }

        return await MakeAsync(pointers, facts, wanted, there, cancellationToken);
    }

    private async Task<int> MakeAsync(
        IReadOnlyList<LatestPointer> pointers,
        SiteFacts facts,
        SiteRecord wanted,
        SiteRecord? there,
        CancellationToken cancellationToken
    )
    {
        var writing = new SideBySideWriter(pages, SideBySide);
        var site = new MakeSite(ReadAsync, writing.WriteAsync, facts);
        await site.RunAsync(pointers, pointer => wanted.HasMade(there, pointer), cancellationToken);
        await writing.FinishAsync();
        var standing = pointers.Where(p => wanted.HasMade(there, p)).Select(SiteRecord.FolderOf).ToHashSet(StringComparer.Ordinal);
        await VanishedPages.RemoveAsync(pages, writing.Written, standing, cancellationToken);
        await pages.PutPointerAsync(MadeFile, wanted.Write(), MediaTypes.ForPath(".json"), null, cancellationToken);
        return site.Pages;
    }

    private async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken) =>
        (await bundles.GetAsync(path, cancellationToken))?.Content.ToArray();

    private SiteFacts FactsOf(PublisherProfile profile) =>
        new() { DataAddress = profile.PublicAddress ?? new SiteFacts().DataAddress, Address = options.PublicSiteAddress };
}
