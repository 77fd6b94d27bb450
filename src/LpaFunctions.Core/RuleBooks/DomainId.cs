using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>The five domains (ด้าน) of LPA, and HPA, which stands beside them and is never added to them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DomainId>))]
public enum DomainId
{
    /// <summary>ด้านการบริหารจัดการ</summary>
    [JsonStringEnumMemberName("d1")]
    D1 = 1,

    /// <summary>ด้านการบริหารงานบุคคลและกิจการสภา</summary>
    [JsonStringEnumMemberName("d2")]
    D2 = 2,

    /// <summary>ด้านการบริหารงานการเงินและการคลัง</summary>
    [JsonStringEnumMemberName("d3")]
    D3 = 3,

    /// <summary>ด้านการบริการสาธารณะ</summary>
    [JsonStringEnumMemberName("d4")]
    D4 = 4,

    /// <summary>ด้านธรรมาภิบาล</summary>
    [JsonStringEnumMemberName("d5")]
    D5 = 5,

    /// <summary>การประเมิน อปท. ที่มีศักยภาพสูง (HPA)</summary>
    [JsonStringEnumMemberName("hpa")]
    Hpa = 6,
}
