using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Fields;

/// <summary>What a field of an evidence document holds; it decides how its value is read and which <see cref="FieldValue"/> it becomes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldKind>))]
public enum FieldKind
{
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>A whole number, never negative unless the field's range says so.</summary>
    [JsonStringEnumMemberName("integer")]
    Integer,

    [JsonStringEnumMemberName("decimal")]
    Decimal,

    /// <summary>A share in percent: 84.20 for "ร้อยละ ๘๔.๒๐".</summary>
    [JsonStringEnumMemberName("percent")]
    Percent,

    /// <summary>An amount of money in baht.</summary>
    [JsonStringEnumMemberName("baht")]
    Baht,

    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>The number of an official letter: "ขก ๐๐๒๓.๓/ว ๑๔๓๒๕".</summary>
    [JsonStringEnumMemberName("letter-number")]
    LetterNumber,

    [JsonStringEnumMemberName("yes-no")]
    YesNo,

    /// <summary>Items that are each done or not done.</summary>
    [JsonStringEnumMemberName("checklist")]
    Checklist,

    [JsonStringEnumMemberName("names")]
    Names,
}
