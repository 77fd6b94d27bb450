using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;

namespace LpaFunctions.Pipeline.Publishing.Catalogue;

/// <summary>
/// Brings the files above the bundles up to date with the pointers of the provinces. It writes only what changed, so that a crash between a
/// bundle and the catalogue is mended by the next run.
/// </summary>
public sealed class PublishCatalogue(AnnouncementRecords announcements, IBundleStore bundles, PublisherLibrary publisher)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var entries = new List<CatalogueEntry>();
        foreach (var (year, province) in await announcements.ProvincesAsync(null, cancellationToken))
        {
            if (await bundles.GetAsync(BundlePaths.Latest(year, province), cancellationToken) is { } latest)
            {
                var pointer = LatestPointer.Parse(latest.Content.Span);
                var summary =
                    await bundles.GetAsync($"{BundlePaths.Version(year, province, pointer.Version)}summary.json", cancellationToken)
                    ?? throw new InvalidDataException($"{latest.Path} points at a version without summary.json.");
                entries.Add(
                    new CatalogueEntry(
                        pointer,
                        TableReader.Json(SummaryRows.Spec, summary.Content.ToArray(), [])
                            ?? throw new InvalidDataException($"{summary.Path} has other columns.")
                    )
                );
            }
        }

        if (entries.Count == 0)
        {
            return;
        }

        foreach (var file in CompileCatalogue.Files(entries, publisher.Current))
        {
            var there = await bundles.GetAsync(file.Name, cancellationToken);
            if (there is null || !there.Content.Span.SequenceEqual(file.Content.Span))
            {
                // Two publishers write the same bytes from the same pointers; the later one may know more.
                await bundles.PutPointerAsync(file.Name, file.Content, file.MediaType, null, cancellationToken);
            }
        }
    }
}
