using System.Text.RegularExpressions;
using LpaFunctions.Reading.Fields.Blocks;
using LpaFunctions.Reading.Values;

namespace LpaFunctions.Reading.Fields.Lists;

/// <summary>Lists of names that go on over lines: numbered items, or persons under their titles, or a sentence that breaks behind a comma.</summary>
internal static partial class PersonLines
{
    /// <summary>Where a list that begins on the line of the label ends.</summary>
    /// <param name="end">The end of the label's line.</param>
    /// <param name="limit">No list reaches past this place: the next label.</param>
    public static int GoOn(TextBlock block, int end, int limit)
    {
        while (end < block.Text.Length && block.Text[end] == '\n' && end + 1 < limit)
        {
            var next = block.Text[(end + 1)..Math.Min(limit, block.LineEnd(end + 1))];
            if (!Person().IsMatch(next) && !Unfinished().IsMatch(block.Text[block.LineStart(end)..end]))
            {
                break;
            }

            end += 1 + next.Length;
        }

        return end;
    }

    /// <summary>Where a list ends whose first item stands from <paramref name="start"/> to <paramref name="end"/> under its label.</summary>
    public static int Items(TextBlock block, int start, int end, int limit)
    {
        var number = Number(block.Text[start..end]);
        while (end < block.Text.Length && block.Text[end] == '\n' && end + 1 < limit)
        {
            var next = block.Text[(end + 1)..Math.Min(limit, block.LineEnd(end + 1))];
            if (!(number > 0 && Number(next) == number + 1) && !(Person().IsMatch(block.Text[start..end]) && Person().IsMatch(next)))
            {
                break;
            }

            (number, end) = (number + 1, end + 1 + next.Length);
        }

        return end;
    }

    /// <summary>
    /// One line a name, where the first is a person's: a line that begins no name of its own goes on with the one before it, with a blank where only the
    /// given name stands there ("นายสาม" over "สมมติ"), else without ("นายสาม สม" over "มติ").
    /// </summary>
    public static string Joined(string lines)
    {
        var names = new List<string>();
        foreach (var line in lines.Replace('\t', ' ').Split('\n'))
        {
            if (
                names.Count == 0
                || Item().IsMatch(line)
                || !(Person().IsMatch(names[^1]) || Unfinished().IsMatch(names[^1]) || PersonWithin().IsMatch(names[^1]))
            )
            {
                names.Add(line);
            }
            else
            {
                names[^1] += (GivenNameOnly().IsMatch(names[^1]) || names[^1].EndsWith(',') || line.StartsWith(' ') ? " " : "") + line;
            }
        }

        return string.Join('\n', names);
    }

    private static int Number(string line)
    {
        var numeral = Numeral().Match(line);
        return numeral.Success ? numeral.Groups["n"].Value.Aggregate(0, (n, c) => (n * 10) + ThaiNumbers.DigitValue(c)) : 0;
    }

    private const string Title =
        @"(?:นาย|นาง|น\.ส\.|ว่าที่|ดร\.|ผศ\.|รศ\.|ศ\.|พระ|จ่า|ส\.[อตท]\.|จ\.ส\.|ร\.[ตทอ]\.|พ\.[ตทอ]\.|พ\.จ\.|พัน|ร้อย|สิบ|ดาบ|ด\.ต\.)";

    [GeneratedRegex(
        @"^[\s\t]*(?:\(?[0-9๐-๙]{1,2}[.)][0-9๐-๙]?\s*|[-•]\s*)?" + Title,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Person();

    // A comma, or a given name whose surname stands on the next line.
    [GeneratedRegex(@"(?:,|และ|(?:นาย|นาง|นางสาว|น\.ส\.)[ก-๎]+)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^[\s\t]*\(?(?<n>[0-9๐-๙]{1,2})[.)]\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^[\s\t]*(?:\(?[0-9๐-๙]{1,2}[.)]|[-•]|" + Title + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    [GeneratedRegex(@"(?:^|[\s,])" + Title, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonWithin();

    [GeneratedRegex(Title + @"[ก-๎.]+\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GivenNameOnly();
}
