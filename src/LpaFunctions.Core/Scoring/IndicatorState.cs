using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Scoring;

/// <summary>States that are kept apart everywhere; none of them is ever written as another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IndicatorState>))]
public enum IndicatorState
{
    /// <summary>Marks were given, 0 included.</summary>
    [JsonStringEnumMemberName("awarded")]
    Awarded,

    /// <summary>There is evidence, but no mark can be given from it yet; the reasons say why.</summary>
    [JsonStringEnumMemberName("withheld")]
    Withheld,

    /// <summary>ตัดฐาน: does not apply to this LGO; leaves numerator and denominator.</summary>
    [JsonStringEnumMemberName("cut")]
    Cut,

    /// <summary>No usable evidence has arrived.</summary>
    [JsonStringEnumMemberName("no-data")]
    NoData,

    /// <summary>นำร่อง: shown, never summed.</summary>
    [JsonStringEnumMemberName("pilot")]
    Pilot,
}
