using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.Lgos;

/// <summary>
/// The DLA code (รหัส อปท.) of a local government organisation: 7 digits, type 1, province 2, district 2, serial 2.
/// The province digits hold for every LGO of the registry; the type digit has exceptions and is never used as the type.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<LgoCode>))]
public readonly record struct LgoCode : IParsable<LgoCode>, IComparable<LgoCode>
{
    public const int Length = 7;
    private readonly string? _digits;

    private LgoCode(string digits) => _digits = digits;

    /// <summary>The seven digits; "0000000" for the default value, which no LGO has.</summary>
    public string Digits => _digits ?? "0000000";

    public ProvinceCode Province => ProvinceCode.Parse(Digits.Substring(1, 2), null);

    public static LgoCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is no DLA code: seven digits are expected.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LgoCode result)
    {
        result = default;
        if (s is not { Length: Length } || !s.All(char.IsAsciiDigit) || !ProvinceCode.TryParse(s.Substring(1, 2), provider, out _))
        {
            return false;
        }

        result = new LgoCode(s);
        return true;
    }

    public int CompareTo(LgoCode other) => string.CompareOrdinal(Digits, other.Digits);

    public static bool operator <(LgoCode left, LgoCode right) => left.CompareTo(right) < 0;

    public static bool operator >(LgoCode left, LgoCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(LgoCode left, LgoCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LgoCode left, LgoCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Digits;
}
