using System.Text.Json.Serialization;
using LpaFunctions.Core.Evidence;
using LpaFunctions.Core.RuleBooks;
using LpaFunctions.Core.Years;

namespace LpaFunctions.CommandLine;

/// <summary>What <c>lpa read --format fields</c> prints of one file under a rule book.</summary>
/// <param name="Version">Of the field reader.</param>
internal sealed record IndicatorFields(
    string File,
    AssessmentYear Year,
    IndicatorId Indicator,
    string Version,
    IReadOnlyList<FieldReading> Fields,
    IReadOnlyList<EvidenceFinding> Findings
);

/// <summary>How it is written, worked out when the project is built (docs/adr/0080).</summary>
[JsonSerializable(typeof(IndicatorFields))]
internal sealed partial class IndicatorFieldsJsonTypes : JsonSerializerContext;
