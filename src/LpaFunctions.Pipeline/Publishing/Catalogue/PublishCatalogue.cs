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
                entries.Add(await EntryAsync(LatestPointer.Parse(latest.Content.Span), cancellationToken));
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

    private async Task<CatalogueEntry> EntryAsync(LatestPointer pointer, CancellationToken cancellationToken)
    {
        var folder = BundlePaths.Version(pointer.Year, pointer.Province, pointer.Version);
        var summary = await BytesAsync(folder + "summary.json", cancellationToken);
        var results = await BytesAsync(folder + "results.csv", cancellationToken);

        return new CatalogueEntry(
            pointer,
            TableReader.Json(SummaryRows.Spec, summary, []) ?? throw new InvalidDataException($"{folder}summary.json has other columns."),
            TableReader.Csv(ResultRows.Spec, results, []) ?? throw new InvalidDataException($"{folder}results.csv has other columns.")
        );
    }

    private async Task<byte[]> BytesAsync(string path, CancellationToken cancellationToken) =>
        (await bundles.GetAsync(path, cancellationToken))?.Content.ToArray()
        ?? throw new InvalidDataException($"latest.json points at a version without {path}.");
}
