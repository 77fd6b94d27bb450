using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Results;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Scoring;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Building;

/// <summary>The results of a province and year, announced or provisional: what every report is built from.</summary>
public sealed record ReportData
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
    public required string ProvinceName { get; init; }
    public required RuleBook Book { get; init; }
    public required ReportOrigin Origin { get; init; }

    /// <summary>LGOs that have marks, by code.</summary>
    public required IReadOnlyList<LgoResult> Results { get; init; }

    /// <summary>LGOs of the province of which nothing is known.</summary>
    public IReadOnlyList<Lgo> WithoutData { get; init; } = [];

    /// <summary>Indicators of the LGOs whose marks were computed; imported marks have none.</summary>
    public IReadOnlyDictionary<LgoCode, IReadOnlyList<IndicatorMark>> Indicators { get; init; } =
        new Dictionary<LgoCode, IReadOnlyList<IndicatorMark>>();
    public ReportYearBefore? YearBefore { get; init; }

    /// <summary>A report of these results: it says where they come from, whether they are announced, and that illustrative marks count.</summary>
    internal Report Compose(string title, string runningHead, IReadOnlyList<ReportSection> sections) =>
        new()
        {
            Title = title,
            RunningHead = runningHead,
            Provenance = Origin.Lines(),
            Notice = Origin.Illustrative?.Sentence,
            Draft = !Origin.Announced,
            Sections = sections,
        };

    /// <summary>The posts under a letter or certificate of these results, one line each.</summary>
    internal IReadOnlyList<string> PostFor(LetterOptions options) => options.Post ?? [Origin.Post ?? $"ผู้ว่าราชการจังหวัด{ProvinceName}"];
}

/// <summary>What one indicator gave one LGO.</summary>
public sealed record IndicatorMark(IndicatorId Indicator, DomainId Domain, IndicatorState State, decimal? Marks, decimal FullMarks)
{
    /// <summary>True where the marks come from a band that stands in no official form; it is said beside them.</summary>
    public bool IsIllustrative { get; init; }
}

/// <param name="WhyNotComparable">In Thai; null where the forms are the same.</param>
public sealed record ReportYearBefore(AssessmentYear Year, IReadOnlyList<LgoResult> Results, string? WhyNotComparable);
