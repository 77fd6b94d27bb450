using System.Buffers;
using LpaFunctions.Reading.Text.Words;
using static LpaFunctions.Reading.Text.ThaiLetters;

namespace LpaFunctions.Reading.Text;

/// <summary>
/// Tells whether a document's font claims that every า is ำ (Word 2013 fonts): a true ำ then stands behind a blank, and bare ำ
/// outnumbers า more than two to one. In right text า is about six times as common as ำ.
/// </summary>
internal static class SaraAaSurvey
{
    public static RepairProfile Make(IEnumerable<string> lines)
    {
        var all = lines as IReadOnlyCollection<string> ?? [.. lines];
        var (am, aa) = (0, 0);
        foreach (var line in all)
        {
            foreach (var c in line)
            {
                am += c == SaraAm ? 1 : 0;
                aa += c == SaraAa ? 1 : 0;
            }
        }

        return am > aa && Closely(all) ? new RepairProfile(true) : RepairProfile.None;
    }

    private static bool Closely(IReadOnlyCollection<string> lines)
    {
        var (spaced, bare, aa) = (0, 0, 0);
        var (letters, unknownAsAm, unknownAsAa) = (0, 0, 0);
        foreach (var line in lines)
        {
            var rented = ArrayPool<char>.Shared.Rent(line.Length);
            line.CopyTo(rented);
            var s = ThaiRepair.FirstFive(rented.AsSpan(0, line.Length));
            for (var i = 0; i < s.Length; i++)
            {
                aa += s[i] == SaraAa ? 1 : 0;
                if (s[i] == SaraAm)
                {
                    var isSpaced = SaraAmRules.SpacedConsonant(s[..i]) > 0;
                    spaced += isSpaced ? 1 : 0;
                    bare += isSpaced ? 0 : 1;
                }
            }

            ThaiDictionary.Count(SaraAmRules.SpacedSaraAm(s.ToArray(), out _), ref letters, ref unknownAsAm);
            ThaiDictionary.Count(SaraAmRules.SaraAaFont(s, out _), ref letters, ref unknownAsAa);
            ArrayPool<char>.Shared.Return(rented);
        }
        // A short text full of true ำ ("จ ำนวนตำบล") meets the counts too: the dictionary must not speak against the change.
        return spaced > 0 && bare > 2 * aa && unknownAsAa < unknownAsAm;
    }
}
