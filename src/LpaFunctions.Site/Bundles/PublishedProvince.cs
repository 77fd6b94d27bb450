using LpaFunctions.Core.Bundles;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Site.Bundles.Entries;

namespace LpaFunctions.Site.Bundles;

/// <summary>One bundle as the pages need it: the latest version of a province and year.</summary>
public sealed record PublishedProvince
{
    public required LatestPointer Pointer { get; init; }
    public required DateOnly Announced { get; init; }
    public required string AnnouncedBy { get; init; }
    public string? LetterNumber { get; init; }
    public string? CorrectionReason { get; init; }

    /// <summary>That illustrative marks count in these results; null where none does. It stands on every page of them.</summary>
    public string? Notice { get; init; }
    public required string ManifestSha256 { get; init; }
    public required IReadOnlyList<ListedFile> Files { get; init; }
    public string? LicenseTitle { get; init; }
    public string? LicenseUrl { get; init; }
    public required RuleBook Book { get; init; }
    public required string PassRule { get; init; }
    public string? PassRuleBeside { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<LgoEntry> Lgos { get; init; }

    /// <summary>The province first, then types, then districts.</summary>
    public required IReadOnlyList<GroupEntry> Groups { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<IndicatorGroup>> Indicators { get; init; }
    public required IReadOnlyList<RuleEntry> Rules { get; init; }
    public required YearEntry Comparison { get; init; }
    public required IReadOnlyList<YearEntry> DomainComparisons { get; init; }
    public required IReadOnlyDictionary<string, PlaceEntry> Places { get; init; }
    public required IReadOnlyDictionary<string, OtherWay> OtherWays { get; init; }

    /// <summary>By code; nothing of LGOs in the highest band, and of bundles of before.</summary>
    public required IReadOnlyDictionary<string, NextBandEntry> NextBands { get; init; }

    /// <summary>What LGOs say of their results, by code; nothing of bundles of before.</summary>
    public required IReadOnlyDictionary<string, string> Comments { get; init; }

    /// <summary>What the office drew under the marks of the map; null where it gave nothing.</summary>
    public Boundaries? Boundaries { get; init; }

    public int Year => Pointer.Year.Value;
    public string ProvinceCode => Pointer.Province.Digits;
    public string ProvinceName => Pointer.ProvinceName;

    /// <summary>Name of the dataset over all its versions: "lpa-2568-22".</summary>
    public string Dataset => $"lpa-{Year}-{ProvinceCode}";

    /// <summary>Folder of its pages below a language's root: "2568/22/".</summary>
    public string Folder => $"{Year}/{ProvinceCode}/";

    /// <summary>Folder of its files below open-data/: "lpa/2568/22/v1/".</summary>
    public string DataFolder => BundlePaths.Version(Pointer.Year, Pointer.Province, Pointer.Version);

    public GroupEntry Whole => Groups[0];

    public GroupEntry GroupOf(string kind, string name) => Groups.First(g => g.Kind == kind && g.Name == name);

    /// <summary>The domains of the book that count, without HPA, in order.</summary>
    public IReadOnlyList<Domain> Domains => field ??= [.. Book.Counted()];

    public string DomainName(DomainId domain) => Book.Domains.FirstOrDefault(d => d.Id == domain)?.Name ?? "";
}
