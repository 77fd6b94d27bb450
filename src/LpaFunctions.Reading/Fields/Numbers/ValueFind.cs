using LpaFunctions.Core.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>What stands at the place of a value.</summary>
/// <param name="Value">Null where it is blank or no value of the kind.</param>
/// <param name="Start">In the text that was looked at.</param>
/// <param name="Factor">0 to 1: what the confidence is multiplied by.</param>
/// <param name="Problem">In Thai: why there is no value; null where nothing stands there.</param>
internal sealed record ValueFind(FieldValue? Value, int Start, int End, decimal Factor, IReadOnlyList<string> Reasons, string? Problem)
{
    public static ValueFind Blank { get; } = new(null, 0, 0, 0, [], null);

    public static ValueFind Bad(string problem, int start = 0, int end = 0) => new(null, start, end, 0, [], problem);

    public static ValueFind Good(FieldValue value, int start, int end, decimal factor = 1, params IEnumerable<string?> reasons) =>
        new(value, start, end, factor, [.. reasons.OfType<string>()], null);

    public bool IsBlank => Value is null && Problem is null;
}
