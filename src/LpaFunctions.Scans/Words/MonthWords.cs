using System.Text.RegularExpressions;
using LpaFunctions.Core.Values;
using LpaFunctions.Reading.Text.Words;
using LpaFunctions.Scans.Characters;

namespace LpaFunctions.Scans.Words;

/// <summary>Between a day and a year only a month can stand: what was read there is the month that it looks like, where it looks like one alone.</summary>
internal static partial class MonthWords
{
    // One slip that the eye makes, or two in marks; the next month must be clearly farther.
    private const double Near = 1;
    private const double Apart = 0.8;

    // A mended letter is no surer than this, and no less sure than a value may be: the word is one of twelve.
    private const double Mended = 0.9;

    public static void Mend(List<PlacedCharacter> text)
    {
        var line = string.Concat(text.Select(character => character.Character));
        foreach (var place in Between().Matches(line).Reverse())
        {
            if (MonthOf(place.Value) is { } month)
            {
                Replace(text, place.Index, place.Length, month);
            }
        }
    }

    /// <summary>The month that a word looks like; null where it is one, or like none, or like two.</summary>
    public static string? MonthOf(string word)
    {
        var byDistance = ThaiFormat
            .Months.Select(month => (Month: month, Distance: EyeDistance.Between(word, month)))
            .OrderBy(pair => pair.Distance)
            .ToArray();
        var (nearest, next) = (byDistance[0], byDistance[1]);
        return nearest.Distance is > 0 and <= Near && next.Distance - nearest.Distance >= Apart ? nearest.Month : null;
    }

    private static void Replace(List<PlacedCharacter> text, int start, int length, string word)
    {
        var (left, right) = (text[start].X, text[start + length - 1].X);
        var step = (right - left) / Math.Max(1, word.Length - 1);
        var mended = word.Select((letter, i) => new PlacedCharacter(letter, Mended, Mended, left + (i * step))).ToList();
        text.RemoveRange(start, length);
        text.InsertRange(start, mended);
    }

    // "๒๕ สิงหาคม ๒๕๖๗"
    [GeneratedRegex(@"(?<=[0-9๐-๙] ?)[ก-๎]{4,12}(?= ?(?:พ\.ศ\. ?)?[0-9๐-๙]{4})")]
    private static partial Regex Between();
}
