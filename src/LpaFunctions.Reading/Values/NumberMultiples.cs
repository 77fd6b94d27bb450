using System.Globalization;
using System.Text.RegularExpressions;

namespace LpaFunctions.Reading.Values;

/// <summary>Words that multiply the figure before them: "47.85 ล้านบาท", "1 ล้าน 2 แสนบาท", "1.5 แสนคน". Most begin other words too (พันธุ์, ร้อยละ, แสนสุข), so what follows decides.</summary>
internal static partial class NumberMultiples
{
    private static readonly (string Word, decimal Times)[] Words =
    [
        ("หมื่นล้าน", 10_000_000_000m),
        ("พันล้าน", 1_000_000_000m),
        ("ร้อยล้าน", 100_000_000m),
        ("สิบล้าน", 10_000_000m),
        ("ล้าน", 1_000_000m),
        ("แสน", 100_000m),
        ("หมื่น", 10_000m),
        ("พัน", 1_000m),
        ("ร้อย", 100m),
    ];

    /// <summary>The number times the words behind it; <paramref name="end"/> moves behind them. Unchanged where none stands there.</summary>
    public static decimal Times(string text, decimal number, ref int end)
    {
        var behind = ThaiNumbers.SkipBlanks(text, end);
        if (behind >= text.Length || text[behind] is < 'ก' or > 'แ')
        {
            return number;
        }

        if (Multiplied().Match(text, behind) is not { Success: true } m || m.Index != behind)
        {
            return number;
        }

        var (times, last) = (TimesOf(m.Groups["first"].Value), TimesOf(m.Groups["first"].Value));
        var sum = number * times;
        for (var i = 0; i < m.Groups["part"].Captures.Count; i++)
        {
            var place = i < m.Groups["word"].Captures.Count ? TimesOf(m.Groups["word"].Captures[i].Value) : 1;
            // The places fall: "1 ล้าน 2 แสน", never "2 แสน 1 ล้าน".
            if (
                place >= last
                || !decimal.TryParse(
                    ThaiNumbers.WithArabicDigits(m.Groups["part"].Captures[i].Value),
                    NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out var part
                )
                || part * place >= last
            )
            {
                return number;
            }

            (sum, last) = (sum + (part * place), place);
        }

        end = behind + m.Length;
        return sum;
    }

    private static decimal TimesOf(string word) => Words.First(w => w.Word == word).Times;

    // "ล้าน", "หมื่นล้าน".
    private const string FirstWord = @"(?<first>หมื่นล้าน|พันล้าน|ร้อยล้าน|สิบล้าน|ล้าน|แสน|หมื่น|พัน|ร้อย)";

    // " 5 แสน".
    private const string Further =
        @"(?:[ \n]?(?<part>[0-9๐-๙,]{1,7})[ \n]?(?<word>แสน|หมื่น|พัน|ร้อย))*(?:[ \n]?(?<part>[0-9๐-๙]{1,3})(?=[ \n]?บาท))?";

    // "บาท", "คน".
    private const string End = @"[ \n]?(?:บาท|(?=คน|ราย|ตัน|ตัว|ไร่|ลูกบาศก์)|(?![ก-๎0-9๐-๙]))";

    // Behind the words stands baht, a counting word, or no Thai letter.
    [GeneratedRegex(@"\G" + FirstWord + Further + End, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Multiplied();
}
