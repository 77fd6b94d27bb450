using System.Buffers;

namespace LpaFunctions.Reading.Text;

/// <summary>
/// Mends the defects that Thai text of PDFs carries, by nine rules in a fixed order. Pure; text that is already right comes back
/// unchanged, as the same instance. Never by NFKC, which splits ำ. Each rule works in place in one pass: none makes text longer.
/// </summary>
/// <remarks>
/// Repaired text stays as it is when it is repaired again under <see cref="RepairProfile.None"/> or a profile surveyed from the
/// repaired text. The profile of a raw document belongs to its raw text alone: rule 6 turns every unspaced ำ into า.
/// </remarks>
public static class ThaiRepair
{
    /// <summary>Raise it when the same text would be repaired otherwise.</summary>
    public const string Version = "lpa-thai/1";

    // What one rule mends can bring out another's defect (a blank gone, a mark doubled). Damage that wants more rounds was never seen.
    private const int MaxRounds = 8;

    private delegate Span<char> Rule(Span<char> s, out int count);

    private static readonly (string Name, Rule Apply)[] Rules =
    [
        (ThaiRepairRules.PrivateUse, LetterRules.PrivateUse),
        (ThaiRepairRules.NormalForm, LetterRules.NormalForm),
        (ThaiRepairRules.BlankBeforeMark, MarkRules.BlankBeforeMark),
        (ThaiRepairRules.LostNikhahit, SaraAmRules.LostNikhahit),
        (ThaiRepairRules.SplitSaraAm, SaraAmRules.SplitSaraAm),
        (ThaiRepairRules.SaraAaFont, SaraAmRules.SaraAaFont),
        (ThaiRepairRules.SpacedSaraAm, SaraAmRules.SpacedSaraAm),
        (ThaiRepairRules.MarkOrder, MarkRules.MarkOrder),
        (ThaiRepairRules.VowelPairs, LetterRules.VowelPairs),
    ];

    private const int SaraAaFontRule = 5;

    /// <summary>Looks over a whole document, as it was read, for defects that only the document as a whole shows (rule 6).</summary>
    public static RepairProfile Survey(IEnumerable<string> lines) => SaraAaSurvey.Make(lines);

    /// <param name="profile">From <see cref="Survey"/> over the raw lines of the document, or <see cref="RepairProfile.None"/>.</param>
    /// <param name="counts">Each rule that changed something is counted under its name of <see cref="ThaiRepairRules"/>; null counts nothing.</param>
    public static string Repair(string text, RepairProfile profile, IDictionary<string, int>? counts)
    {
        if (!RepairNeed.IsIn(text, profile))
        {
            return text;
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(rented);
            var s = rented.AsSpan(0, text.Length);
            var saraAaFont = profile.SaraAaIsSaraAm;
            for (var round = 0; round < MaxRounds; round++)
            {
                s = Once(s, saraAaFont, counts, out var changes);
                saraAaFont = false;
                if (changes == 0)
                {
                    break;
                }
            }

            return s.SequenceEqual(text) ? text : new string(s);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Rules 1 to 5 alone: what the survey looks at.</summary>
    internal static Span<char> FirstFive(Span<char> s)
    {
        foreach (var (_, apply) in Rules.AsSpan(0, SaraAaFontRule))
        {
            s = apply(s, out _);
        }

        return s;
    }

    private static Span<char> Once(Span<char> s, bool saraAaFont, IDictionary<string, int>? counts, out int changes)
    {
        changes = 0;
        for (var i = 0; i < Rules.Length; i++)
        {
            if (i == SaraAaFontRule && !saraAaFont)
            {
                continue;
            }

            s = Rules[i].Apply(s, out var count);
            changes += count;
            if (count > 0 && counts is not null)
            {
                counts[Rules[i].Name] = (counts.TryGetValue(Rules[i].Name, out var before) ? before : 0) + count;
            }
        }

        return s;
    }
}
