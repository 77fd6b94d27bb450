using System.Text.RegularExpressions;
using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Fields.Numbers;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.AroundLabels;

/// <summary>One line of a list of parts: words, then a number and its unit.</summary>
/// <param name="NumberStart">Of the number, in the block's text.</param>
/// <param name="IsItem">Begins with a dash or a numeral.</param>
internal sealed partial record ListLine(int NumberStart, int End, decimal Number, bool IsItem, bool IsTotal)
{
    /// <summary>Null for a line that is no part of a list.</summary>
    public static ListLine? Read(FieldSpec field, TextBlock block, int start, int end)
    {
        var line = block.Text[start..end].Replace('\t', ' ');
        var numeral = Numeral().Match(line);
        var words = Quantities.KeepIn(new string(' ', numeral.Length) + line[numeral.Length..]);
        if (ThaiNumbers.Find(words) is not [.., { Problem: null } number] || !Unit().IsMatch(words[number.End..]))
        {
            return null;
        }

        var before = line[numeral.Length..number.Start];
        var isTotal = TotalWords().IsMatch(before);
        // "หมู่ที่ 1 105 ราย": the first of two numbers is part of the name.
        var isPart = before.Count(char.IsLetter) > 1 && ThaiNumbers.Find(words).Count <= 2;
        var isPercent = number.IsPercent != (field.Kind == FieldKind.Percent);
        return (isTotal || isPart) && !isPercent
            ? new ListLine(start + number.Start, end, number.Number, numeral.Length > 0, isTotal)
            : null;
    }

    /// <summary>Whether a line begins as an item of a list does.</summary>
    public static bool BeginsItem(string line) => Numeral().IsMatch(line) && line.Any(ThaiNumbers.IsDigit);

    [GeneratedRegex(
        @"^\s*(?:[-–•●○*]|\(?(?:[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*|[ก-ฮ])[.)])\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numeral();

    [GeneratedRegex(
        @"^\s*(?:รวม|ยอดรวม|ผลรวม)(?:ทั้งสิ้น|ทั้งหมด|จำนวน|เป็นเงิน|เป็น|ทั้งปี|\s|:)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TotalWords();

    // What may stand behind the number: its unit.
    [GeneratedRegex(@"^\s*(?:[ก-๎%.]{0,18})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
