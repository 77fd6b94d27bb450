namespace LpaFunctions.Scans.Characters;

/// <summary>
/// A number at a rule, read by both readers twice: with the rule still there and where it was wiped. Says whether they are sure of it together.
/// Blanks and what blur of the rule looks like are taken out of them.
/// </summary>
/// <param name="numbersOver">By the reader of numbers, with the rule there.</param>
/// <param name="linesOver">By the reader of lines, with the rule there.</param>
/// <param name="numbersWiped">By the reader of numbers, the rule wiped.</param>
/// <param name="linesWiped">By the reader of lines, the rule wiped.</param>
internal sealed class FourReadings(
    List<PlacedCharacter> numbersOver,
    List<PlacedCharacter> linesOver,
    List<PlacedCharacter> numbersWiped,
    List<PlacedCharacter> linesWiped
)
{
    private const int Enough = 3;

    // Of the network: what a part of a digit looks like is seldom this certain.
    private const double Certain = 0.9;

    // Of both readers together, for each character: as certain as 0.97 and 0.8 are.
    private const double DoubtOver = 0.006;
    private const double LeastOver = 0.45;

    private readonly List<PlacedCharacter>[] _all = [numbersOver, linesOver, numbersWiped, linesWiped];

    /// <summary>What three of the four say, else the reader of numbers over the rule.</summary>
    public List<PlacedCharacter> Chosen =>
        Array.Find(_all, reading => _all.Count(other => Text(other) == Text(reading)) >= Enough && IsNumber(reading)) ?? numbersOver;

    /// <summary>Three agree and two of them are certain, or both do over the rule; and none saw another digit behind it.</summary>
    public bool AreSureOf(List<PlacedCharacter> chosen)
    {
        var said = Text(chosen);
        return (AgreeOn(said) || AgreeOverRuleOn(said)) && !Array.Exists(_all, reading => GoesOn(said, Text(reading)));
    }

    /// <summary>With the rule there both readers saw a digit that neither saw without it: what touches the rule is that digit.</summary>
    public bool ReadOnRule(List<PlacedCharacter> chosen)
    {
        var said = Text(chosen);
        var isOver = Text(numbersOver) == said && Text(linesOver) == said;
        return isOver && numbersWiped.Count < said.Length && linesWiped.Count < said.Length;
    }

    /// <summary>A reading that says something else with digits; null where none does.</summary>
    public string? OtherThan(List<PlacedCharacter> chosen)
    {
        var said = Text(chosen);
        return _all.Select(Text).FirstOrDefault(reading => reading != said && reading.Any(NumberSigns.IsDigit));
    }

    public static bool IsNumber(List<PlacedCharacter> text) =>
        text.Exists(character => NumberSigns.IsDigit(character.Character))
        && text.TrueForAll(character => character.Character != NumberSigns.Other);

    /// <summary>A blank, or a mark over a letter.</summary>
    public static bool IsNoSign(char c) => c is ' ' or '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    public static string Text(List<PlacedCharacter> text) => string.Concat(text.Select(character => character.Character));

    private bool AgreeOn(string said)
    {
        var agreed = Array.FindAll(_all, reading => Text(reading) == said);
        return agreed.Length >= Enough && agreed.Count(reading => Least(reading) >= Certain) > 1;
    }

    /// <summary>The wiped digit misled both readers; with the rule there both say the same. Where one wavers the other may be the surer.</summary>
    private bool AgreeOverRuleOn(string said)
    {
        if (Text(numbersOver) != said || Text(linesOver) != said)
        {
            return false;
        }

        var doubt = numbersOver.Zip(linesOver, (a, b) => (1 - a.Certainty) * (1 - b.Certainty)).Max();
        return doubt <= DoubtOver && Math.Min(Least(numbersOver), Least(linesOver)) >= LeastOver;
    }

    private static double Least(List<PlacedCharacter> text) => text.Min(character => character.Certainty);

    /// <summary>One reader saw another digit behind these: it may have gone with the rule.</summary>
    private static bool GoesOn(string said, string other) => other.Length > said.Length && other.StartsWith(said, StringComparison.Ordinal);
}
