using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace LpaFunctions.Core.Years;

/// <summary>
/// The Buddhist-era year of an assessment, 2549 (the first LPA) to 2699.
/// The assessment of year N inspects the work of fiscal year N-1, 1 October N-2 to 30 September N-1 (all B.E.).
/// </summary>
[JsonConverter(typeof(AssessmentYearJsonConverter))]
public readonly record struct AssessmentYear : IParsable<AssessmentYear>, IComparable<AssessmentYear>
{
    public const int First = 2549;
    public const int Last = 2699;

    /// <summary>Buddhist era minus Common Era.</summary>
    public const int EraOffset = 543;

    private readonly int _value;

    /// <exception cref="ArgumentOutOfRangeException">Outside 2549 to 2699: most often a C.E. year.</exception>
    public AssessmentYear(int buddhistEra)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buddhistEra, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buddhistEra, Last);
        _value = buddhistEra;
    }

    /// <summary>B.E. year, 2549 to 2699.</summary>
    public int Value => _value == 0 ? First : _value;

    /// <summary>The fiscal year (B.E.) whose work is inspected.</summary>
    public int InspectedFiscalYear => Value - 1;

    /// <summary>First day of the inspected fiscal year: 1 October of B.E. N-2.</summary>
    public DateOnly InspectedFrom => new(Value - 2 - EraOffset, 10, 1);

    /// <summary>Last day of the inspected fiscal year: 30 September of B.E. N-1.</summary>
    public DateOnly InspectedTo => new(Value - 1 - EraOffset, 9, 30);

    /// <summary>Whether a date that should be C.E. was written with a B.E. year.</summary>
    // No date of an assessment lies that far ahead in the common era.
    internal static bool IsBuddhistEra(DateOnly? date) => date?.Year > 2400;

    public static AssessmentYear Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var year)
            ? year
            : throw new FormatException($"'{s}' is no assessment year: four digits, {First} to {Last} (B.E.).");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssessmentYear result)
    {
        result = default;
        if (
            s is not { Length: 4 }
            || !int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value is < First or > Last
        )
        {
            return false;
        }

        result = new AssessmentYear(value);
        return true;
    }

    public int CompareTo(AssessmentYear other) => Value.CompareTo(other.Value);

    public static bool operator <(AssessmentYear left, AssessmentYear right) => left.Value < right.Value;

    public static bool operator >(AssessmentYear left, AssessmentYear right) => left.Value > right.Value;

    public static bool operator <=(AssessmentYear left, AssessmentYear right) => left.Value <= right.Value;

    public static bool operator >=(AssessmentYear left, AssessmentYear right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
