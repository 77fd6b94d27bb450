using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;
using LpaFunctions.Pipeline.Reports.Building;
using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>A report that somebody wants; also the message that asks for a long one.</summary>
public sealed record ReportRequest
{
    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
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

[JsonConverter(typeof(JsonStringEnumConverter<ReportKind>))]
public enum ReportKind
{
    [JsonStringEnumMemberName("province")] Province,
    [JsonStringEnumMemberName("lgo")] Lgo,
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("certificates")] Certificates,
}

[JsonConverter(typeof(JsonStringEnumConverter<ReportFormat>))]
public enum ReportFormat
{
    [JsonStringEnumMemberName("pdf")] Pdf,
    [JsonStringEnumMemberName("html")] Html,
    [JsonStringEnumMemberName("xlsx")] Xlsx,
    [JsonStringEnumMemberName("csv")] Csv,
}
