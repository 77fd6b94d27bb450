using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Scoring;

namespace LpaFunctions.Core.Results;

/// <summary>The published result of one LGO: totals, band, pass and ranks beside its marks.</summary>
public sealed record LgoResult
{
    public required LgoMarks Marks { get; init; }
    public required decimal TotalFull { get; init; }
    public required decimal TotalMarks { get; init; }

    /// <summary>By the year's aggregation, half up to 2 places; null where everything is cut.</summary>
    public decimal? TotalPercent { get; init; }

    /// <summary>Band over the rounded total; null without a total.</summary>
    public string? Band { get; init; }

    /// <summary>By the year's pass rule; null without a total, and where domains without a mark leave it open.</summary>
    public bool? Pass { get; init; }

    /// <summary>By the second pass rule of the year, which stands beside the first; null without one, and as <see cref="Pass"/>.</summary>
    public bool? PassBeside { get; init; }

    /// <summary>Competition rank on the rounded total (5, 5, 7); null without a total.</summary>
    public int? RankProvince { get; init; }
    public int? RankDistrict { get; init; }
    public int? RankType { get; init; }

    public Lgo Lgo => Marks.Lgo;
}
