using System.Text.Json.Serialization;

namespace LpaFunctions.Pipeline.Importing;

/// <summary>What a results table holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportKind>))]
public enum ImportKind
{
    /// <summary>The five domains, HPA perhaps beside them.</summary>
    [JsonStringEnumMemberName("lpa")]
    Lpa,

    /// <summary>HPA alone; it joins marks that are there.</summary>
    [JsonStringEnumMemberName("hpa")]
    Hpa,
}
