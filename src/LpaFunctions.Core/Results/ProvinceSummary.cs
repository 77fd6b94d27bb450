using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.RuleBooks;

namespace LpaFunctions.Core.Results;

/// <summary>A province in one year: means, distribution over the bands, and the same by LGO type and by district.</summary>
public sealed record ProvinceSummary
{
    /// <summary>The whole province.</summary>
    public required GroupSummary All { get; init; }

    /// <summary>In the order of <see cref="LgoType"/>; types without LGOs are left out.</summary>
    public required IReadOnlyList<TypeSummary> ByType { get; init; }

    /// <summary>By district name (ordinal, which is the order of the Thai alphabet but for leading vowels).</summary>
    public required IReadOnlyList<DistrictSummary> ByDistrict { get; init; }

    /// <summary>Target for the mean, in percent; not a pass mark for one LGO.</summary>
    public required decimal MeanTarget { get; init; }

    /// <summary>Whether the rounded mean reaches the target; null without results.</summary>
    public bool? MeetsTarget { get; init; }

    /// <param name="results">Of one province, as <see cref="ResultTable"/> gives them.</param>
    public static ProvinceSummary Compute(RuleBook book, IReadOnlyCollection<LgoResult> results)
    {
        var all = GroupSummary.Compute(book, results);
        var byType = results
            .GroupBy(r => r.Lgo.Type)
            .OrderBy(g => g.Key)
            .Select(g => new TypeSummary(g.Key, GroupSummary.Compute(book, [.. g])));
        var byDistrict = results
            .GroupBy(r => r.Lgo.District, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DistrictSummary(g.Key, GroupSummary.Compute(book, [.. g])));

        return new ProvinceSummary
        {
            All = all,
            ByType = [.. byType],
            ByDistrict = [.. byDistrict],
            MeanTarget = book.MeanTarget,
            MeetsTarget = all.RoundedMean is { } mean ? mean >= book.MeanTarget : null,
        };
    }
}

public sealed record TypeSummary(LgoType Type, GroupSummary Summary);

public sealed record DistrictSummary(string District, GroupSummary Summary);
