namespace LpaFunctions.Reading.Text;

/// <summary>
/// A tone that its font leaves without a name and that no word tells: U+FFFD in the text that is read. On the way it is another character, since U+FFFD
/// between a consonant and า is the lost half of ำ to rule 4 of the repair, which this one is not.
/// </summary>
internal static class LostMarks
{
    /// <summary>A noncharacter: no text of a file holds it.</summary>
    public const string Text = "\uFDD0";
    private const char Lost = '\uFDD0';

    /// <summary>The name under which they are counted beside the rules of the repair.</summary>
    public const string Counted = "lost-mark";

    /// <summary>The text as it is shown.</summary>
    public static string Show(string text, Dictionary<string, int>? counts)
    {
        var count = text.AsSpan().Count(Lost);
        if (count == 0)
        {
            return text;
        }

        if (counts is not null)
        {
            counts[Counted] = counts.GetValueOrDefault(Counted) + count;
        }

        return text.Replace(Lost, '\uFFFD');
    }
}
