using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Lgos;

/// <summary>The six forms of local government organisation, in the order in which the DLA lists them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LgoType>))]
public enum LgoType
{
    /// <summary>อบจ. องค์การบริหารส่วนจังหวัด</summary>
    [JsonStringEnumMemberName("pao")]
    ProvincialAdministrativeOrganisation,

    /// <summary>เทศบาลนคร</summary>
    [JsonStringEnumMemberName("city")]
    CityMunicipality,

    /// <summary>เทศบาลเมือง</summary>
    [JsonStringEnumMemberName("town")]
    TownMunicipality,

    /// <summary>เทศบาลตำบล</summary>
    [JsonStringEnumMemberName("subdistrict")]
    SubdistrictMunicipality,

    /// <summary>อบต. องค์การบริหารส่วนตำบล</summary>
    [JsonStringEnumMemberName("sao")]
    SubdistrictAdministrativeOrganisation,

    /// <summary>เมืองพัทยา</summary>
    [JsonStringEnumMemberName("pattaya")]
    Pattaya,
}
