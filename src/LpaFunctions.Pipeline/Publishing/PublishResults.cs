using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Publishing.Catalogue;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Settings;

namespace LpaFunctions.Pipeline.Publishing;

/// <summary>
/// Compiles each province whose announced results changed since its last bundle and writes it to a new version folder; the pointer
/// latest.json moves last. A crash leaves the old bundle whole, and the next run writes the same bytes again; of two at once, both write the same files
/// and one moves the pointer.
/// </summary>
public sealed class PublishResults(
    AnnouncementRecords announcements,
    IBundleStore bundles,
    PublisherLibrary publisher,
    PlaceLibrary places,
    PublishCatalogue catalogue,
    PublishPulse pulse
)
{
    private const int SideBySide = 8;

    public async Task<PublishOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var published = new List<PublishedBundle>();
        foreach (var (year, province) in await announcements.ProvincesAsync(null, cancellationToken))
        {
            published.AddRange(await PublishProvinceAsync(year, province, cancellationToken));
        }

        await catalogue.RunAsync(cancellationToken);
        pulse.Beat();
        return new PublishOutcome(published);
    }

    private async Task<IReadOnlyList<PublishedBundle>> PublishProvinceAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    )
    {
        var published = new List<PublishedBundle>();
        var announced = await announcements.ListAsync(year, province, cancellationToken);
        while (true)
        {
            var (pointer, etag) = await LatestAsync(year, province, cancellationToken);
            var next = announced.FirstOrDefault(a => a.Version > (pointer?.Version ?? 0));
            if (next is null)
            {
                return published;
            }

            var (manifest, lgos) = await WriteVersionAsync(next, announced, cancellationToken);
            try
            {
                await bundles.PutPointerAsync(
                    BundlePaths.Latest(year, province),
                    LatestPointer.After(pointer, next, manifest).Write().Content,
                    MediaTypes.ForPath(".json"),
                    etag ?? "",
                    cancellationToken
                );
                published.Add(new PublishedBundle(next, BundlePaths.Version(year, province, next.Version)));
                lgos.ForEach(lgo => PipelineTraces.Published(year, lgo, next.Version));
            }
            catch (ConflictException)
            {
                // Another publisher moved the pointer first, to the same bytes: look again where it stands.
            }
        }
    }

    private async Task<AnnouncedResults?> YearBeforeAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        if (announcement.YearBeforeVersion is not { } version)
        {
            return null;
        }

        var year = new AssessmentYear(announcement.Year.Value - 1);
        return await announcements.LoadAsync(year, announcement.Province, version, cancellationToken);
    }

    /// <returns>The manifest, and the LGOs of which the bundle has results.</returns>
    private async Task<(CompiledFile Manifest, List<LgoCode> Lgos)> WriteVersionAsync(
        Announcement announcement,
        IReadOnlyList<Announcement> all,
        CancellationToken cancellationToken
    )
    {
        var announced = await announcements.LoadAsync(announcement, cancellationToken);
        var versionBefore = all.LastOrDefault(a => a.Version < announcement.Version);
        var corrected = versionBefore is null ? null : await announcements.LoadAsync(versionBefore, cancellationToken);
        var yearBefore = await YearBeforeAsync(announcement, cancellationToken);
        var sources = new BundleSources
        {
            Announced = announced,
            Corrected = corrected,
            YearBefore = yearBefore,
            Places = places.Current,
            Boundaries = places.BoundariesOf(announcement.Province),
            Publisher = publisher.Current,
        };
        var files = BundleCompiler.Compile(sources);
        var folder = BundlePaths.Version(announcement.Year, announcement.Province, announcement.Version);
        // Side by side: they wait for the disk together. No reader knows of them before the pointer, which waits for them all.
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (file, stop) => await bundles.PutNewAsync(folder + file.Name, file.Content, file.MediaType, stop)
        );

        return (
            files.Single(f => f.Name == BundleManifest.FileName),
            [.. announced.Lgos.Where(l => l.Marks is not null).Select(l => l.Lgo.Code)]
        );
    }

    private async Task<(LatestPointer? Pointer, string? ETag)> LatestAsync(
        AssessmentYear year,
        ProvinceCode province,
        CancellationToken cancellationToken
    )
    {
        var file = await bundles.GetAsync(BundlePaths.Latest(year, province), cancellationToken);
        return file is null ? (null, null) : (LatestPointer.Parse(file.Content.Span), file.ETag);
    }
}
