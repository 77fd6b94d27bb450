using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Years;

/// <summary>A day of the fiscal year that the assessment inspects, from which days are counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FiscalDay>))]
public enum FiscalDay
{
    /// <summary>1 October.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>30 September.</summary>
    [JsonStringEnumMemberName("end")]
    End,
}
