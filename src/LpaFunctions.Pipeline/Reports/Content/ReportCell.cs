using System.Globalization;
using LpaFunctions.Core.Values;

namespace LpaFunctions.Pipeline.Reports.Content;

/// <summary>A cell: what print shows, and the number where it is one. Nothing is shown as a dash, never as zero.</summary>
public readonly record struct ReportCell(string Text, decimal? Number)
{
    public const string Nothing = "–";

    public static ReportCell Plain(string? text) => new(text is { Length: > 0 } ? text : Nothing, null);

    public static ReportCell Integer(int? value) =>
        value is { } v ? new(v.ToString("#,0", CultureInfo.InvariantCulture), v) : new(Nothing, null);

    /// <summary>"184", "37.5".</summary>
    public static ReportCell Marks(decimal? value) =>
        value is { } v ? new(v.ToString("#,0.####", CultureInfo.InvariantCulture), v) : new(Nothing, null);

    /// <summary>Two places, half up.</summary>
    public static ReportCell Percent(decimal? value) =>
        value is { } v
            ? new(Percentages.Round2(v).ToString("0.00", CultureInfo.InvariantCulture), Percentages.Round2(v))
            : new(Nothing, null);

    /// <summary>A difference with its sign: "+1.25", "−0.40".</summary>
    public static ReportCell Change(decimal? value) =>
        value is { } v
            ? new(Percentages.Round2(v).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture), Percentages.Round2(v))
            : new(Nothing, null);
}
