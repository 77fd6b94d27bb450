using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Lgos;

/// <summary>A province by its two digits, 10 to 96, as in ISO 3166-2:TH ("40" is Khon Kaen).</summary>
[JsonConverter(typeof(ParsableJsonConverter<ProvinceCode>))]
public readonly record struct ProvinceCode : IParsable<ProvinceCode>, IComparable<ProvinceCode>
{
    private readonly string? _digits;

    private ProvinceCode(string digits) => _digits = digits;

    public string Digits => _digits ?? "00";

    public static ProvinceCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code)
            ? code
            : throw new FormatException($"'{s}' is no province code: two digits from 10 to 96 are expected.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProvinceCode result)
    {
        var isCode = s is { Length: 2 } && char.IsAsciiDigit(s[0]) && char.IsAsciiDigit(s[1]) && IsInRange(s);
        result = isCode ? new ProvinceCode(s!) : default;
        return isCode;
    }

    private static bool IsInRange(string digits) => string.CompareOrdinal(digits, "10") >= 0 && string.CompareOrdinal(digits, "96") <= 0;

    public int CompareTo(ProvinceCode other) => string.CompareOrdinal(Digits, other.Digits);

    public static bool operator <(ProvinceCode left, ProvinceCode right) => left.CompareTo(right) < 0;

    public static bool operator >(ProvinceCode left, ProvinceCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProvinceCode left, ProvinceCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProvinceCode left, ProvinceCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Digits;
}
