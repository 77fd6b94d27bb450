using LpaFunctions.Pipeline.Reports.Content;

namespace LpaFunctions.Pipeline.Reports.Rendering;

/// <summary>Thai digits, as official letters write them.</summary>
public static class ThaiDigits
{
    /// <summary>A text with the digits of a report.</summary>
    public static string In(ReportDigits digits, string text) => digits == ReportDigits.Thai ? Write(text) : text;

    public static string Write(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9')
            ? string.Create(
                text.Length,
                text,
                static (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = source[i] is >= '0' and <= '9' ? (char)(source[i] - '0' + '๐') : source[i];
                    }
                }
            )
            : text;
}
