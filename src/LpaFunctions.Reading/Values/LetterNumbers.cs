using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Values;

/// <summary>Numbers of official letters ("ที่ ขก ๐๐๒๓.๓/ว ๑๔๓๒๕") and of orders and announcements ("๑๒๓/๒๕๖๗").</summary>
public static partial class LetterNumbers
{
    public static IReadOnlyList<LetterNumberHit> Find(string text)
    {
        var hits = new List<LetterNumberHit>();
        foreach (Match m in Letter().Matches(text))
        {
            var hasAgency = m.Groups["agency"].Success;
            var hasSlash = m.Groups["serial"].Success;
            if (!hasAgency && (!hasSlash || ThaiDates.Find(m.Value).Count > 0))
            {
                continue;
            }

            var start = hasAgency ? m.Groups["agency"].Index : m.Groups["office"].Index;
            var end = m.Index + m.Length;
            var written = Blanks().Replace(text[start..end].Trim(), " ");
            hits.Add(new LetterNumberHit(written, start, end, Problem(written, hasSlash, text.AsSpan(end))));
        }

        return hits;
    }

    private static string? Problem(string written, bool hasSlash, ReadOnlySpan<char> behind)
    {
        // One letter alone behind the last figure was a figure: a word goes on.
        var letters = behind.IndexOfAnyExceptInRange('ก', '๎');
        if ((letters < 0 ? behind.Length : letters) == 1)
        {
            return $"เลขที่หนังสือ \"{written}\" มีตัวอักษรติดท้าย ตัวเลขอาจไม่ครบ โปรดตรวจกับต้นฉบับ";
        }

        return hasSlash ? null : $"เลขที่หนังสือ \"{written}\" ไม่มีส่วนหลังเครื่องหมายทับ (/) โปรดตรวจกับต้นฉบับ";
    }

    // "ขก", "มท.".
    private const string Agency = @"(?:(?<![ก-๎])(?<agency>[ก-ฮ]{1,2}(?:\.?[ก-ฮ]){0,2}\.?)\s{1,3})?";

    // "0023.3".
    private const string Office = @"(?<office>[0-9๐-๙]{1,6}(?:\.[0-9๐-๙]{1,4}){0,3})";

    // "/ว 1234", "/77/2568".
    private const string Serial = @"(?:\s?/\s?(?<serial>(?:[ก-ฮ]{1,2}\.?\s{0,3})?[0-9๐-๙]{1,7}(?:\s?/\s?[0-9๐-๙]{4})?))?";

    // Agency of one to four Thai letters, office number with points, slash, "ว" of a circular, running number, year of an order.
    [GeneratedRegex(
        "(?<![0-9๐-๙/.])" + Agency + Office + Serial + "(?![0-9๐-๙/])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Letter();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
