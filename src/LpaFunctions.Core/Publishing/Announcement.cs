using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Publishing;

/// <summary>The act of announcing a province's results (ประกาศผล), or of correcting an announcement.</summary>
public sealed record Announcement
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
    public required string ProvinceName { get; init; }

    /// <summary>1 for the first announcement of a province and year, then one more for each correction; the version of the bundle.</summary>
    public required int Version { get; init; }

    /// <summary>Number of the governor's letter as written: "ที่ จบ 0023.3/ว 1234".</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Date of the announcement; every time in a bundle comes from it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Position (never a name) of the person who announced: "ผู้ว่าราชการจังหวัดจันทบุรี".</summary>
    public required string Post { get; init; }

    /// <summary>Why an earlier announcement is corrected; null for the first.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>The illustrative marks that count in these results; null where there are none.</summary>
    public IllustrativeMarks? Illustrative { get; init; }

    /// <summary>Version of the announcement of the year before that stood on the day: what the bundle compares with; null where there was none.</summary>
    public int? YearBeforeVersion { get; init; }
    public required string RuleBookVersion { get; init; }

    /// <summary>SHA-256 of the frozen rule book's JSON, lower-case hex.</summary>
    public required string RuleBookHash { get; init; }

    /// <summary>SHA-256 of the frozen results, lower-case hex: equal results are no correction.</summary>
    public required string ResultsHash { get; init; }
}
