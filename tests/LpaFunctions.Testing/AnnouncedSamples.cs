using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.RuleBooks.Json;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Testing;

/// <summary>Made-up announced results of all LGOs of a real province: what bundles and sites are tried with.</summary>
public static class AnnouncedSamples
{
    /// <param name="results">What each LGO has of its indicators; the domains are added up from it.</param>
    public static AnnouncedResults Province(
        RuleBook book,
        LgoRegistry registry,
        ProvinceCode province,
        Func<Lgo, IEnumerable<AnnouncedIndicator>> results
    )
    {
        var announcement = new Announcement
        {
            Year = book.Year,
            Province = province,
            ProvinceName = registry.ProvinceName(province)!,
            Version = 1,
            Date = new DateOnly(2025, 8, 25),
            Post = "ผู้ว่าราชการจังหวัด",
            RuleBookVersion = book.Version,
            RuleBookHash = new string('0', 64),
            ResultsHash = new string('0', 64),
        };
        return new AnnouncedResults
        {
            Announcement = announcement,
            RuleBook = book,
            RuleBookJson = RuleBookJson.Write(book),
            Lgos = [.. registry.InProvince(province).Select(lgo => Announced(lgo, [.. results(lgo)]))],
        };
    }

    private static AnnouncedLgo Announced(Lgo lgo, IReadOnlyList<AnnouncedIndicator> indicators)
    {
        var marks = new LgoMarks
        {
            Lgo = lgo,
            Domains = [.. Enumerable.Range(1, 5).Select(d => Sum((DomainId)d, indicators))],
            Hpa = Sum(DomainId.Hpa, indicators),
            Origin = ResultOrigin.Computed,
        };
        return new AnnouncedLgo
        {
            Lgo = lgo,
            Indicators = indicators,
            Marks = marks,
        };
    }

    private static DomainMarks Sum(DomainId domain, IReadOnlyList<AnnouncedIndicator> indicators)
    {
        var counted = indicators.Where(i => i.Domain == domain && i.State is not (IndicatorState.Cut or IndicatorState.Pilot)).ToArray();
        return new DomainMarks(domain, counted.Sum(i => i.FullMarks), counted.Sum(i => i.Marks ?? 0m));
    }
}
