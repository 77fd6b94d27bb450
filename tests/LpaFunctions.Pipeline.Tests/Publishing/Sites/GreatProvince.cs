using System.Text;
using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Reference;
using LpaFunctions.Site;
using LpaFunctions.Site.Frame;

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
        return new AnnouncedResults
        {
            Announcement = new Announcement
            {
                Year = PublishingHost.Year,
                Province = province,
                ProvinceName = registry.ProvinceName(province)!,
                Version = 1,
                Date = new DateOnly(2025, 8, 25),
                Post = "ผู้ว่าราชการจังหวัด",
                RuleBookVersion = book.Version,
                RuleBookHash = new string('0', 64),
                ResultsHash = new string('0', 64),
            },
            RuleBook = book,
            RuleBookJson = RuleBookJson.Write(book),
            Lgos = [.. registry.InProvince(province).Select(l => Lgo(book, l))],
        };
    }

    private static AnnouncedLgo Lgo(RuleBook book, Core.Lgos.Lgo lgo)
    {
        AnnouncedIndicator[] indicators =
        [
            .. book.Indicators.Where(i => i.AppliesToType(lgo.Type)).Select((i, at) => Result(i, at + int.Parse(lgo.Code.Digits))),
        ];
        return new AnnouncedLgo
        {
            Lgo = lgo,
            Comment = new string('ก', LgoComment.LongestText),
            Indicators = indicators,
            Marks = new LgoMarks
            {
                Lgo = lgo,
                Domains = [.. Enumerable.Range(1, 5).Select(d => Sum((DomainId)d, indicators))],
                Hpa = Sum(DomainId.Hpa, indicators),
                Origin = ResultOrigin.Computed,
            },
        };
    }

    private static DomainMarks Sum(DomainId domain, AnnouncedIndicator[] indicators)
    {
        var counted = indicators.Where(i => i.Domain == domain && i.State != IndicatorState.Pilot).ToArray();
        return new DomainMarks(domain, counted.Sum(i => i.FullMarks), counted.Sum(i => i.Marks ?? 0m));
    }

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
