namespace LpaFunctions.Reading.Fonts;

/// <summary>TIS-620 with the extras of Windows-874: the guess of last resort for Thai fonts that say nothing of their codes.</summary>
internal static class Tis620
{
    private const string Extras =
        "\u20AC\u0081\u0082\u0083\u0084\u2026\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0";

    public static bool IsThai(int code) => code is (>= 0xA1 and <= 0xDA) or (>= 0xDF and <= 0xFB);

    public static char Decode(int code) =>
        code switch
        {
            _ when IsThai(code) => (char)(code - 0xA1 + 0x0E01),
            >= 0x80 and <= 0xA0 => Extras[code - 0x80],
            _ => (char)code,
        };
}
