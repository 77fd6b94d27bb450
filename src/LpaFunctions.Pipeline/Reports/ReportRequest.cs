using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Pipeline.Reports;

/// <summary>A report that somebody wants; also the message that asks for a long one.</summary>
public sealed record ReportRequest : ReportBody
{
    public ReportRequest() { }

    public ReportRequest(ReportBody wanted)
        : base(wanted) { }

    public required AssessmentYear Year { get; init; }
    public required ProvinceCode Province { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ReportKind>))]
public enum ReportKind
{
    [JsonStringEnumMemberName("province")]
    Province,

    [JsonStringEnumMemberName("lgo")]
    Lgo,

    [JsonStringEnumMemberName("letter")]
    Letter,

    [JsonStringEnumMemberName("certificates")]
    Certificates,
}

[JsonConverter(typeof(JsonStringEnumConverter<ReportFormat>))]
public enum ReportFormat
{
    [JsonStringEnumMemberName("pdf")]
    Pdf,

    [JsonStringEnumMemberName("html")]
    Html,

    [JsonStringEnumMemberName("xlsx")]
    Xlsx,

    [JsonStringEnumMemberName("csv")]
    Csv,
}
