using System.Text.Json.Serialization;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>The domains (ด้าน) of LPA, and HPA, which stands beside them and is never added to them. Every form that is known has five; a later one may have others.</summary>
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

    /// <summary>A sixth domain, which no form of before 2570 has; its name is the book's.</summary>
    [JsonStringEnumMemberName("d6")]
    D6 = 6,

    /// <summary>A seventh domain.</summary>
    [JsonStringEnumMemberName("d7")]
    D7 = 7,

    /// <summary>An eighth domain.</summary>
    [JsonStringEnumMemberName("d8")]
    D8 = 8,

    /// <summary>A ninth domain, the last that there is a column for.</summary>
    [JsonStringEnumMemberName("d9")]
    D9 = 9,

    /// <summary>การประเมิน อปท. ที่มีศักยภาพสูง (HPA)</summary>
    [JsonStringEnumMemberName("hpa")]
    Hpa = 99,
}
