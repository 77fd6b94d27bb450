using System.Text.RegularExpressions;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Numbers;

/// <summary>A share that is worked out before it is stated: "101 จาก 120 คิดเป็น 84.17%", "101/120 (ร้อยละ 84.17)", "(98/145) x 100 = 67.59".</summary>
internal static partial class ShareOfNumbers
{
    /// <summary>Whether a number is the part, the whole or the hundred of a share that follows it.</summary>
    public static bool IsPart(string text, NumberHit hit, IReadOnlyList<NumberHit> numbers) =>
        LeadsToShare(text, hit, numbers) || Times().IsMatch(text[hit.End..]) || ByTimes().IsMatch(text[..hit.Start]);

    private static bool LeadsToShare(string text, NumberHit hit, IReadOnlyList<NumberHit> numbers) =>
        numbers.Where(n => n.IsPercent).ToList() is [var share]
        && share.Start > hit.Start
        && Without(text[hit.Start..share.Start]).AsSpan().Trim(" ").IsEmpty;

    /// <summary>The words without part, whole and what stands between them.</summary>
    public static string Without(string words) => Division().Replace(words, "");

    [GeneratedRegex(@"^\s*\)?\s*[x×*÷]\s*\(?\s*[0-9๐-๙]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Times();

    [GeneratedRegex(@"[0-9๐-๙]\s*\)?\s*[x×*÷]\s*\(?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ByTimes();

    [GeneratedRegex(
        @"\(?[0-9๐-๙][0-9๐-๙,.]*\s*(?:/\s*[0-9๐-๙][0-9๐-๙,.]*)?\)?|จากทั้งหมด|จาก|คิดเป็น|ร้อยละ|[x×*÷=(]|โครงการ|เรื่อง|ราย|คน|แห่ง|สาย|จุด|ครั้ง|ครัวเรือน",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Division();
}
