using System.Buffers;

namespace LpaFunctions.Scans.Characters;

/// <summary>The characters of numbers.</summary>
internal static class NumberSigns
{
    /// <summary>What the reader of numbers says where something else than a number stands.</summary>
    public const char Other = '\u25A1';

    private static readonly SearchValues<char> Signs = SearchValues.Create("๐๑๒๓๔๕๖๗๘๙0123456789.,-/()% ");
    private static readonly SearchValues<char> Lookalikes = SearchValues.Create("oOcCGlI|");

    public static bool IsSign(char c) => Signs.Contains(c);

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '๐' and <= '๙');

    /// <summary>Latin letters that are read where a digit stands, whole or cut by a rule.</summary>
    public static bool LooksLikeDigit(char c) => Lookalikes.Contains(c);

    /// <summary>A round letter as the zero of the digits around it.</summary>
    public static string WithZeros(string number)
    {
        var zero = number.Any(c => c is >= '๐' and <= '๙') ? '๐' : '0';
        return string.Concat(number.Select(c => c is 'o' or 'O' ? zero : c));
    }
}
