using System.Text.Json.Serialization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Core.RuleBooks.Bands;

/// <summary>
/// One band of a value and its marks. The book says whether a bound belongs to the band: "atLeast" and "atMost" include it, "above" and
/// "below" do not. A band without bounds takes everything that no band before it took.
/// </summary>
public sealed record ValueBand : MarkedBand
{
    public decimal? AtLeast { get; init; }
    public decimal? Above { get; init; }
    public decimal? AtMost { get; init; }
    public decimal? Below { get; init; }

    [JsonIgnore]
    public bool IsRest => AtLeast is null && Above is null && AtMost is null && Below is null;

    public bool Holds(decimal value) => !(value < AtLeast) && !(value <= Above) && !(value > AtMost) && !(value >= Below);

    /// <summary>"ตั้งแต่ 60 แต่น้อยกว่า 80 โครงการ"; "นอกเหนือจากนั้น" for the rest.</summary>
    public string Describe(string before, string after)
    {
        var lower = Bound("ตั้งแต่", AtLeast) ?? Bound("มากกว่า", Above);
        var upper = Bound("ไม่เกิน", AtMost) ?? Bound("น้อยกว่า", Below);
        var onwards = after.Length == 0 ? " ขึ้นไป" : "ขึ้นไป";
        return (lower, upper) switch
        {
            (null, null) => "นอกเหนือจากนั้น",
            (not null, null) => AtLeast is null ? lower : lower + onwards,
            (null, not null) => upper,
            _ => $"{lower} แต่{upper}",
        };

        string? Bound(string word, decimal? value) => value is { } bound ? $"{word}{before}{ThaiFormat.Number(bound)}{after}" : null;
    }
}
