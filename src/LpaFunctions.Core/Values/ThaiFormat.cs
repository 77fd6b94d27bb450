using System.Collections.Immutable;
using System.Globalization;
using LpaFunctions.Core.Years;

namespace LpaFunctions.Core.Values;

/// <summary>Numbers, dates and values as Thai offices write them on screens: Arabic digits, thousands with commas, B.E. years.</summary>
public static class ThaiFormat
{
    /// <summary>The twelve months from มกราคม on, written out.</summary>
    public static readonly ImmutableArray<string> Months =
    [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ];

    /// <summary>"1,234", "1,234.5": no more decimals than the number has.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>Half up to 2 places, always with both: "84.00".</summary>
    public static string Percent(decimal value) => Percentages.Round2(value).ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>As <see cref="Number"/>; "–" for what is not there, which is never written as 0.</summary>
    public static string NumberOrDash(decimal? value) => value is { } number ? Number(number) : "–";

    /// <summary>As <see cref="Percent"/>; "–" for what is not there.</summary>
    public static string PercentOrDash(decimal? value) => value is { } percent ? Percent(percent) : "–";

    /// <summary>"30 กันยายน 2567".</summary>
    public static string Date(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year + AssessmentYear.EraOffset}";

    /// <summary>The day of a moment on Thai clocks, which are 7 hours ahead of UTC all year.</summary>
    public static string Day(DateTimeOffset moment) => Date(DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(7)).DateTime));

    /// <summary>A value as a sentence shows it.</summary>
    public static string Value(FieldValue value) =>
        value switch
        {
            NumberValue n => Number(n.Number),
            DateValue d => Date(d.Date),
            YesNoValue y => y.Yes ? "มี/ใช่" : "ไม่มี/ไม่ใช่",
            TextValue t => $"“{t.Text}”",
            _ => Several(value),
        };

    private static string Several(FieldValue value) =>
        value switch
        {
            ChecklistValue c => $"ครบ {c.Items.Count(i => i.Done)} จาก {c.Items.Count} รายการที่พบ",
            NamesValue n => string.Join(", ", n.Names),
            _ => value.ToString(),
        };
}
