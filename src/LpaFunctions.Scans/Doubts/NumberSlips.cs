using System.Globalization;

namespace LpaFunctions.Scans.Doubts;

/// <summary>
/// What a doubtful number may have been: what the other reader said, or the number with the point or the last digit that it lost. No digit is taken
/// for any other: with that every sum that is off by a little could be explained.
/// </summary>
internal static class NumberSlips
{
    /// <param name="others">Other readings of the cell.</param>
    /// <param name="places">Digits behind the point that numbers of the row have.</param>
    public static IEnumerable<decimal> Before(NumberCell cell, IEnumerable<string> others, int places)
    {
        var said = others.Select(NumberCell.ValueOf).OfType<decimal>();
        return cell.Places < places ? said.Concat(Longer(cell.Value, places)) : said;
    }

    private static IEnumerable<decimal> Longer(decimal value, int places)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (value.Scale > 0)
        {
            return Enumerable.Range(0, 10).Select(digit => Number(text + digit.ToString(CultureInfo.InvariantCulture)));
        }

        return text.Length > places ? [Number(text.Insert(text.Length - places, "."))] : [];
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
