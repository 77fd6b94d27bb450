using System.Globalization;
using System.Text;

namespace LpaFunctions.Reading.Values;

/// <summary>Amounts of money written out in Thai: "หนึ่งล้านสองแสนบาทถ้วน", "สิบเอ็ดบาทห้าสิบสตางค์".</summary>
public static class BahtText
{
    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];
    private const string Million = "ล้าน";
    private const string Baht = "บาท";
    private const string Satang = "สตางค์";

    /// <summary>Writes an amount out: 21.50 is "ยี่สิบเอ็ดบาทห้าสิบสตางค์", 100 is "หนึ่งร้อยบาทถ้วน".</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or finer than one satang.</exception>
    public static string Write(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        var baht = decimal.Truncate(amount);
        var satang = (amount - baht) * 100;
        if (satang != decimal.Truncate(satang))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount has at most two decimals.");
        }

        var text = new StringBuilder();
        if (baht > 0 || satang == 0)
        {
            text.Append(Words(baht)).Append(Baht);
        }

        return satang == 0 ? text.Append("ถ้วน").ToString() : text.Append(Words(satang)).Append(Satang).ToString();
    }

    /// <summary>Reads an amount written out, blanks and brackets forgiven; null where the words are no amount in proper order.</summary>
    public static decimal? Parse(string text)
    {
        var words = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '-' or '.' or '=')));
        var baht = words.IndexOf(Baht, StringComparison.Ordinal);
        if (baht <= 0)
        {
            return words.EndsWith(Satang, StringComparison.Ordinal) && Number(words[..^Satang.Length]) is { } only and < 100
                ? only / 100m
                : null;
        }

        var rest = words[(baht + Baht.Length)..];
        if (Number(words[..baht]) is not { } whole)
        {
            return null;
        }

        if (rest is "" or "ถ้วน")
        {
            return whole;
        }

        return rest.EndsWith(Satang, StringComparison.Ordinal) && Number(rest[..^Satang.Length]) is { } part and < 100
            ? whole + (part / 100m)
            : null;
    }

    /// <summary>A whole number written out, without blanks: "หนึ่งแสนสองพัน"; null where the words do not fall into places.</summary>
    internal static decimal? ParseNumber(string words) => Number(words);

    private static string Words(decimal number)
    {
        if (number >= 1_000_000)
        {
            var millions = decimal.Truncate(number / 1_000_000);
            var below = number - (millions * 1_000_000);
            var rest = below switch
            {
                0 => "",
                1 => "เอ็ด",
                _ => Words(below),
            };
            return Words(millions) + Million + rest;
        }

        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, place) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit == 0)
            {
                continue;
            }

            text.Append(
                    (digit, place) switch
                    {
                        (1, 1) => "",
                        (2, 1) => "ยี่",
                        (1, 0) when digits.Length > 1 => "เอ็ด",
                        _ => Digits[digit],
                    }
                )
                .Append(Places[place]);
        }

        return text.Length == 0 ? Digits[0] : text.ToString();
    }

    /// <summary>A whole number in words; null where a word is unknown or the places do not fall ("ร้อยพัน").</summary>
    private static decimal? Number(string words)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var million = words.LastIndexOf(Million, StringComparison.Ordinal);
        if (million >= 0)
        {
            var rest = words[(million + Million.Length)..];
            var below = rest.Length == 0 ? 0 : Number(rest);
            return Number(words[..million]) is { } millions and < 1_000_000_000m ? (millions * 1_000_000) + below : null;
        }

        decimal sum = 0;
        var lastPlace = Places.Length;
        while (words.Length > 0)
        {
            var digit = TakeDigit(ref words);
            var place = TakePlace(ref words);
            var isBarePlace = digit is null && place != 1;
            var isNeedlessZero = digit == 0 && (sum > 0 || words.Length > 0 || place > 0);
            if (isBarePlace || isNeedlessZero || place >= lastPlace)
            {
                return null;
            }

            lastPlace = place;
            sum += (digit ?? 1) * Pow10(place);
        }

        return sum;
    }

    private static int? TakeDigit(ref string words)
    {
        for (var d = 0; d < Digits.Length; d++)
        {
            if (Take(ref words, Digits[d]))
            {
                return d;
            }
        }

        if (Take(ref words, "เอ็ด"))
        {
            return 1;
        }

        return Take(ref words, "ยี่") ? 2 : null;
    }

    private static int TakePlace(ref string words)
    {
        for (var p = 1; p < Places.Length; p++)
        {
            if (Take(ref words, Places[p]))
            {
                return p;
            }
        }

        return 0;
    }

    private static bool Take(ref string words, string word)
    {
        if (!words.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        words = words[word.Length..];
        return true;
    }

    private static decimal Pow10(int place) =>
        place switch
        {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1_000,
            4 => 10_000,
            _ => 100_000,
        };
}
