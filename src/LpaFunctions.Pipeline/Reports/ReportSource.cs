using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Publishing;
using LpaFunctions.Core.Publishing.Tables;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Announcing;
using LpaFunctions.Pipeline.Publishing.Bundles;
using LpaFunctions.Pipeline.Records;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>Loads what reports are built from: announced results with the bundle that holds them, or the results as they stand now.</summary>
public sealed class ReportSource(AnnouncementRecords announcements, ProvinceResults present, IBundleStore bundles, RetiredYears retired)
{
    /// <exception cref="ReportException">Nothing is announced.</exception>
    public async Task<ReportData> LoadAsync(
        AssessmentYear year,
        ProvinceCode province,
        bool provisional,
        CancellationToken cancellationToken
    )
    {
        if (provisional)
        {
            if (await retired.HasAsync(year, cancellationToken))
            {
                throw new ReportException(RetiredYears.Sentence(year));
            }

            return await PresentAsync(year, province, cancellationToken);
        }

        var announced =
            await announcements.LoadAsync(year, province, null, cancellationToken)
            ?? throw new ReportException(
                $"ยังไม่มีประกาศผลปี {year} ของจังหวัดรหัส {province} ให้ประกาศผลก่อน หรือขอฉบับร่างด้วยตัวเลือก provisional (nothing is announced)",
                notFound: true
            );
        var header = announced.Announcement;
        var origin = await OriginAsync(header, cancellationToken);
        var before = await YearBeforeAsync(year, province, announced.RuleBook, header.YearBeforeVersion, cancellationToken);
        return Data(year, province, header.ProvinceName, announced.RuleBook, announced.Lgos, before, origin);
    }

    private async Task<ReportOrigin> OriginAsync(Announcement header, CancellationToken cancellationToken)
    {
        var published = await PublishedAsync(header, cancellationToken);
        return new ReportOrigin
        {
            Announced = true,
            LetterNumber = header.LetterNumber,
            Date = header.Date,
            Post = header.Post,
            Version = header.Version,
            BundlePath = published?.Path,
            BundleHash = published?.Hash,
            RuleBookVersion = header.RuleBookVersion,
            ResultsHash = header.ResultsHash,
            Illustrative = header.Illustrative,
        };
    }

    /// <summary>The announced results of every province of a year, for comparison over the country.</summary>
    public async Task<IReadOnlyList<LgoResult>> CountryAsync(AssessmentYear year, CancellationToken cancellationToken)
    {
        var results = new List<LgoResult>();
        foreach (var (_, province) in await announcements.ProvincesAsync(year, cancellationToken))
        {
            if (await announcements.LoadAsync(year, province, null, cancellationToken) is { } announced)
            {
                results.AddRange(announced.Results);
            }
        }

        return results;
    }

    private async Task<ReportData> PresentAsync(AssessmentYear year, ProvinceCode province, CancellationToken cancellationToken)
    {
        var now = await present.LoadAsync(year, province, cancellationToken);
        var name = now.Lgos[0].Lgo.ProvinceName;

        var before = await YearBeforeAsync(year, province, now.RuleBook, null, cancellationToken);
        var origin = new ReportOrigin
        {
            Announced = false,
            RuleBookVersion = now.RuleBook.Version,
            ResultsHash = AnnouncementRecords.HashOf(now.Lgos),
            Illustrative = IllustrativeMarks.In(now.Lgos),
        };
        return Data(year, province, name, now.RuleBook, now.Lgos, before, origin);
    }

    private async Task<(string Path, string Hash)?> PublishedAsync(Announcement announcement, CancellationToken cancellationToken)
    {
        var file = await bundles.GetAsync(BundlePaths.Latest(announcement.Year, announcement.Province), cancellationToken);
        var version = file is null
            ? null
            : LatestPointer.Parse(file.Content.Span).Versions.FirstOrDefault(v => v.Version == announcement.Version);
        return version is null
            ? null
            : (BundlePaths.Version(announcement.Year, announcement.Province, version.Version), version.ManifestSha256);
    }

    private async Task<ReportYearBefore?> YearBeforeAsync(
        AssessmentYear year,
        ProvinceCode province,
        Core.RuleBooks.RuleBook book,
        int? version,
        CancellationToken cancellationToken
    )
    {
        if (year.Value == AssessmentYear.First)
        {
            return null;
        }

        var earlier = new AssessmentYear(year.Value - 1);
        return await announcements.LoadAsync(earlier, province, version, cancellationToken) is { } before
            ? new ReportYearBefore(earlier, before.Results, YearRows.WhyNotComparable(book, before.RuleBook))
            : null;
    }

    private static ReportData Data(
        AssessmentYear year,
        ProvinceCode province,
        string name,
        Core.RuleBooks.RuleBook book,
        IReadOnlyList<AnnouncedLgo> lgos,
        ReportYearBefore? before,
        ReportOrigin origin
    )
    {
        var marks = lgos.Select(l => l.Marks).OfType<LgoMarks>();
        var without = lgos.Where(l => l.Marks is null).Select(l => l.Lgo);
        var indicators = lgos.Where(l => l.Indicators.Count > 0).ToDictionary(l => l.Lgo.Code, Marks);
        return new ReportData
        {
            Year = year,
            Province = province,
            ProvinceName = name,
            Book = book,
            Origin = origin,
            Results = ResultTable.Compute(book, [.. marks]),
            WithoutData = [.. without],
            Indicators = indicators,
            YearBefore = before,
        };
    }

    private static IReadOnlyList<IndicatorMark> Marks(AnnouncedLgo lgo) =>
        [
            .. lgo.Indicators.Select(i => new IndicatorMark(i.Indicator, i.Domain, i.State, i.Marks, i.FullMarks)
            {
                IsIllustrative = i.IsIllustrative,
            }),
        ];
}
