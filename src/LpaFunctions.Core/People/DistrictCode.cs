using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Lgos;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.People;

/// <summary>A district by four digits: the province's two and its own two, which are digits 2 to 5 of the DLA code of its LGOs ("4007").</summary>
[JsonConverter(typeof(ParsableJsonConverter<DistrictCode>))]
public readonly record struct DistrictCode : IParsable<DistrictCode>
{
    private const int Length = 4;
    private readonly string? _digits;

    private DistrictCode(string digits) => _digits = digits;

    public string Digits => _digits ?? "0000";

    public ProvinceCode Province => ProvinceCode.Parse(Digits[..2], null);

    /// <summary>The district in which an LGO lies.</summary>
    public static DistrictCode Containing(LgoCode lgo) => new(lgo.Digits.Substring(1, Length));

    public static DistrictCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException($"'{s}' is no district code: four digits are expected.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DistrictCode result)
    {
        result = default;
        if (s is not { Length: Length } || !s.All(char.IsAsciiDigit) || !ProvinceCode.TryParse(s[..2], provider, out _))
        {
            return false;
        }

        result = new DistrictCode(s);
        return true;
    }

    public override string ToString() => Digits;
}
