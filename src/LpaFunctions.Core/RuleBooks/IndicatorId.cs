using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks;

/// <summary>
/// The id of an indicator in one year's rule book, and the name of its evidence folder: 1 to 32 of letters a-z, digits, '.' and '-',
/// beginning with a letter or digit ("1.3", "4.12", "h.1"). Ids of different years do not name the same indicator.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<IndicatorId>))]
public readonly record struct IndicatorId : IParsable<IndicatorId>
{
    private readonly string? _text;

    private IndicatorId(string text) => _text = text;

    public static IndicatorId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no indicator id: 1 to 32 of a-z, 0-9, '.' and '-'.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IndicatorId result)
    {
        var isId = s is { Length: > 0 and <= 32 } && char.IsAsciiLetterOrDigit(s[0]) && s[^1] != '.' && s.All(IsAllowed);
        result = isId ? new IndicatorId(s!) : default;
        return isId;
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-';

    public override string ToString() => _text ?? "";
}
