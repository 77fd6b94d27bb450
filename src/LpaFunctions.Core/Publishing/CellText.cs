using System.Globalization;

namespace LpaFunctions.Core.Publishing;

/// <summary>The canonical text of a cell: the same in CSV and JSON, so that a reader can compare them character by character.</summary>
public static class CellText
{
    // Marks of indicators: the same few numbers, a country full of them.
    private const int SmallMarks = 100;
    private static readonly string[] Small = [.. Enumerable.Range(0, SmallMarks).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Marks, as short as they can be: "37.5", "184".</summary>
    public static string? Marks(decimal? value) =>
        value is >= 0m and < SmallMarks && decimal.IsInteger(value.Value)
            ? Small[(int)value]
            : value?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Percent with two places: "78.13", "92.00".</summary>
    public static string? Percent(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture);

    public static string? Integer(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? YesNo(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    /// <summary>Null for text that is not there.</summary>
    public static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Reads a number back.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
