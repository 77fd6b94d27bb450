using LpaFunctions.Core.Lgos;
using LpaFunctions.Pipeline.Reports;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.App;

/// <summary>Body of POST /api/reports/{year}/{province}; everything may be left out.</summary>
public sealed record ReportBody
{
    public ReportKind Kind { get; init; }
    public ReportFormat Format { get; init; }
    public LgoCode? Lgo { get; init; }
    public string? District { get; init; }
    public LgoType? Type { get; init; }
    public bool Provisional { get; init; }
    public ReportDigits Digits { get; init; }
    public LetterOptions? Letter { get; init; }
}
