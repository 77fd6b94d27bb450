using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Pipeline.Statements;
using LpaFunctions.Site;
using LpaFunctions.Site.Frame;
using LpaFunctions.Testing;

namespace LpaFunctions.Pipeline.Tests.Publishing.Sites;

/// <summary>
/// The province with the most LGOs as a site, each with every indicator of the book and most of them short of full marks: the most text that
/// pages can hold.
/// </summary>
internal static class GreatProvince
{
    private static readonly string EvidenceHash = new('b', 64);

    /// <returns>Size of each page in bytes, by path.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> SizesAsync(PublishingHost host)
    {
        var announced = Announced(host);
        var announcement = announced.Announcement;
        var files = BundleTables
            .Build(announced, null, null, host.Get<PlaceLibrary>().Current)
            .Select(CsvTable.Write)
            .Append(new CompiledFile("rulebook.json", Encoding.UTF8.GetBytes(announced.RuleBookJson)))
            .ToList();
        var manifest = BundleManifest.Write(announcement, files);
        var folder = BundlePaths.Version(announcement.Year, announcement.Province, announcement.Version);
        var content = files.Append(manifest).ToDictionary(f => folder + f.Name, f => f.Content.ToArray(), StringComparer.Ordinal);

        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        var site = new MakeSite((path, _) => Task.FromResult(content.GetValueOrDefault(path)), Keep, new SiteFacts());
        await site.RunAsync([LatestPointer.After(null, announcement, manifest)], _ => false, TestContext.Current.CancellationToken);
        return sizes;

        ValueTask Keep(string path, ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
        {
            sizes.Add(path, page.Length);
            return ValueTask.CompletedTask;
        }
    }

    private static AnnouncedResults Announced(PublishingHost host)
    {
        var registry = host.Get<LgoLibrary>().Current;
        var province = registry.Provinces.MaxBy(p => registry.InProvince(p).Count);
        var book = host.Get<RuleBookLibrary>().Get(PublishingHost.Year);
        var announced = AnnouncedSamples.Province(book, registry, province, lgo => Results(book, lgo));
        var comment = new string('ก', LgoComment.LongestText);
        return announced with { Lgos = [.. announced.Lgos.Select(lgo => lgo with { Comment = comment })] };
    }

    private static IEnumerable<AnnouncedIndicator> Results(RuleBook book, Lgo lgo) =>
        book.Indicators.Where(i => i.AppliesToType(lgo.Type)).Select((i, at) => Result(i, at + int.Parse(lgo.Code.Digits)));

    private static AnnouncedIndicator Result(Indicator indicator, int chance)
    {
        var isMarked = chance % 3 != 0 && indicator.Phase != IndicatorPhase.Pilot;
        var state = isMarked ? IndicatorState.Awarded : IndicatorState.Withheld;
        return new AnnouncedIndicator
        {
            Indicator = indicator.Id,
            Domain = indicator.Domain,
            State = indicator.Phase == IndicatorPhase.Pilot ? IndicatorState.Pilot : state,
            Marks = isMarked ? chance % 5 : null,
            FullMarks = indicator.MaxMarks,
            Standing = ResultStanding.Provisional,
            IsIllustrative = isMarked,
            EvidenceHashes = [EvidenceHash],
        };
    }
}
