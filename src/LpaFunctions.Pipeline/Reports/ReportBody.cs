using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>What is wanted of a report: the body of POST /api/reports/{year}/{province}. Everything may be left out.</summary>
public record ReportBody
{
    public ReportKind Kind { get; init; }
    public ReportFormat Format { get; init; }

    /// <summary>The LGO of an LGO report; of certificates: only its own.</summary>
    public LgoCode? Lgo { get; init; }

    /// <summary>Only this district; ranks stay those of the province.</summary>
    public string? District { get; init; }

    /// <summary>Only this type.</summary>
    public LgoType? Type { get; init; }

    /// <summary>True: the results as they stand now, every page marked ร่าง. False: the announced ones.</summary>
    public bool Provisional { get; init; }
    public ReportDigits Digits { get; init; }
    public LetterOptions? Letter { get; init; }
}
