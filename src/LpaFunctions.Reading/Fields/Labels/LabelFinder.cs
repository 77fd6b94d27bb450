using LpaFunctions.Core.RuleBooks.Fields;
using LpaFunctions.Reading.Fields.Blocks;

namespace LpaFunctions.Reading.Fields.Labels;

/// <summary>Where labels stand. A label inside a longer one is that longer one; a wording with slips counts only where no clean one of the same field stands.</summary>
internal static class LabelFinder
{
    // A slip weighs as much as three letters: a longer label with one slip still beats a short clean one inside it.
    private const int SlipCost = 3;
    private const string Denial = "ไม่";

    public static IReadOnlyList<LabelHit> Find(FieldText text, IReadOnlyList<FieldLabel> labels)
    {
        var hits = new List<LabelHit>();
        foreach (var wordings in labels.GroupBy(l => (l.Field.Id, l.Item?.Id)))
        {
            var clean = wordings.SelectMany(l => Clean(text, l)).ToList();
            var found = clean.Count > 0 ? clean : wordings.SelectMany(l => WithSlips(text, l));
            hits.AddRange(found);
        }

        return Longest(text, hits);
    }

    private static IEnumerable<LabelHit> Clean(FieldText text, FieldLabel label)
    {
        foreach (var block in text.Blocks)
        {
            var key = block.Key.Key;
            for (
                var i = key.IndexOf(label.Key, StringComparison.Ordinal);
                i >= 0;
                i = key.IndexOf(label.Key, i + 1, StringComparison.Ordinal)
            )
            {
                if (!SplitsNumber(key, i, i + label.Key.Length) && StandsAlone(label, block, i) && !IsDenied(label, block, i))
                {
                    yield return Hit(label, block, i, i + label.Key.Length, 0);
                }
            }
        }
    }

    /// <summary>A label of three letters or less ("ที่", "รวม", "ชาย") begins many other words and ends more: it counts only where a word begins, one of two letters only as a whole word.</summary>
    private static bool StandsAlone(FieldLabel label, TextBlock block, int at)
    {
        const int shortest = 2;
        const int shortLabel = 3;
        if (label.Key.Length > shortLabel)
        {
            return true;
        }

        var (start, end) = (block.Key.Origin(at), block.Key.Origin(at + label.Key.Length - 1) + 1);
        while (end < block.Text.Length && Text.ThaiLetters.IsMark(block.Text[end]))
        {
            end++;
        }

        var beginsWord = start == 0 || !IsLetter(block.Text[start - 1]);
        var endsWord = end >= block.Text.Length || !IsLetter(block.Text[end]);
        return beginsWord && (endsWord || label.Key.Length > shortest);
    }

    // "ไม่เห็นชอบ 2 เสียง" counts the others; what is done or not is for the reader of states.
    private static bool IsDenied(FieldLabel label, TextBlock block, int at) =>
        label.Field.Kind is not (FieldKind.YesNo or FieldKind.Checklist) && block.Text.AsSpan(0, block.Key.Origin(at)).EndsWith("ไม่");

    private static bool IsLetter(char c) => c is >= 'ก' and <= '๎';

    private static IEnumerable<LabelHit> WithSlips(FieldText text, FieldLabel label)
    {
        var budget = FuzzySearch.Budget(label.Key.Length);
        return budget == 0 ? [] : text.Blocks.SelectMany(block => WithSlips(block, label, budget));
    }

    private static IEnumerable<LabelHit> WithSlips(TextBlock block, FieldLabel label, int budget)
    {
        var key = block.Key.Key;
        var found = FuzzySearch
            .Find(key, label.Key, budget)
            .Where(f => !SplitsNumber(key, f.Start, f.End) && SameDigits(key.AsSpan(f.Start, f.End - f.Start), label.Key));

        return found.Select(f => Hit(label, block, f.Start, f.End, f.Slips)).Where(hit => !TakesDenial(hit));
    }

    /// <summary>Whether a slip takes the "ไม่" behind the label for letters of it: what is left would say the opposite.</summary>
    private static bool TakesDenial(LabelHit hit)
    {
        var from = Math.Max(hit.Start, hit.End - Denial.Length);
        var at = hit.Block.Text.IndexOf(Denial, from, Math.Min(2 * Denial.Length, hit.Block.Text.Length - from), StringComparison.Ordinal);

        return at >= 0 && at < hit.End;
    }

    private static LabelHit Hit(FieldLabel label, TextBlock block, int start, int end, int slips)
    {
        var last = block.Key.Origin(end - 1) + 1;
        // Marks that the key leaves out belong to the letter before them.
        while (last < block.Text.Length && Text.ThaiLetters.IsMark(block.Text[last]))
        {
            last++;
        }

        return new LabelHit(label, block, block.Key.Origin(start), last, end - start, slips);
    }

    // "แบบ ปค.4" is not the label of "แบบ ปค.45", nor does a slip turn one number into another.
    private static bool SplitsNumber(string key, int start, int end) =>
        (end < key.Length && char.IsAsciiDigit(key[end]) && char.IsAsciiDigit(key[end - 1]))
        || (start > 0 && char.IsAsciiDigit(key[start - 1]) && char.IsAsciiDigit(key[start]));

    private static bool SameDigits(ReadOnlySpan<char> found, string label) =>
        string.Concat(found.ToArray().Where(char.IsAsciiDigit)) == string.Concat(label.Where(char.IsAsciiDigit));

    private static List<LabelHit> Longest(FieldText text, List<LabelHit> hits)
    {
        var kept = new List<LabelHit>();
        foreach (var hit in hits.OrderByDescending(h => h.KeyLength - (SlipCost * h.Slips)))
        {
            if (!kept.Exists(k => Overlap(k, hit) && !Same(k, hit)))
            {
                kept.Add(hit);
            }
        }

        var order = text.Blocks.Index().ToDictionary(b => b.Item, b => b.Index);
        return [.. kept.OrderBy(h => order[h.Block]).ThenBy(h => h.Start)];
    }

    private static bool Overlap(LabelHit a, LabelHit b) => ReferenceEquals(a.Block, b.Block) && a.Start < b.End && b.Start < a.End;

    // Two fields may bear one label ("หมายเหตุ"); one field finds a place only once.
    private static bool Same(LabelHit a, LabelHit b) =>
        a.Start == b.Start && a.End == b.End && (a.Field.Id != b.Field.Id || a.Label.Item?.Id != b.Label.Item?.Id);
}
