namespace LpaFunctions.Scans.Words;

/// <summary>How far two words lie apart to the eye: letters that look alike are near, marks above and below are easily lost.</summary>
internal static class EyeDistance
{
    private const double Alike = 0.4;
    private const double Mark = 0.4;
    private const double Other = 1;

    private static readonly string[] LookAlike =
    [
        "ดตคศฅ",
        "ชซขฃ",
        "ถภกฤ",
        "ผฝพฟ",
        "นมฆ",
        "บปษ",
        "ลสส",
        "รธฐ",
        "อฮ",
        "วา",
        "เแ",
        "ใไโ",
        "ิีึื",
        "่้๊๋์",
        "ุู",
        "ยผ",
    ];

    public static double Between(string a, string b)
    {
        var row = new double[b.Length + 1];
        for (var j = 1; j <= b.Length; j++)
        {
            row[j] = row[j - 1] + Gap(b[j - 1]);
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] += Gap(a[i - 1]);
            for (var j = 1; j <= b.Length; j++)
            {
                var taken = corner + Swap(a[i - 1], b[j - 1]);
                corner = row[j];
                row[j] = Math.Min(taken, Math.Min(row[j] + Gap(a[i - 1]), row[j - 1] + Gap(b[j - 1])));
            }
        }

        return row[^1];
    }

    private static double Gap(char c) => IsMark(c) || c is '.' or ' ' ? Mark : Other;

    private static double Swap(char a, char b)
    {
        if (a == b)
        {
            return 0;
        }

        return Array.Exists(LookAlike, group => group.Contains(a) && group.Contains(b)) ? Alike : Other;
    }

    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');
}
