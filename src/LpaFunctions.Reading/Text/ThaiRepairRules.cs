namespace LpaFunctions.Reading.Text;

/// <summary>The names under which <see cref="ThaiRepair"/> counts what it mended, in the order in which the rules run.</summary>
public static class ThaiRepairRules
{
    /// <summary>Letters in the Private Use Area of old Thai fonts, and Wingdings boxes.</summary>
    public const string PrivateUse = "1-private-use";

    /// <summary>Composed Latin letters, zero-width characters, kinds of blanks.</summary>
    public const string NormalForm = "2-normal-form";
    public const string BlankBeforeMark = "3-blank-before-mark";

    /// <summary>U+FFFD in the place of nikhahit, and what stands doubled behind ำ.</summary>
    public const string LostNikhahit = "4-lost-nikhahit";
    public const string SplitSaraAm = "5-split-sara-am";

    /// <summary>The fonts whose า claims to be ำ, found over the whole document.</summary>
    public const string SaraAaFont = "6-sara-aa-font";
    public const string SpacedSaraAm = "7-spaced-sara-am";
    public const string MarkOrder = "8-mark-order";
    public const string VowelPairs = "9-vowel-pairs";

    public static IReadOnlyList<string> All { get; } =
    [PrivateUse, NormalForm, BlankBeforeMark, LostNikhahit, SplitSaraAm, SaraAaFont, SpacedSaraAm, MarkOrder, VowelPairs];
}
